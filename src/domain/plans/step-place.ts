import { createRemedyPlaces } from '../findings/remedy-pages';
import { oncePer } from '../findings/evidence/once-per';
import { type RemedyPage, type Subject } from '../findings/rule';
import { type Facts } from '../facts/facts';
import { type GrantPlace } from '../gates/change';
import { type Action, type ByHandCode } from './action';
import { type DraftStep, type Doer } from './plan';
import { type PlanContext } from './plan-context';
import { placeOf } from './plan-names';

type Place = NonNullable<DraftStep['at']>;

/** The exact page of a step, and the way there by hand; nothing where no page of Atlassian's does it. */
export function stepPlace(
  { index: { facts }, setup }: PlanContext,
  action: Action,
  by: Doer,
): Place | undefined {
  if (action.kind === 'by-hand' && action.code === 'hand-over-pull-requests')
    return pullRequests(facts, action.on);
  const page = pageOf(action);
  if (page === undefined) return undefined;
  if (page !== 'people' && page !== 'groups') return placeAt(facts, page, action);
  const inBitbucket = placeAt(
    facts,
    page === 'people' ? 'user-directory' : 'workspace-user-groups',
    action,
  );
  const inAdministration = administration(page);
  if (by === 'identity-provider-admin')
    return { ...inAdministration, path: `Your identity provider, then ${inAdministration.path}` };
  if (by === 'organization-admin') return inAdministration;
  if (setup.managedIn?.value === 'bitbucket' || inBitbucket === undefined) return inBitbucket;
  return {
    ...inBitbucket,
    path: `${inBitbucket.path}; or, if managed there, ${inAdministration.path}`,
  };
}

/** `people` and `groups` are changed in Bitbucket or in Atlassian Administration. */
type StepPage = RemedyPage | 'people' | 'groups';

function pageOf(action: Action): StepPage | undefined {
  switch (action.kind) {
    case 'person-grant':
    case 'group-grant':
      return inProject(action.on) ? 'project-permissions' : 'repository-permissions';
    case 'branch-exemption':
      return 'repository-branch-restrictions';
    case 'default-reviewer':
      return inProject(action.on) ? 'project-default-reviewers' : 'repository-default-reviewers';
    case 'visibility':
    case 'fork-policy':
      return 'repository-details';
    case 'group-membership':
      return 'groups';
    case 'workspace-role':
      return 'people';
    case 'by-hand':
      return BY_HAND_PAGES[action.code](action.on);
  }
}

const inProject = (on: GrantPlace | undefined) => on !== undefined && 'project' in on;
const none = () => undefined;

const BY_HAND_PAGES: Readonly<
  Record<ByHandCode, (on: GrantPlace | undefined) => StepPage | undefined>
> = {
  'block-account': () => 'atlassian-administration',
  'delete-account': () => 'atlassian-administration',
  'name-successor': (on) =>
    on === undefined ? 'people' : inProject(on) ? 'project-permissions' : 'repository-permissions',
  'answer-personal-workspace': none,
  'change-billing-contact': () => 'workspace-plan',
  'replace-access-key': (on) => (inProject(on) ? 'project-access-keys' : 'repository-access-keys'),
  'replace-automation': none,
  'rotate-secret': none,
  'hand-over-pull-requests': none,
  invite: () => 'people',
  'wait-for-acceptance': () => 'people',
  'create-group': () => 'groups',
  'delete-group': () => 'groups',
  'create-credential': none,
  'record-in-register': none,
  'review-later': none,
  'check-setting': () => 'workspace-settings',
  'change-in-identity-provider': none,
};

const placesOf = oncePer(createRemedyPlaces);

function placeAt(facts: Facts, page: RemedyPage, action: Action): Place | undefined {
  const { url, path } = placesOf(facts)(page, subjectOf(placeOf(action)));
  return url === undefined ? undefined : { url, path };
}

function subjectOf(on: GrantPlace | undefined): Subject {
  if (on === undefined) return { kind: 'workspace' };
  return 'project' in on
    ? { kind: 'project', project: on.project }
    : { kind: 'repository', repository: on.repository };
}

function administration(page: 'people' | 'groups'): Place {
  const menu = page === 'people' ? 'Users' : 'Groups';
  return {
    url: 'https://admin.atlassian.com',
    path: `Atlassian Administration → Directory → ${menu}`,
  };
}

function pullRequests(facts: Facts, on: GrantPlace | undefined): Place | undefined {
  const settings = on && 'repository' in on && placesOf(facts)('repository-details', subjectOf(on));
  if (settings === undefined || settings === false || settings.url === undefined) return undefined;
  return { url: settings.url.replace(/admin$/, 'pull-requests'), path: 'Pull requests' };
}
