import { createEffectiveAccess, type EffectiveAccess, type ListedRows } from './effective-levels';
import {
  type AccountRecord,
  type GroupRecord,
  type MembershipRecord,
  type ProjectRecord,
  type RepositoryRecord,
  type Uuid,
  type WorkspaceData,
} from './workspace-data';

export interface Member extends AccountRecord {
  readonly membership: MembershipRecord;
}

/** The facts, found by every id that Bitbucket accepts in a path. */
export interface WorkspaceIndex {
  readonly data: WorkspaceData;
  readonly members: readonly Member[];
  /** By uuid or account id. */
  findAccount(id: string): AccountRecord | undefined;
  /** The same, also for those who left. */
  findAnybody(id: string): AccountRecord | undefined;
  findGroup(slug: string): GroupRecord | undefined;
  /** By key or uuid. */
  findProject(id: string): ProjectRecord | undefined;
  /** By slug or uuid. */
  findRepository(id: string): RepositoryRecord | undefined;
  repositoriesOf(project: ProjectRecord): readonly RepositoryRecord[];
  groupsOf(account: Uuid): ReadonlySet<string>;
  /** Kept until the facts change. */
  effectiveAccess(listed: ListedRows): EffectiveAccess;
  /** Something derived from the facts, kept until they change. */
  remember<Value>(key: string, compute: () => Value): Value;
}

/** Builds the index in one pass over the facts. */
export function indexWorkspace(data: WorkspaceData): WorkspaceIndex {
  const accounts = byIds(data.accounts, ({ uuid, accountId }) => [uuid, accountId]);
  const former = byIds(data.formerMembers ?? [], ({ uuid, accountId }) => [uuid, accountId]);
  const groups = byIds(data.groups, ({ slug }) => [slug]);
  const projects = byIds(data.projects, ({ uuid, key }) => [uuid, key]);
  const repositories = byIds(data.repositories, ({ uuid, slug }) => [uuid, slug]);
  const ofProject = new Map(data.projects.map(({ uuid }) => [uuid, [] as RepositoryRecord[]]));
  for (const repository of data.repositories) ofProject.get(repository.project)?.push(repository);
  const groupsOf = groupsByMember(data.groups);
  const remember = createMemory();
  return {
    data,
    members: data.accounts.filter((account): account is Member => account.membership !== undefined),
    findAccount: (id) => accounts.get(id),
    findAnybody: (id) => accounts.get(id) ?? former.get(id),
    findGroup: (slug) => groups.get(slug),
    findProject: (id) => projects.get(id),
    findRepository: (id) => repositories.get(id),
    repositoriesOf: ({ uuid }) => ofProject.get(uuid) ?? [],
    groupsOf: (account) => groupsOf.get(account) ?? new Set(),
    effectiveAccess: (listed) =>
      remember(`effective ${JSON.stringify(listed)}`, () => createEffectiveAccess(data, listed)),
    remember,
  };
}

function byIds<Record>(
  records: readonly Record[],
  idsOf: (record: Record) => readonly (string | undefined)[],
): Map<string, Record> {
  const found = new Map<string, Record>();
  for (const record of records) {
    for (const id of idsOf(record)) if (id !== undefined) found.set(id, record);
  }
  return found;
}

function groupsByMember(groups: readonly GroupRecord[]): Map<Uuid, Set<string>> {
  const found = new Map<Uuid, Set<string>>();
  for (const { slug, members } of groups) {
    for (const member of members) {
      const known = found.get(member);
      if (known) known.add(slug);
      else found.set(member, new Set([slug]));
    }
  }
  return found;
}

/** Keeps the latest 50 values: enough for a crawl, and no leak for a long-running server. */
function createMemory(): WorkspaceIndex['remember'] {
  const values = new Map<string, unknown>();
  return <Value>(key: string, compute: () => Value): Value => {
    if (values.has(key)) return values.get(key) as Value;
    const value = compute();
    const [oldest] = values.keys();
    if (values.size >= 50 && oldest !== undefined) values.delete(oldest);
    values.set(key, value);
    return value;
  };
}
