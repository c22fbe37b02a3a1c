import { createRemedyPlaces } from '../findings/remedy-pages';
import { oncePer } from '../once-per';
import { type RemedyPage, type Subject } from '../findings/rule';
import { type Facts } from '../facts/facts';
import { type GrantPlace } from '../gates/change';
import { type Action, type ByHandCode } from './action';
import { type ValueAction } from './action-value';
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
  return page === 'people' || page === 'groups'
    ? managedPlace({ facts, setup, by }, page, action)
    : placeAt(facts, page, action);
}

interface Managed {
  readonly facts: Facts;
  readonly setup: PlanContext['setup'];
  readonly by: Doer;
}

/** Where people and groups are managed; both places where nobody told which. */
function managedPlace(
  { facts, setup, by }: Managed,
  page: 'people' | 'groups',
  action: Action,
): Place | undefined {
  const there = administration(page);
  if (by === 'organization-admin') return there;
  if (by === 'identity-provider-admin')
    return { ...there, path: `Your identity provider, then ${there.path}` };
  const own = page === 'people' ? 'user-directory' : 'workspace-user-groups';
  const here = placeAt(facts, own, action);
  if (here === undefined || setup.managedIn?.value === 'bitbucket') return here;
  return { ...here, path: `${here.path}; or, if managed there, ${there.path}` };
}

/** `people` and `groups` are changed in Bitbucket or in Atlassian Administration. */
type StepPage = RemedyPage | 'people' | 'groups';

function pageOf(action: Action): StepPage | undefined {
  if (action.kind === 'by-hand') return BY_HAND_PAGES[action.code](action.on);
  return VALUE_PAGES[action.kind](placeOf(action));
}

type FindPage<Page> = (on: GrantPlace | undefined) => Page;

const inProject = (on: GrantPlace | undefined) => on !== undefined && 'project' in on;
const none = () => undefined;

const permissions = (on: GrantPlace | undefined): StepPage =>
  inProject(on) ? 'project-permissions' : 'repository-permissions';

const VALUE_PAGES: Readonly<Record<ValueAction['kind'], FindPage<StepPage>>> = {
  'person-grant': permissions,
  'group-grant': permissions,
  'branch-exemption': () => 'repository-branch-restrictions',
  'default-reviewer': (on) =>
    inProject(on) ? 'project-default-reviewers' : 'repository-default-reviewers',
  visibility: () => 'repository-details',
  'fork-policy': () => 'repository-details',
  'group-membership': () => 'groups',
  'workspace-role': () => 'people',
};

const BY_HAND_PAGES: Readonly<Record<ByHandCode, FindPage<StepPage | undefined>>> = {
  'block-account': () => 'atlassian-administration',
  'delete-account': () => 'atlassian-administration',
  'name-successor': (on) => (on === undefined ? 'people' : permissions(on)),
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
  if (on === undefined || 'project' in on) return undefined;
  const { url } = placesOf(facts)('repository-details', subjectOf(on));
  return url === undefined
    ? undefined
    : { url: url.replace(/admin$/, 'pull-requests'), path: 'Pull requests' };
}
