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
} from '../domain/facts/ids';
import { type Reading } from '../domain/facts/reading';
import { readAccessKeys } from './access-key-columns';
import { readActivity } from './activity-columns';
import { type ForeignColumns, type ForeignFacts } from './foreign-facts';
import { createBranchRuleReader, readRefs } from './branch-rule-columns';
import { ColumnError, type ColumnReader, createColumnReader, pick } from './columns';
import { textAt } from './detail-cells';
import { ACCOUNT_KINDS, DEFAULT_LEVELS, MEMBER_SOURCES, ROLES } from './fact-codes';
import { readInvitations } from './invitation-columns';
import { createListReader, type ListReader } from './list-columns';
import { toNamedAccount, toNamedGroup, toNamedProject, toNamedRepository } from './name-cells';
import { type NameCells, type Names, type NameTable } from './names-section';
import {
  createRepositoryDetailReader,
  NO_DETAILS,
  NOT_ASKED,
  readRepositoryDetails,
  type RepositoryDetailReader,
} from './repository-detail-columns';
import { readRowPlaces } from './row-columns';
import { createStampReader, type StampReader, toReading } from './stamp-columns';
import { readWebhooks } from './webhook-columns';

interface Eye {
  readonly names: Names;
  readonly accounts: readonly AccountUuid[];
  readonly groups: readonly GroupSlug[];
  readonly projects: readonly ProjectUuid[];
  readonly texts: readonly string[];
  readonly columns: ColumnReader;
  readonly stamps: StampReader;
  readonly details: RepositoryDetailReader | undefined;
  readonly groupGrants: ListReader<GroupGrant>;
  readonly personGrants: ListReader<PersonGrant>;
  readonly listings: ListReader<ListedLevel>;
  readonly branchRules: () => readonly BranchRule[];
}

/** @throws ColumnError if columns and names do not fit each other. */
export function decodeFacts(foreign: ForeignFacts): Facts {
  const { workspace, startedAt, endedAt } = foreign.access;
  const eye = createEye(foreign);
  const { stamps, columns } = eye;
  const list = (): Reading<null> => toReading(stamps.read('lists'), () => null);
  const lists = { members: list(), groups: list(), projects: list(), repositories: list() };
  const facts: Facts = {
    workspace,
    startedAt,
    ...(endedAt === null ? {} : { endedAt }),
    accounts: rowsOf(eye, 'accounts', 'accountRow').map((cells) => readAccount(eye, cells)),
    groups: rowsOf(eye, 'groups', 'groupRow').map((cells) => readGroup(eye, cells)),
    projects: rowsOf(eye, 'projects', 'projectRow').map((cells) => readProject(eye, cells)),
    repositories: readRepositories(eye),
    lists,
    ...readWorkspaceDetails(eye),
  };
  columns.end();
  eye.details?.columns.end();
  return facts;
}

function readRepositories(eye: Eye): readonly Repository[] {
  const repositories = rowsOf(eye, 'repositories', 'repositoryRow').map((cells) =>
    readRepository(eye, cells),
  );
  return eye.details ? readActivity(eye.details, repositories) : repositories;
}

function rowsOf({ columns, names }: Eye, table: NameTable, column: string): NameCells[] {
  const entries = names[table];
  return readRowPlaces(columns, column, entries.length).map(
    (place) => pick(entries, place, column).cells,
  );
}

function createEye({ access, details, names }: ForeignFacts): Eye {
  const columns = createColumnReader(access.columns);
  const accounts = names.accounts.map(({ cells }) => accountUuid(cells[0]));
  const groups = names.groups.map(({ cells }) => groupSlug(cells[0]));
  const { texts } = access;
  const stamps = createStampReader(columns, texts);
  return {
    ...{ names, accounts, groups, texts, columns, stamps },
    projects: names.projects.map(({ cells }) => projectUuid(cells[0])),
    details:
      details === access
        ? createRepositoryDetailReader({ columns, texts, accounts, stamps })
        : details && createDetailEye(details, accounts),
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

function createDetailEye(
  { columns: foreign, texts }: ForeignColumns,
  accounts: readonly AccountUuid[],
): RepositoryDetailReader {
  const columns = createColumnReader(foreign);
  const stamps = createStampReader(columns, texts);
  return createRepositoryDetailReader({ columns, texts, accounts, stamps });
}

function granted<L extends Level>(levels: readonly L[], at: number): Exclude<L, 'none'> {
  const level = pick(levels, at, 'levels');
  if (level === 'none') throw new ColumnError('a grant of none');
  return level as Exclude<L, 'none'>;
}

function readAccount({ columns, texts }: Eye, cells: NameCells): Account {
  const role = columns.cursor('accountRole').next(ROLES.length + 1);
  const kind = columns.cursor('accountKind').next(ACCOUNT_KINDS.length);
  return {
    ...toNamedAccount(cells),
    kind: pick(ACCOUNT_KINDS, kind, 'accountKind'),
    ...(role === 0 ? {} : { role: pick(ROLES, role - 1, 'accountRole') }),
    ...textAt({ columns, texts }, 'accountAddedOn', 'addedOn'),
    ...textAt({ columns, texts }, 'accountLastAccessedOn', 'lastAccessedOn'),
  };
}

function readGroup({ accounts, columns, stamps }: Eye, cells: NameCells): Group {
  const defaultLevel =
    DEFAULT_LEVELS[columns.cursor('groupDefaultLevel').next(DEFAULT_LEVELS.length)];
  const membersSource =
    columns.lengthOf('groupMembersSource') === 0
      ? undefined
      : MEMBER_SOURCES[columns.cursor('groupMembersSource').next(MEMBER_SOURCES.length)];
  return {
    ...toNamedGroup(cells),
    ...(defaultLevel === undefined ? {} : { defaultLevel }),
    ...(membersSource === undefined ? {} : { membersSource }),
    members: toReading(stamps.read('groupMembers'), () =>
      readRefs(columns, ['groupMembersCount', 'groupMember'], accounts),
    ),
  };
}

function readProject(eye: Eye, cells: NameCells): Project {
  const { columns, details } = eye;
  return {
    ...toNamedProject(cells),
    isPrivate: columns.cursor('projectIsPrivate').next(2) === 1,
    ...readGrants(eye, 'project'),
    accessKeys: details
      ? toReading(details.stamps.read('projectAccessKeys'), () => readAccessKeys(details))
      : NOT_ASKED,
  };
}

function readRepository(eye: Eye, cells: NameCells): Repository {
  const { projects, columns, stamps, details } = eye;
  const project = columns.cursor('repositoryProject').next(projects.length + 1);
  return {
    ...toNamedRepository(cells),
    ...(project === 0 ? {} : { project: pick(projects, project - 1, 'repositoryProject') }),
    isPrivate: columns.cursor('repositoryIsPrivate').next(2) === 1,
    ...textAt(eye, 'repositoryUpdatedOn', 'updatedOn'),
    ...(details && {
      ...textAt(details, 'repositoryCreatedOn', 'createdOn'),
      ...textAt(details, 'repositoryForkPolicy', 'forkPolicy'),
      ...textAt(details, 'repositoryForkOf', 'forkOf'),
    }),
    ...readGrants(eye, 'repository'),
    branchRules: toReading(stamps.read('repositoryBranchRules'), eye.branchRules),
    listing: toReading(stamps.read('repositoryListing'), () => eye.listings.read('listing')),
    ...(details ? readRepositoryDetails(details) : NO_DETAILS),
  };
}

function readWorkspaceDetails({ details }: Eye): Pick<Facts, 'webhooks' | 'invitations'> {
  if (!details) return { webhooks: NOT_ASKED, invitations: NOT_ASKED };
  const { stamps } = details;
  return {
    webhooks: toReading(stamps.read('workspaceDetails'), () => readWebhooks(details)),
    invitations: toReading(stamps.read('workspaceDetails'), () => readInvitations(details)),
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
