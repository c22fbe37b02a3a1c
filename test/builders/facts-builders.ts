import {
  type Account,
  type Facts,
  type Group,
  type GroupGrant,
  LIST_NAMES,
  type ListedLevel,
  type ListName,
  type PersonGrant,
  type Project,
  type Repository,
  type RepositoryDetails,
  type Workspace,
} from '../../src/domain/facts/facts';
import {
  accountUuid,
  groupSlug,
  projectUuid,
  repositoryUuid,
  workspaceUuid,
} from '../../src/domain/facts/ids';
import { type GapReason, type Reading } from '../../src/domain/facts/reading';

/** 2026-11-21T12:00:00Z: when everything in a built workspace was read, unless a test says otherwise. */
export const READ_AT = 1_795_262_400_000;

export function complete<T>(value: T, readAt = READ_AT): Reading<T> {
  return { state: 'complete', readAt, value };
}

export function partial<T>(value: T, reason: GapReason = 'bitbucket-failed'): Reading<T> {
  return { state: 'partial', readAt: READ_AT, value, gap: { reason } };
}

export function unread<T>(reason: GapReason = 'not-read-yet', detail?: string): Reading<T> {
  return { state: 'unread', gap: detail === undefined ? { reason } : { reason, detail } };
}

/** A Bitbucket uuid that is always the same for the same name. */
export function uuidOf(name: string): string {
  const word = (seed: number) => {
    let hash = seed;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return `{${word(0x811c9dc5)}-0000-4000-8000-${word(0x1b873593)}${word(0x2545f491).slice(0, 4)}}`;
}

export function aPerson(given: Partial<Account> = {}): Account {
  const displayName = given.displayName ?? 'Ann';
  return {
    uuid: accountUuid(uuidOf(`account ${displayName}`)),
    kind: 'user',
    displayName,
    accountId: `557058:${displayName.toLowerCase()}`,
    role: 'member',
    ...given,
  };
}

/** Somebody whom a grant names and who is not among the members of the workspace. */
export function anOutsider(given: Partial<Account> = {}): Account {
  const displayName = given.displayName ?? 'Olga';
  return {
    uuid: accountUuid(uuidOf(`account ${displayName}`)),
    kind: 'user',
    displayName,
    ...given,
  };
}

export function aGroup(given: Partial<Group> = {}): Group {
  const name = given.name ?? given.slug ?? 'Developers';
  return {
    slug: groupSlug(name.toLowerCase().replaceAll(' ', '-')),
    name,
    members: complete([]),
    ...given,
  };
}

export function aProject(given: Partial<Project> = {}): Project {
  const key = given.key ?? 'ART';
  return {
    uuid: projectUuid(uuidOf(`project ${key}`)),
    key,
    name: `Project ${key}`,
    isPrivate: true,
    groupGrants: complete([]),
    personGrants: complete([]),
    accessKeys: complete([]),
    ...given,
  };
}

export function aRepository(given: Partial<Repository> = {}): Repository {
  const slug = given.slug ?? 'paintings';
  return {
    uuid: repositoryUuid(uuidOf(`repository ${slug}`)),
    slug,
    name: slug,
    isPrivate: true,
    mainBranch: 'main',
    groupGrants: complete([]),
    personGrants: complete([]),
    branchRules: complete([]),
    listing: unread('not-asked'),
    ...noDetails(),
    ...given,
  };
}

/** Read, and nothing there. */
export function noDetails(): RepositoryDetails {
  return {
    branchingModel: complete({ prefixes: [] }),
    accessKeys: complete([]),
    defaultReviewers: complete([]),
    forks: complete([]),
    overrides: complete({ settings: [] }),
    webhooks: complete([]),
  };
}

export function aGroupGrant(group: Group, level: GroupGrant['level']): GroupGrant {
  return { group: group.slug, level };
}

export function aPersonGrant(person: Account, level: PersonGrant['level']): PersonGrant {
  return { person: person.uuid, level };
}

export function aListedLevel(person: Account, level: ListedLevel['level']): ListedLevel {
  return { person: person.uuid, level };
}

export function aWorkspace(given: Partial<Workspace> = {}): Workspace {
  return { uuid: workspaceUuid(uuidOf('workspace acme')), slug: 'acme', name: 'Acme', ...given };
}

/** A workspace that was read in full and holds nothing but what the test puts in. */
export function someFacts(given: Partial<Facts> = {}): Facts {
  return {
    workspace: aWorkspace(),
    startedAt: READ_AT - 60_000,
    endedAt: READ_AT,
    accounts: [],
    groups: [],
    projects: [],
    repositories: [],
    lists: someLists(),
    webhooks: complete([]),
    invitations: complete([]),
    ...given,
  };
}

/** All four lists read in full, but for those given. */
export function someLists(
  given: Partial<Record<ListName, Reading<null>>> = {},
): Record<ListName, Reading<null>> {
  const read = Object.fromEntries(LIST_NAMES.map((name) => [name, complete(null)]));
  return { ...(read as Record<ListName, Reading<null>>), ...given };
}
