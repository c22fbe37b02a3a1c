import { daysBefore } from '../timestamps';
import {
  type AccountRecord,
  type GroupGrant,
  type GroupRecord,
  type ProjectRecord,
  type RepositoryRecord,
  type UserGrant,
  type Uuid,
  type WorkspaceData,
} from '../workspace-data';
import { type BranchRestrictionRecord } from '../branch-records';
import { BRANCH_RULES, type DemoRule, PROJECT_BRANCH_RULES } from './branch-rules';
import { accountIdFrom, uuidFrom } from './demo-ids';
import { type DemoGroup, GROUPS } from './groups';
import { type DemoPerson, PEOPLE } from './people';
import { type DemoProject, PROJECTS } from './projects';
import { REPOSITORY_NAMES } from './repository-names';
import { REPOSITORY_STORIES, type RepositoryStory } from './repository-stories';
import { accessKeysOn, anybodyUuid, webhooksOn, workspaceDetails } from './set-up-details';

/**
 * The demo workspace: small enough to know by heart, with every situation an access review has to
 * get right. docs/simulator.md lists its stories. Dates lie before `now`.
 */
export function acme(now: number = Date.now()): WorkspaceData {
  const repositories = Object.entries(REPOSITORY_NAMES).flatMap(([key, slugs]) =>
    slugs.map((slug) => ({ key, slug })),
  );
  return {
    workspace: {
      uuid: uuidFrom('workspace acme'),
      slug: 'acme',
      name: 'Acme',
      isPrivate: true,
      isPersonal: false,
      forkingMode: 'allow_forks',
      createdOn: daysBefore(now, 2100),
      updatedOn: daysBefore(now, 3),
    },
    accounts: PEOPLE.map((person) => toAccount(person, now)),
    groups: GROUPS.map(toGroup),
    projects: PROJECTS.map((project, position) => toProject(project, position, now)),
    repositories: repositories.map(({ key, slug }, position) =>
      toRepository({ key, slug, position, now }),
    ),
    ...workspaceDetails(now),
  };
}

/** The uuid of a person of the demo workspace. Throws when there is none of that id. */
export function personUuid(id: string): Uuid {
  if (!PEOPLE.some((person) => person.id === id)) throw new Error(`acme has nobody called ${id}.`);
  return uuidFrom(`person ${id}`);
}

function toAccount(person: DemoPerson, now: number): AccountRecord {
  const { id, name, type = 'user', without, seenDaysAgo, closedDaysAgo } = person;
  const form = person.joinedDaysAgo > 1800 ? 'old' : 'new';
  return {
    uuid: personUuid(id),
    type,
    displayName: name,
    ...(type === 'user' && without !== 'account-id' && { accountId: accountIdFrom(id, form) }),
    ...(without !== 'nickname' && { nickname: id }),
    ...(type === 'user' && { email: `${id}@acme.example` }),
    ...(closedDaysAgo !== undefined && { closedOn: daysBefore(now, closedDaysAgo) }),
    membership: {
      role: person.role ?? 'member',
      addedOn: daysBefore(now, person.joinedDaysAgo),
      lastAccessedOn: seenDaysAgo === 'never' ? null : daysBefore(now, seenDaysAgo),
    },
  };
}

const toGroup = ({ accountPrivilege = null, ...group }: DemoGroup): GroupRecord => ({
  ...group,
  accountPrivilege,
  members: group.members.map(personUuid),
});

function toProject(project: DemoProject, position: number, now: number): ProjectRecord {
  const { key, name, description, isPrivate = true, branchingModel, reviewers = [] } = project;
  const accessKeys = accessKeysOn({ project: key }, now);
  return {
    uuid: projectUuid(key),
    key,
    name,
    description,
    isPrivate,
    createdOn: daysBefore(now, 1800),
    updatedOn: daysBefore(now, 30),
    userGrants: userGrants(project.people),
    groupGrants: groupGrants(project.groups),
    ...(branchingModel && { branchingModel }),
    ...(accessKeys.length > 0 && { accessKeys }),
    ...(reviewers.length > 0 && { defaultReviewers: reviewers.map(anybodyUuid) }),
    branchRestrictions: (PROJECT_BRANCH_RULES[key] ?? []).map((rule, index) =>
      toRestriction(rule, 90_000 + 100 * position + index),
    ),
  };
}

interface Place {
  readonly key: string;
  readonly slug: string;
  /** Order of creation in the whole workspace. */
  readonly position: number;
  readonly now: number;
}

function toRepository(place: Place): RepositoryRecord {
  const { key, slug, position, now } = place;
  const story: RepositoryStory = REPOSITORY_STORIES[slug] ?? {};
  return {
    uuid: repositoryUuid(slug),
    slug,
    name: slug,
    description: '',
    project: projectUuid(key),
    ...kindOf(story, position),
    language: '',
    createdOn: daysBefore(now, 1700 - 12 * position),
    updatedOn: daysBefore(now, story.updatedDaysAgo ?? (position * 7) % 200),
    userGrants: userGrants(story.people ?? {}),
    groupGrants: groupGrants(story.groups ?? {}),
    branchRestrictions: (BRANCH_RULES[slug] ?? []).map((rule, index) =>
      toRestriction(rule, 100 * (position + 1) + index),
    ),
    ...setUpOf(slug, story, now),
  };
}

/** What somebody set up on it: keys, webhooks, reviewers, branches. */
function setUpOf(slug: string, { reviewers = [], branches }: RepositoryStory, now: number) {
  const accessKeys = accessKeysOn({ repository: slug }, now);
  const webhooks = webhooksOn(slug, now);
  return {
    ...(accessKeys.length > 0 && { accessKeys }),
    ...(webhooks.length > 0 && { webhooks }),
    ...(reviewers.length > 0 && { defaultReviewers: reviewers.map(anybodyUuid) }),
    ...(branches && { branches }),
  };
}

/** Public or private, empty or not, a fork or not. */
function kindOf(story: RepositoryStory, position: number) {
  const { isPublic = false, isEmpty = false, forkOf, branchingModel } = story;
  return {
    isPrivate: !isPublic,
    forkPolicy: story.forkPolicy ?? (isPublic ? 'allow_forks' : 'no_public_forks'),
    sizeBytes: isEmpty ? 0 : 40_000 + 3_517 * position ** 2,
    ...(!isEmpty && { mainBranch: 'main' }),
    ...(forkOf !== undefined && { parent: repositoryUuid(forkOf) }),
    ...(branchingModel && { branchingModel }),
    ...(story.overridesMergeStrategy && { overridesMergeStrategy: true }),
  } as const;
}

function toRestriction(rule: DemoRule, id: number): BranchRestrictionRecord {
  const { kind, on = '', type, people = [], groups = [], value = null } = rule;
  return {
    id,
    kind,
    match: type ? { by: 'branching_model', branchType: type } : { by: 'glob', pattern: on },
    users: people.map(personUuid),
    groups: groups.map(knownGroup),
    value,
  };
}

const projectUuid = (key: string): Uuid => uuidFrom(`project ${key}`);
const repositoryUuid = (slug: string): Uuid => uuidFrom(`repository ${slug}`);

const userGrants = <Level>(people: Readonly<Record<string, Level>>): UserGrant<Level>[] =>
  Object.entries(people).map(([id, level]) => ({ account: personUuid(id), level }));

const groupGrants = <Level>(groups: Readonly<Record<string, Level>>): GroupGrant<Level>[] =>
  Object.entries(groups).map(([slug, level]) => ({ group: knownGroup(slug), level }));

function knownGroup(slug: string): string {
  if (!GROUPS.some((group) => group.slug === slug)) throw new Error(`acme has no group ${slug}.`);
  return slug;
}
