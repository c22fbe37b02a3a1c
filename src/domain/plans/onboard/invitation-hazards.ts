import { isComplete, rowsRead } from '../../facts/reading';
import { count, enumerate } from '../../findings/evidence/names';
import { type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Arrival } from './arrivals';

/** What goes wrong before or with an invitation. `waiting`: those who are no members yet. */
export function invitationHazards(
  context: PlanContext,
  waiting: readonly Arrival[],
): readonly Hazard[] {
  if (waiting.length === 0) return [];
  return [
    ...openInvitations(context, waiting),
    ...defaultGroup(context, waiting),
    ...approvedDomain(context),
    ...mayHaveArrived(waiting),
  ];
}

/** Bitbucket's list of them holds addresses, of which only the domain is kept. */
function openInvitations({ index }: PlanContext, waiting: readonly Arrival[]): readonly Hazard[] {
  const { invitations } = index.facts;
  const domains = new Set(waiting.flatMap(({ emailDomain }) => emailDomain?.toLowerCase() ?? []));
  const same = rowsRead(invitations).filter(
    ({ emailDomain }) => emailDomain !== undefined && domains.has(emailDomain.toLowerCase()),
  );
  const found: readonly Hazard[] =
    same.length === 0
      ? []
      : [
          {
            code: 'invited-already',
            severity: 'medium',
            says: `${count(same.length, 'invitation is', 'invitations are')} open for addresses of ${enumerate([...domains])}: some of the newcomers may be invited already.`,
            remedy: 'Look at the open invitations before you send another one.',
          },
        ];
  if (isComplete(invitations)) return found;
  return [
    ...found,
    {
      code: 'invitations-not-read',
      severity: 'not-known',
      says: 'Whether somebody is invited already is not known: open invitations were not read.',
      remedy:
        'Collect them with the companion; where people are managed in Atlassian Administration no API tells them.',
    },
  ];
}

/** https://bitbucket.org/blog/workspace-invitations */
function defaultGroup({ setup }: PlanContext, waiting: readonly Arrival[]): readonly Hazard[] {
  if (setup.managedIn?.value === 'atlassian-administration') return [];
  const groupless = waiting.filter(({ template }) => template.groups.length === 0);
  if (groupless.length === 0) return [];
  return [
    {
      code: 'default-group',
      severity: 'medium',
      says: `${enumerate(groupless.map(({ label }) => label))}: the template names no group. Whoever is invited without one lands in the default group, with everything that group was granted.`,
      remedy: 'Look at what the default group holds, or name a group in the template.',
      source: 'https://bitbucket.org/blog/workspace-invitations',
    },
  ];
}

function approvedDomain({ setup }: PlanContext): readonly Hazard[] {
  if (setup.accessGivenBy?.value !== 'approved-domain') return [];
  return [
    {
      code: 'approved-domain',
      severity: 'medium',
      says: 'An approved domain gives Bitbucket at the first login: whoever has such an address may join, and take a seat, without an invitation.',
      source:
        'https://support.atlassian.com/user-management/docs/control-how-users-get-access-to-products/',
    },
  ];
}

function mayHaveArrived(waiting: readonly Arrival[]): readonly Hazard[] {
  const unsure = waiting.filter(({ mayHaveArrived: may }) => may);
  if (unsure.length === 0) return [];
  return [
    {
      code: 'membership-not-known',
      severity: 'not-known',
      says: `${enumerate(unsure.map(({ label }) => label))}: not among the members that were read, and not all were. They may have accepted already.`,
      remedy: 'Scan again, then make this plan again.',
    },
  ];
}
