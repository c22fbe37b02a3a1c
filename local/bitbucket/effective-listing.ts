import { type EffectiveAccess, type EffectiveLevel } from './effective-levels';
import { type RowSource } from './paging';
import { type FieldReaders } from './query/field-readers';
import { parseQuery, type Query } from './query/parse-query';
import { toOrder, toTest } from './query/select-rows';
import { type AccountRecord, type RepositoryRecord } from './workspace-data';

export interface ListingRequest {
  readonly access: EffectiveAccess;
  readonly repositories: readonly RepositoryRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly q: string | null;
  readonly sort: string | null;
  readonly workspaceSlug: string;
}

/**
 * The effective levels that match `q`, in the order of `sort`. A large workspace has millions of
 * rows: they are counted once and made page by page, unless the order is that of people or levels.
 */
export function listEffectiveLevels(request: ListingRequest): RowSource<EffectiveLevel> {
  const { access, sort } = request;
  const readers = readersFor(request.workspaceSlug);
  const order = sort ? toOrder(sort, readers) : undefined;
  const { repositories, rowsOn } = matching(request, readers);
  const countOn = rowsOn === access.rowsOn ? access.countOn : countBy(rowsOn);
  if (!order) return countedRows(repositories, { countOn, rowsOn });
  if (sort?.replace('-', '').startsWith('repository.')) {
    return countedRows(sortRepositories(repositories, order), { countOn, rowsOn });
  }
  return repositories.flatMap((repository) => rowsOn(repository)).sort(order);
}

type RowsOn = (repository: RepositoryRecord) => EffectiveLevel[];

const countBy =
  (rowsOn: RowsOn): Counted['countOn'] =>
  (repository) =>
    rowsOn(repository).length;

/** Repositories and rows left by `q`; only those that may match are looked into. */
function matching(
  { access, repositories, accounts, q }: ListingRequest,
  readers: FieldReaders<EffectiveLevel>,
): { readonly repositories: readonly RepositoryRecord[]; readonly rowsOn: RowsOn } {
  if (!q) return { repositories, rowsOn: access.rowsOn };
  const query = parseQuery(q);
  const test = toTest(query, readers);
  const positions = accounts.flatMap((account, position) =>
    mayMatch(query, readers, { account }) ? [position] : [],
  );
  return {
    repositories: repositories.filter((repository) => mayMatch(query, readers, { repository })),
    rowsOn: (repository) => access.rowsOn(repository, positions).filter(test),
  };
}

const sortRepositories = (
  repositories: readonly RepositoryRecord[],
  order: (a: EffectiveLevel, b: EffectiveLevel) => number,
): RepositoryRecord[] =>
  [...repositories].sort((a, b) =>
    order({ ...NOBODY, repository: a }, { ...NOBODY, repository: b }),
  );

const NOBODY = {
  account: { uuid: '', type: 'user', displayName: '' },
  level: 'read',
} as const satisfies Partial<EffectiveLevel>;

interface Counted {
  readonly countOn: (repository: RepositoryRecord) => number;
  readonly rowsOn: RowsOn;
}

function countedRows(
  repositories: readonly RepositoryRecord[],
  { countOn, rowsOn }: Counted,
): RowSource<EffectiveLevel> {
  const starts: number[] = [];
  let length = 0;
  for (const repository of repositories) {
    starts.push(length);
    length += countOn(repository);
  }
  return {
    length,
    slice(from, to) {
      const rows: EffectiveLevel[] = [];
      const first = lastAtOrBelow(starts, from);
      const skipped = from - (starts[first] ?? 0);
      for (const repository of repositories.slice(first)) {
        if (rows.length >= skipped + to - from) break;
        rows.push(...rowsOn(repository));
      }
      return rows.slice(skipped, skipped + to - from);
    },
  };
}

/** Where to start: the last of the rising numbers that is not above the wanted one. */
function lastAtOrBelow(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}

/** False only when no row with this repository, or this account, can match. */
function mayMatch(
  query: Query,
  readers: FieldReaders<EffectiveLevel>,
  known: { readonly repository: RepositoryRecord } | { readonly account: AccountRecord },
): boolean {
  if (query.kind === 'junction') {
    const [left, right] = [query.left, query.right].map((side) => mayMatch(side, readers, known));
    return query.operator === 'and'
      ? left === true && right === true
      : left === true || right === true;
  }
  const part = 'repository' in known ? 'repository.' : 'user.';
  if (!query.field.startsWith(part)) return true;
  return toTest(query, readers)({ ...NOBODY, repository: NOWHERE, ...known });
}

const NOWHERE = { uuid: '' } as RepositoryRecord;

/** The fields that `q` and `sort` know in every listing of effective levels. */
export function readersFor(workspaceSlug: string): FieldReaders<EffectiveLevel> {
  return {
    permission: ({ level }) => level,
    'repository.uuid': ({ repository }) => repository.uuid,
    'repository.name': ({ repository }) => repository.name,
    'repository.slug': ({ repository }) => repository.slug,
    'repository.full_name': ({ repository }) => `${workspaceSlug}/${repository.slug}`,
    'user.uuid': ({ account }) => account.uuid,
    'user.account_id': ({ account }) => account.accountId ?? null,
    'user.display_name': ({ account }) => account.displayName,
    'user.nickname': ({ account }) => account.nickname ?? null,
  };
}
