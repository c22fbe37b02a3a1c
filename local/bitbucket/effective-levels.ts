import {
  type AccountRecord,
  type GroupGrant,
  type ProjectLevel,
  type ProjectRecord,
  type RepositoryLevel,
  type RepositoryRecord,
  type UserGrant,
  type Uuid,
  type WorkspaceData,
} from './workspace-data';

export interface EffectiveLevel {
  readonly repository: RepositoryRecord;
  readonly account: AccountRecord;
  readonly level: RepositoryLevel;
}

/** Which rows the listing has beyond explicit grants; see `Switches`. */
export interface ListedRows {
  readonly implicitAdminsListed: boolean;
  readonly publicReadersListed: boolean;
}

/** Nobody, read, write, admin: what a level amounts to on a repository. */
const RANKS: Readonly<Record<ProjectLevel, number>> = {
  read: 1,
  write: 2,
  'create-repo': 2,
  admin: 3,
};
const LEVEL_OF_RANK: readonly (RepositoryLevel | undefined)[] = [
  undefined,
  'read',
  'write',
  'admin',
];

/** Levels of everybody on one repository; positions are those of `data.accounts`. */
export interface EffectiveAccess {
  /** 0 nobody, 1 read, 2 write, 3 admin. */
  readonly ranksOn: (repository: RepositoryRecord) => Uint8Array;
  readonly countOn: (repository: RepositoryRecord) => number;
  /** Rows of the accounts at these positions; of all when missing. */
  readonly rowsOn: (
    repository: RepositoryRecord,
    positions?: readonly number[],
  ) => EffectiveLevel[];
}

/**
 * Every person with a level on every repository: the highest of workspace admin, project grants
 * and repository grants, to the person and to the person's groups. A repository grant never lowers
 * a project grant.
 */
export function* effectiveLevels(
  data: WorkspaceData,
  listed: ListedRows = { implicitAdminsListed: true, publicReadersListed: false },
): Generator<EffectiveLevel> {
  const access = createEffectiveAccess(data, listed);
  for (const repository of data.repositories) yield* access.rowsOn(repository);
}

/** The same, repository by repository, for answers that need only some of them. */
export function createEffectiveAccess(data: WorkspaceData, listed: ListedRows): EffectiveAccess {
  const raise = createRaise(data);
  const everybody = startingRanks(data, listed);
  const projects = new Map(data.projects.map((project) => [project.uuid, project]));
  const ranksOfProject = new Map<Uuid, Uint8Array>();

  const projectRanks = (uuid: Uuid): Uint8Array => {
    const known = ranksOfProject.get(uuid);
    if (known) return known;
    const ranks = raise(everybody, projects.get(uuid));
    ranksOfProject.set(uuid, ranks);
    return ranks;
  };

  const ranksOn = (repository: RepositoryRecord): Uint8Array => {
    const ranks = raise(projectRanks(repository.project), repository);
    if (!listed.publicReadersListed || repository.isPrivate) return ranks;
    return ranks.map((rank, position) =>
      rank === 0 && isMember(data.accounts[position]) ? 1 : rank,
    );
  };

  const everyPosition = data.accounts.map((_, position) => position);
  const rowsOn = (
    repository: RepositoryRecord,
    positions: readonly number[] = everyPosition,
  ): EffectiveLevel[] => {
    const ranks = ranksOn(repository);
    const rows: EffectiveLevel[] = [];
    for (const position of positions) {
      const [account, level] = [data.accounts[position], LEVEL_OF_RANK[ranks[position] ?? 0]];
      if (account && level) rows.push({ repository, account, level });
    }
    return rows;
  };

  const countOn = (repository: RepositoryRecord): number => {
    let count = 0;
    for (const rank of ranksOn(repository)) if (rank > 0) count += 1;
    return count;
  };
  return { ranksOn, countOn, rowsOn };
}

interface Granting {
  readonly userGrants: ProjectRecord['userGrants'];
  readonly groupGrants: ProjectRecord['groupGrants'];
}

/** Returns a function that copies ranks and raises them to what the grants give. */
function createRaise(data: WorkspaceData) {
  const positions = new Map(data.accounts.map((account, position) => [account.uuid, position]));
  const membersOf = new Map(
    data.groups.map(({ slug, members }) => [
      slug,
      members.flatMap((uuid) => positions.get(uuid) ?? []),
    ]),
  );
  return (ranks: Uint8Array, granting: Granting | undefined): Uint8Array => {
    const raised = ranks.slice();
    const raiseTo = (level: ProjectLevel) => (position: number) => {
      raised[position] = Math.max(raised[position] ?? 0, RANKS[level]);
    };
    granting?.userGrants.forEach(({ account, level }: UserGrant<ProjectLevel>) => {
      const position = positions.get(account);
      if (position !== undefined) raiseTo(level)(position);
    });
    granting?.groupGrants.forEach(({ group, level }: GroupGrant<ProjectLevel>) => {
      membersOf.get(group)?.forEach(raiseTo(level));
    });
    return raised;
  };
}

function startingRanks(
  { accounts }: WorkspaceData,
  { implicitAdminsListed }: ListedRows,
): Uint8Array {
  return Uint8Array.from(accounts, ({ membership }) =>
    implicitAdminsListed && membership?.role === 'owner' ? RANKS.admin : 0,
  );
}

const isMember = (account: AccountRecord | undefined): boolean => account?.membership !== undefined;
