import { type Account, type Facts, type Project, type Repository } from './facts';
import { type AccountUuid, type GroupSlug } from './ids';
import { isComplete, type Reading } from './reading';
import {
  type ActivityJobKind,
  type GroupName,
  type PageRecord,
  type ProjectJobKind,
  type RepositoryJobKind,
  type RowOf,
  type ScanJob,
} from './scan-record';

/** Where the facts keep what each job about a project has read. */
const PROJECT_READINGS: {
  readonly [K in ProjectJobKind]: (project: Project) => Reading<readonly RowOf[K][]>;
} = {
  'project-group-grants': ({ groupGrants }) => groupGrants,
  'project-person-grants': ({ personGrants }) => personGrants,
  'project-access-keys': ({ accessKeys }) => accessKeys,
};

/** Where the facts keep what each job about a repository has read. */
export const REPOSITORY_READINGS: {
  readonly [K in RepositoryJobKind]: (repository: Repository) => Reading<readonly RowOf[K][]>;
} = {
  'repository-group-grants': ({ groupGrants }) => groupGrants,
  'repository-person-grants': ({ personGrants }) => personGrants,
  'branch-rules': ({ branchRules }) => branchRules,
  listing: ({ listing }) => listing,
  'branching-model': ({ branchingModel }) => asOneRow(branchingModel),
  'repository-access-keys': ({ accessKeys }) => accessKeys,
  'default-reviewers': ({ defaultReviewers }) => defaultReviewers,
  forks: ({ forks }) => forks,
  overrides: ({ overrides }) => asOneRow(overrides),
  'repository-webhooks': ({ webhooks }) => webhooks,
};

function asOneRow<Row>(reading: Reading<Row>): Reading<readonly Row[]> {
  return reading.state === 'unread' ? reading : { ...reading, value: [reading.value] };
}

/** Whom and what rows of any kind name. */
interface Naming {
  readonly person?: AccountUuid;
  readonly people?: readonly AccountUuid[];
  readonly addedBy?: AccountUuid;
  readonly group?: GroupSlug;
  readonly groups?: readonly GroupSlug[];
}

/** Turns what a scan has read back into the pages it came from, at the time at which it was read. */
export interface EarlierPages {
  /** `undefined` unless all of it was read. */
  readonly ofProject: (project: Project, kind: ProjectJobKind) => PageRecord | undefined;
  /** @param now the repository as it is called now: a new name changes none of its readings */
  readonly ofRepository: (
    repository: Repository,
    kind: RepositoryJobKind,
    now: Pick<Repository, 'slug'>,
  ) => PageRecord | undefined;
  /** What people did on a repository; `undefined` unless all of it was read. */
  readonly ofActivity: (
    repository: Repository,
    kind: ActivityJobKind,
    now: { readonly slug: string; readonly since: string },
  ) => PageRecord | undefined;
}

const ACTIVITY_READINGS = { commits: 'commits', 'pull-requests': 'pullRequests' } as const;

/** @param facts of the scan that read them: they know the names of everybody the pages name */
export function createEarlierPages(facts: Facts): EarlierPages {
  const accounts = new Map(facts.accounts.map((account) => [account.uuid, account]));
  const groups = new Map(facts.groups.map(({ slug, name }) => [slug, { slug, name }]));
  const toPage = (job: ScanJob, reading: Reading<readonly object[]>): PageRecord | undefined => {
    if (!isComplete(reading)) return undefined;
    const { readAt: at, value: rows } = reading;
    const named = findNamed(rows, { accounts, groups });
    // The rows are of the job's kind, which the tables above say and TypeScript cannot follow.
    return { job, at, rows, ...named, requests: 0 } as PageRecord;
  };
  return {
    ofProject: (one, kind) =>
      toPage({ kind, project: one.uuid, key: one.key }, PROJECT_READINGS[kind](one)),
    ofRepository: (one, kind, { slug }) =>
      toPage({ kind, repository: one.uuid, slug }, REPOSITORY_READINGS[kind](one)),
    ofActivity: ({ uuid, activity }, kind, now) =>
      activity && toPage({ kind, repository: uuid, ...now }, activity[ACTIVITY_READINGS[kind]]),
  };
}

interface Known {
  readonly accounts: ReadonlyMap<AccountUuid, Account>;
  readonly groups: ReadonlyMap<GroupSlug, GroupName>;
}

function findNamed(rows: readonly Naming[], known: Known) {
  const people = rows.flatMap(({ person, people = [], addedBy }) => [person, addedBy, ...people]);
  const groups = rows.flatMap(({ group, groups: others = [] }) => [group, ...others]);
  return { accounts: look(people, known.accounts), groups: look(groups, known.groups) };
}

function look<Key, Value>(
  keys: readonly (Key | undefined)[],
  known: ReadonlyMap<Key, Value>,
): readonly Value[] {
  return keys.flatMap((key) => (key === undefined ? [] : (known.get(key) ?? [])));
}
