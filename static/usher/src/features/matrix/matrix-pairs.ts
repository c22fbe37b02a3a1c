import { hasAccount } from '../../../../../src/domain/access/account-set';
import { createClassPlanes } from '../../../../../src/domain/access/class-planes';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { rankIn } from '../../../../../src/domain/access/planes';
import { type PersonRow } from '../people/person-row';
import { type RepositoryRow } from '../repositories/repository-row';
import { levelOfRank } from './cell-code';
import { byClass } from './matrix-counts';
import { type Matrix } from './matrix';

/** One row of the table that says the same as the picture. */
export interface MatrixPair {
  readonly person: PersonRow;
  readonly repository: RepositoryRow;
  readonly level: RepositoryLevel;
  readonly atMost: RepositoryLevel;
}

export interface MatrixPairs {
  readonly pairs: readonly MatrixPair[];
  /** With those that are left out because they are too many for a table. */
  readonly total: number;
}

/** A browser can scroll through so many rows, and a spreadsheet opens them. */
export const MOST_PAIRS = 100_000;

/** How many pairs have the level, or may have it. */
export function countPairs({ rows, counts }: Matrix): number {
  let total = 0;
  for (const account of rows)
    total += (counts.certainOf[account] ?? 0) + (counts.possibleOf[account] ?? 0);
  return total;
}

/** Every pair with the level, or possibly with it, in the order of the picture; at most `most`. */
export function listPairs(matrix: Matrix, most = MOST_PAIRS): MatrixPairs {
  const { rows, counts } = matrix;
  const pairsOf = (account: number) =>
    (counts.certainOf[account] ?? 0) + (counts.possibleOf[account] ?? 0);
  let total = 0;
  const listed: number[] = [];
  for (const account of rows) {
    if (total < most && pairsOf(account) > 0) listed.push(account);
    total += pairsOf(account);
  }
  return { pairs: pairsOfPeople(matrix, listed).slice(0, most), total };
}

/** Class by class, since what a class gives is worked out for everybody at once. */
function pairsOfPeople(matrix: Matrix, accounts: readonly number[]): MatrixPair[] {
  const { source, columns } = matrix;
  const columnOf = new Map<number, number>();
  columns.forEach((repository, column) => columnOf.set(repository, column));
  const found = accounts.map((): FoundCell[] => []);
  const planesOf = createClassPlanes(source.index.roster);
  for (const [of, repositories] of byClass(source.index, columns)) {
    const cells = cellsOfClass(planesOf(of), accounts, matrix.least);
    for (const { at, ...range } of cells)
      for (const repository of repositories)
        found[at]?.push({ ...range, repository, column: columnOf.get(repository) ?? 0 });
  }
  return accounts.flatMap((account, at) =>
    (found[at] ?? [])
      .sort((a, b) => a.column - b.column)
      .flatMap((cell) => toPair(matrix, account, cell)),
  );
}

interface FoundCell {
  readonly repository: number;
  readonly column: number;
  readonly rank: number;
  readonly mostRank: number;
}

type Planes = ReturnType<ReturnType<typeof createClassPlanes>>;

function cellsOfClass(
  { level, atMost, publicOnly }: Planes,
  accounts: readonly number[],
  least: number,
): readonly (Pick<FoundCell, 'rank' | 'mostRank'> & { readonly at: number })[] {
  const most = atMost[least - 1];
  if (most === undefined) return [];
  return accounts.flatMap((account, at) => {
    if (!hasAccount(most, account) || hasAccount(publicOnly, account)) return [];
    return [{ at, rank: rankIn(level, account), mostRank: rankIn(atMost, account) }];
  });
}

function toPair({ source }: Matrix, account: number, cell: FoundCell): readonly MatrixPair[] {
  const person = source.personAt(account);
  const repository = source.repositoryAt(cell.repository);
  if (person === undefined || repository === undefined) return [];
  return [
    { person, repository, level: levelOfRank(cell.rank), atMost: levelOfRank(cell.mostRank) },
  ];
}
