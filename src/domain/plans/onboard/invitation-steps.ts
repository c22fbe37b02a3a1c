import { count, createNames, enumerate } from '../../findings/evidence/names';
import { type Setup } from '../../setup/setup';
import { draftStep, type StepAsked } from '../draft-step';
import { type DraftStep } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Arrival } from './arrivals';

/** By hand: the invitation, and the newcomer's own acceptance. No admin creates the account. */
export function invitationSteps(context: PlanContext, arrival: Arrival): readonly DraftStep[] {
  const { label } = arrival;
  return [
    draftStep(context, {
      action: { kind: 'by-hand', code: 'invite', about: label },
      ...{ phase: 'hand-over', why: whyInvite(context, arrival) },
      ...invitePlace(context),
      undo: 'The invitation can be taken back until it is accepted; then they are a member, with a seat.',
    }),
    draftStep(context, {
      action: { kind: 'by-hand', code: 'wait-for-acceptance', about: label },
      phase: 'hand-over',
      why: `Only ${label} can create the account and accept. Then scan again and make this plan again: it gives them ${given(arrival)}.`,
      source: NO_ACCOUNTS,
    }),
  ];
}

const NO_ACCOUNTS =
  'https://community.atlassian.com/t5/Bitbucket-questions/How-do-I-access-the-bitbucket-admin-area-and-view-Global/qaq-p/1729180';

function whyInvite({ index, setup }: PlanContext, { label, template }: Arrival): string {
  const names = createNames(index.facts);
  const start = `${label} begins as a member of the workspace; the template is ${template.name}.`;
  if (template.groups.length === 0 || setup.managedIn?.value === 'atlassian-administration')
    return start;
  return `${start} Choose in the invitation: ${enumerate(template.groups.map(names.group))}.`;
}

function given({ template }: Arrival): string {
  const { groups, projectGrants, repositoryGrants } = template;
  return `${count(groups.length, 'group')} and ${count(projectGrants.length + repositoryGrants.length, 'grant')}`;
}

type InvitePlace = Pick<StepAsked, 'by' | 'at' | 'source'>;

const IN_BITBUCKET = 'Workspace settings → User groups → Add members (10 addresses at a time)';
const IN_ADMINISTRATION = 'Atlassian Administration → Directory → Users → Invite users → Bitbucket';
const ADMINISTRATION = 'https://admin.atlassian.com';
const FOR_BITBUCKET =
  'https://support.atlassian.com/bitbucket-cloud/docs/grant-access-to-a-workspace/';
const FOR_ADMINISTRATION =
  'https://support.atlassian.com/user-management/docs/control-how-users-get-access-to-products/';

/** The page for how the workspace is managed; where nobody told, both ways, Bitbucket's first. */
function invitePlace({ index, setup }: PlanContext): InvitePlace {
  const settings = `https://bitbucket.org/${encodeURIComponent(index.facts.workspace.slug)}/workspace/settings`;
  switch (setup.managedIn?.value) {
    case 'bitbucket':
      return {
        ...{ by: 'workspace-admin', source: FOR_BITBUCKET },
        at: { url: settings, path: IN_BITBUCKET },
      };
    case 'atlassian-administration':
      return inAdministration(setup);
    case undefined:
      return {
        ...{ by: 'workspace-admin', source: FOR_BITBUCKET },
        at: {
          url: settings,
          path: `${IN_BITBUCKET}; where the settings have no User groups: ${IN_ADMINISTRATION} at ${ADMINISTRATION}`,
        },
      };
  }
}

function inAdministration({ accessGivenBy }: Setup): InvitePlace {
  const source = FOR_ADMINISTRATION;
  if (accessGivenBy?.value !== 'identity-provider')
    return {
      ...{ by: 'organization-admin', source },
      at: { url: ADMINISTRATION, path: IN_ADMINISTRATION },
    };
  return {
    ...{ by: 'identity-provider-admin', source },
    at: {
      url: ADMINISTRATION,
      path: 'Identity provider → put them into the group that gives Bitbucket; Atlassian Administration → Directory → Users shows who arrived',
    },
  };
}
