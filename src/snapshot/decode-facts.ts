import * as v from 'valibot';
import {
  type Level,
  LEVELS,
  REPOSITORY_LEVELS,
  type RepositoryLevel,
} from '../domain/access/level';
import {
  type Account,
  type BranchRule,
  type Facts,
  type Group,
  type GroupGrant,
  type ListedLevel,
  type PersonGrant,
  type Project,
  type Repository,
} from '../domain/facts/facts';
import {
  accountUuid,
  type AccountUuid,
  groupSlug,
  type GroupSlug,
  projectUuid,
  type ProjectUuid,
  repositoryUuid,
  workspaceUuid,
} from '../domain/facts/ids';
import { type Reading } from '../domain/facts/reading';
import { readAccessKeys } from './access-key-columns';
import { createBranchRuleReader, readRefs } from './branch-rule-columns';
import { ColumnError, type ColumnReader, createColumnReader, pick } from './columns';
import { textAt } from './detail-cells';
import { ACCOUNT_KINDS, DEFAULT_LEVELS, MEMBER_SOURCES, ROLES } from './fact-codes';
import { readInvitations } from './invitation-columns';
import { createListReader, type ListReader } from './list-columns';
import { type Names } from './names-section';
import {
  createRepositoryDetailReader,
  NO_DETAILS,
  NOT_ASKED,
  readRepositoryDetails,
  type RepositoryDetailReader,
} from './repository-detail-columns';
import { createStampReader, type StampReader, toReading } from './stamp-columns';
import { readWebhooks } from './webhook-columns';

const time = v.pipe(v.number(), v.safeInteger());

export const encodedFactsSchema = v.object({
  startedAt: time,
  endedAt: v.nullable(time),
  texts: v.array(v.string()),
  columns: v.record(v.string(), v.unknown()),
});

interface Eye {
  readonly names: Names;
  readonly accounts: readonly AccountUuid[];
  readonly groups: readonly GroupSlug[];
  readonly projects: readonly ProjectUuid[];
  readonly texts: readonly string[];
  readonly columns: ColumnReader;
  readonly stamps: StampReader;
  /** Missing in files of before details were read. */
  readonly details: RepositoryDetailReader | undefined;
  readonly groupGrants: ListReader<GroupGrant>;
  readonly personGrants: ListReader<PersonGrant>;
  readonly listings: ListReader<ListedLevel>;
  readonly branchRules: () => readonly BranchRule[];
}

/** @throws ColumnError if columns and names do not fit each other. */
export function decodeFacts(
  encoded: v.InferOutput<typeof encodedFactsSchema>,
  names: Names,
): Facts {
  const eye = createEye(encoded, names);
  const { stamps, columns } = eye;
  const list = (): Reading<null> => toReading(stamps.read('lists'), () => null);
  const lists = { members: list(), groups: list(), projects: list(), repositories: list() };
  const facts: Facts = {
    workspace: { ...names.workspace, uuid: workspaceUuid(names.workspace.uuid) },
    startedAt: encoded.startedAt,
    ...(encoded.endedAt === null ? {} : { endedAt: encoded.endedAt }),
    accounts: names.accounts.displayName.map((_, at) => readAccount(eye, at)),
    groups: names.groups.name.map((_, at) => readGroup(eye, at)),
    projects: names.projects.key.map((_, at) => readProject(eye, at)),
    repositories: names.repositories.uuid.map((_, at) => readRepository(eye, at)),
    lists,
    ...readWorkspaceDetails(eye),
  };
  columns.end();
  return facts;
}

function createEye(encoded: v.InferOutput<typeof encodedFactsSchema>, names: Names): Eye {
  const columns = createColumnReader(encoded.columns);
  const accounts = names.accounts.uuid.map(accountUuid);
  const groups = names.groups.slug.map(groupSlug);
  const { texts } = encoded;
  const stamps = createStampReader(columns, texts);
  return {
    names,
    accounts,
    groups,
    projects: names.projects.uuid.map(projectUuid),
    texts,
    columns,
    stamps,
    details:
      columns.lengthOf('workspaceDetails') === 0
        ? undefined
        : createRepositoryDetailReader({ columns, texts, accounts, stamps }),
    groupGrants: createListReader(columns, 'groupGrant', {
      below: [groups.length, LEVELS.length],
      toRow: (ref, level) => ({
        group: pick(groups, ref, 'groups'),
        level: granted(LEVELS, level),
      }),
    }),
    personGrants: createListReader(columns, 'personGrant', {
      below: [accounts.length, LEVELS.length],
      toRow: (ref, level) => ({
        person: pick(accounts, ref, 'accounts'),
        level: granted(LEVELS, level),
      }),
    }),
    branchRules: createBranchRuleReader(columns, { accounts, groups, texts }),
    listings: createListReader(columns, 'listed', {
      below: [accounts.length, REPOSITORY_LEVELS.length],
      toRow: (ref, level) => ({
        person: pick(accounts, ref, 'accounts'),
        level: granted<RepositoryLevel>(REPOSITORY_LEVELS, level),
      }),
    }),
  };
}

function granted<L extends Level>(levels: readonly L[], at: number): Exclude<L, 'none'> {
  const level = pick(levels, at, 'levels');
  if (level === 'none') throw new ColumnError('a grant of none');
  return level as Exclude<L, 'none'>;
}

function readAccount({ names, accounts, columns, texts }: Eye, at: number): Account {
  const role = columns.cursor('accountRole').next(ROLES.length + 1);
  const kind = columns.cursor('accountKind').next(ACCOUNT_KINDS.length);
  return {
    uuid: pick(accounts, at, 'accounts'),
    kind: pick(ACCOUNT_KINDS, kind, 'accountKind'),
    displayName: pick(names.accounts.displayName, at, 'accounts'),
    ...optional('accountId', pick(names.accounts.accountId, at, 'accounts')),
    ...optional('nickname', pick(names.accounts.nickname, at, 'accounts')),
    ...(role === 0 ? {} : { role: pick(ROLES, role - 1, 'accountRole') }),
    ...optional('addedOn', readText(columns, 'accountAddedOn', texts)),
    ...optional('lastAccessedOn', readText(columns, 'accountLastAccessedOn', texts)),
  };
}

function readGroup({ names, groups, accounts, columns, stamps, details }: Eye, at: number): Group {
  const slug = pick(groups, at, 'groups');
  const defaultLevel =
    DEFAULT_LEVELS[columns.cursor('groupDefaultLevel').next(DEFAULT_LEVELS.length)];
  const membersSource =
    details && MEMBER_SOURCES[columns.cursor('groupMembersSource').next(MEMBER_SOURCES.length)];
  return {
    slug,
    name: pick(names.groups.name, at, 'groups') ?? slug,
    ...(defaultLevel === undefined ? {} : { defaultLevel }),
    ...(membersSource === undefined ? {} : { membersSource }),
    members: toReading(stamps.read('groupMembers'), () =>
      readRefs(columns, ['groupMembersCount', 'groupMember'], accounts),
    ),
  };
}

function readProject(eye: Eye, at: number): Project {
  const { names, projects, columns } = eye;
  const key = pick(names.projects.key, at, 'projects');
  return {
    uuid: pick(projects, at, 'projects'),
    key,
    name: pick(names.projects.name, at, 'projects') ?? key,
    isPrivate: columns.cursor('projectIsPrivate').next(2) === 1,
    ...readGrants(eye, 'project'),
    accessKeys: eye.details
      ? toReading(eye.stamps.read('projectAccessKeys'), () => readAccessKeys(eye))
      : NOT_ASKED,
  };
}

function readRepository(eye: Eye, at: number): Repository {
  const { names, projects, columns, stamps, texts } = eye;
  const slug = pick(names.repositories.slug, at, 'repositories');
  const project = columns.cursor('repositoryProject').next(projects.length + 1);
  return {
    uuid: repositoryUuid(pick(names.repositories.uuid, at, 'repositories')),
    slug,
    name: pick(names.repositories.name, at, 'repositories') ?? slug,
    ...(project === 0 ? {} : { project: pick(projects, project - 1, 'repositoryProject') }),
    isPrivate: columns.cursor('repositoryIsPrivate').next(2) === 1,
    ...optional('mainBranch', pick(names.repositories.mainBranch, at, 'repositories')),
    ...optional('updatedOn', readText(columns, 'repositoryUpdatedOn', texts)),
    ...(eye.details && {
      ...textAt(eye, 'repositoryCreatedOn', 'createdOn'),
      ...textAt(eye, 'repositoryForkPolicy', 'forkPolicy'),
      ...textAt(eye, 'repositoryForkOf', 'forkOf'),
    }),
    ...readGrants(eye, 'repository'),
    branchRules: toReading(stamps.read('repositoryBranchRules'), eye.branchRules),
    listing: toReading(stamps.read('repositoryListing'), () => eye.listings.read('listing')),
    ...(eye.details ? readRepositoryDetails(eye.details) : NO_DETAILS),
  };
}

function readWorkspaceDetails(eye: Eye): Pick<Facts, 'webhooks' | 'invitations'> {
  if (!eye.details) return { webhooks: NOT_ASKED, invitations: NOT_ASKED };
  return {
    webhooks: toReading(eye.stamps.read('workspaceDetails'), () => readWebhooks(eye)),
    invitations: toReading(eye.stamps.read('workspaceDetails'), () => readInvitations(eye)),
  };
}

function readGrants(eye: Eye, scope: 'project' | 'repository') {
  return {
    groupGrants: toReading(eye.stamps.read(`${scope}GroupGrantsRead`), () =>
      eye.groupGrants.read(`${scope}GroupGrants`),
    ),
    personGrants: toReading(eye.stamps.read(`${scope}PersonGrantsRead`), () =>
      eye.personGrants.read(`${scope}PersonGrants`),
    ),
  };
}

function readText(columns: ColumnReader, column: string, texts: readonly string[]): string | null {
  const ref = columns.cursor(column).next(texts.length + 1);
  return ref === 0 ? null : pick(texts, ref - 1, column);
}

function optional<Key extends string>(
  key: Key,
  value: string | null,
): Partial<Record<Key, string>> {
  return value === null ? {} : ({ [key]: value } as Record<Key, string>);
}
