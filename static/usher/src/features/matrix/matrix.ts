import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { accountUuid, repositoryUuid } from '../../../../../src/domain/facts/ids';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { type PersonRow } from '../people/person-row';
import { type RepositoryRow } from '../repositories/repository-row';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { type AccessCells, createAccessCells } from './access-cells';
import {
  createShares,
  type PeopleBlock,
  type RepositoryBlock,
  type ShareColumn,
  toAccountSet,
  toPeopleBlocks,
  toRepositoryBlocks,
} from './group-blocks';
import { countMatrix, type MatrixCounts } from './matrix-counts';
import { filterMatrixPeople, filterMatrixRepositories, leastRank } from './matrix-filter';
import {
  byPersonName,
  byProject,
  byRepositoryName,
  type MatrixOrder,
  mostFirst,
} from './matrix-order';
import { type MatrixSummary } from './matrix-words';

/** What does not change while somebody filters, orders and zooms. */
export interface MatrixSource {
  readonly index: AccessIndex;
  readonly cells: AccessCells;
  /** By name, and how to find who or what stands at a position of the index. */
  readonly people: readonly PersonRow[];
  readonly repositories: readonly RepositoryRow[];
  readonly personAt: (account: number) => PersonRow | undefined;
  readonly repositoryAt: (repository: number) => RepositoryRow | undefined;
}

export function createMatrixSource({
  index,
  people,
  repositories,
}: Pick<WorkspaceAnswers, 'index' | 'people' | 'repositories'>): MatrixSource {
  const byAccount = new Array<PersonRow | undefined>(index.roster.accounts.length);
  for (const row of people) byAccount[accountPosition(index, row)] = row;
  const byRepository = new Array<RepositoryRow | undefined>(repositories.length);
  for (const row of repositories) byRepository[repositoryPosition(index, row)] = row;
  return {
    index,
    cells: createAccessCells(index),
    people: byPersonName(people),
    repositories: byRepositoryName(repositories),
    personAt: (account) => byAccount[account],
    repositoryAt: (repository) => byRepository[repository],
  };
}

/** One filtered and ordered part of the matrix. */
export interface Matrix {
  readonly source: MatrixSource;
  /** The rank that is asked for: 1 read, 2 write, 3 admin. */
  readonly least: number;
  /** Row by row, the position of the account; column by column, that of the repository. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly counts: MatrixCounts;
  readonly peopleBlocks: readonly PeopleBlock[];
  readonly repositoryBlocks: readonly RepositoryBlock[];
  /** Of the n-th block of repositories; kept once worked out. */
  readonly sharesOf: (column: number) => ShareColumn;
  readonly findShares: (column: number) => ShareColumn | undefined;
}

export function createMatrix(
  source: MatrixSource,
  asked: { readonly filter: string; readonly order: MatrixOrder },
): Matrix {
  const { index } = source;
  const { filter, order } = asked;
  const least = leastRank(filter);
  const people = filterMatrixPeople(index, source.people, filter);
  const repositories = orderedRepositories(source, filter, order);
  const rows = Uint32Array.from(people, (row) => accountPosition(index, row));
  const columns = Uint32Array.from(repositories, (row) => repositoryPosition(index, row));
  const shown = toAccountSet(rows, index.roster.accounts.length);
  const counts = countMatrix(index, { people: shown, repositories: columns, least });
  const peopleBlocks = toPeopleBlocks(index, shown);
  const repositoryBlocks = toRepositoryBlocks(index, columns);
  const shares = createShares(index, { people: shown, least }, peopleBlocks);
  return {
    ...{ source, least, counts, peopleBlocks, repositoryBlocks },
    rows: order.people === 'most' ? mostFirst(rows, counts.certainOf) : rows,
    columns: order.repositories === 'most' ? mostFirst(columns, counts.peopleOn) : columns,
    ...keepShares(repositoryBlocks, shares),
  };
}

function orderedRepositories(source: MatrixSource, filter: string, order: MatrixOrder) {
  const found = filterMatrixRepositories(source.repositories, filter);
  return order.repositories === 'project' ? byProject(found) : found;
}

function keepShares(
  blocks: readonly RepositoryBlock[],
  shares: (of: RepositoryBlock) => ShareColumn,
): Pick<Matrix, 'sharesOf' | 'findShares'> {
  const kept = new Map<number, ShareColumn>();
  return {
    findShares: (column) => kept.get(column),
    sharesOf: (column) => {
      const known = kept.get(column);
      if (known !== undefined) return known;
      const block = blocks[column];
      const found = block === undefined ? [] : shares(block);
      kept.set(column, found);
      return found;
    },
  };
}

function accountPosition({ roster }: AccessIndex, { uuid }: PersonRow): number {
  const position = roster.positions.get(accountUuid(uuid));
  if (position === undefined) throw new RangeError('These people are not of this index.');
  return position;
}

function repositoryPosition({ repositoryPositions }: AccessIndex, { uuid }: RepositoryRow): number {
  const position = repositoryPositions.get(repositoryUuid(uuid));
  if (position === undefined) throw new RangeError('These repositories are not of this index.');
  return position;
}

/** What the sentence above the picture says. */
export function summarize({
  source,
  rows,
  columns,
  least,
  counts,
  repositoryBlocks,
}: Matrix): MatrixSummary {
  const most = repositoryBlocks
    .map(({ key, project }) => ({ key, people: counts.reachingByProject.get(project) ?? 0 }))
    .filter(({ key, people }) => key !== '' && people > 0)
    .reduce<{ key: string; people: number } | undefined>(
      (best, one) => (best === undefined || one.people > best.people ? one : best),
      undefined,
    );
  return {
    people: rows.length,
    repositories: columns.length,
    known: knownRepositories(source),
    least,
    reaching: counts.reaching,
    possiblePairs: counts.possiblePairs,
    ...(most !== undefined && repositoryBlocks.length > 1 && { most }),
  };
}

/** A list that was not read is not an empty one. */
export function knownRepositories({ repositories, index }: MatrixSource): MatrixSummary['known'] {
  if (repositories.length > 0) return 'some';
  return isComplete(index.facts.lists.repositories) ? 'none' : 'not-known';
}
