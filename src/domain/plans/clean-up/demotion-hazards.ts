import { type AccountUuid } from '../../facts/ids';
import { rowsRead } from '../../facts/reading';
import { count, createNames, enumerate } from '../../findings/evidence/names';
import { PRIV_20 } from '../../findings/rules/privileges/grants-to-workspace-admins';
import { type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Demotion } from './clean-up';
import { removalLabel } from './grant-removals';
import { listOlderGrants } from './older-grants';
import { type Workplaces } from './where-they-worked';

interface Demoted {
  readonly context: PlanContext;
  readonly demotion: Demotion;
  /** Missing where somebody chose what is kept. */
  readonly worked: Workplaces | undefined;
}

export function demotionHazards({ context, demotion, worked }: Demoted): readonly Hazard[] {
  return [
    ...workNotKnown(context, demotion.person, worked),
    ...(demotion.olderGrants === 'go' ? [] : takeEffectAgain(context, demotion.person)),
    ...groupsOfAdmins(context, demotion.person),
  ];
}

function workNotKnown(
  { index }: PlanContext,
  person: AccountUuid,
  worked: Workplaces | undefined,
): readonly Hazard[] {
  if (worked === undefined || worked.unread === 0) return [];
  const name = createNames(index.facts).person(person);
  return [
    {
      code: 'where-they-worked-not-known',
      severity: 'not-known',
      says: `Where ${name} worked lately was not read of ${worked.unread} of ${count(worked.of, 'repository', 'repositories')}: there they keep only what other paths give.`,
      remedy: 'Choose what they are to keep, or scan with activity and make this plan again.',
    },
  ];
}

function takeEffectAgain({ index }: PlanContext, person: AccountUuid): readonly Hazard[] {
  const older = listOlderGrants(index.facts, person);
  if (older.length === 0) return [];
  return [
    {
      code: 'older-grants-take-effect',
      severity: 'medium',
      says: `Without the admin role these take effect again: ${enumerate(older.map((grant) => removalLabel(index.facts, grant)))}.`,
      remedy: 'Ask for a plan that takes them away where they are not meant.',
      source: PRIV_20.sources[0] ?? '',
    },
  ];
}

/** Where people are managed in Bitbucket, a group may be what makes them admins. */
function groupsOfAdmins({ index, setup }: PlanContext, person: AccountUuid): readonly Hazard[] {
  if (setup.managedIn?.value === 'atlassian-administration') return [];
  const { facts, roster } = index;
  const groups = facts.groups.filter(({ members }) => {
    const known = rowsRead(members);
    return known.includes(person) && known.every((one) => roster.roles.get(one) === 'owner');
  });
  if (groups.length === 0) return [];
  return [
    {
      code: 'admin-by-group',
      severity: 'medium',
      says: `The role may come with ${enumerate(groups.map(({ name }) => `group ${name}`))}, whose members are all workspace admins. Whoever leaves a group loses what it was granted, too.`,
      source: 'https://support.atlassian.com/bitbucket-cloud/docs/grant-access-to-a-workspace/',
    },
  ];
}
