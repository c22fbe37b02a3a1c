import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { forEachAccount } from '../../../../../src/domain/access/account-set';
import { type ClassPlanes, createClassPlanes } from '../../../../../src/domain/access/class-planes';
import { type Planes } from '../../../../../src/domain/access/planes';
import { type RepositoryClass } from '../../../../../src/domain/access/repository-classes';
import { MOST_UNIT, PUBLIC_ONLY_BIT, RANK_UNIT } from './cell-code';

/** Everybody's cells on one repository, by position in the roster. */
export type CellColumn = Uint8Array;

export interface AccessCells {
  /** Works it out where nobody has asked before. */
  readonly columnOf: (repository: number) => CellColumn;
  /** `undefined` where it would have to be worked out first. */
  readonly findColumn: (repository: number) => CellColumn | undefined;
}

/** Of 5,000 people these are 20 MB, and more columns than any screen shows. */
const KEPT_COLUMNS = 4_000;

/**
 * The cells of people × repositories, a column at a time and only of what somebody looks at; repositories
 * with the same grants share one. Positions are those of `index.facts.repositories`.
 */
export function createAccessCells(index: AccessIndex, keptColumns = KEPT_COLUMNS): AccessCells {
  const accounts = index.roster.accounts.length;
  const planesOf = createClassPlanes(index.roster);
  const nobody = new Uint8Array(accounts);
  const kept = new Map<RepositoryClass, CellColumn>();
  return {
    findColumn: (repository) => {
      const of = index.classes.of[repository];
      return of === undefined ? undefined : kept.get(of);
    },
    columnOf: (repository) => {
      const of = index.classes.of[repository];
      if (of === undefined) return nobody;
      const known = kept.get(of);
      if (known !== undefined) return known;
      const column = toColumn(planesOf(of), accounts);
      dropOldest(kept, keptColumns);
      kept.set(of, column);
      return column;
    },
  };
}

function toColumn({ level, atMost, publicOnly }: ClassPlanes, accounts: number): CellColumn {
  const column = new Uint8Array(accounts);
  addPlanes(column, level, RANK_UNIT);
  addPlanes(column, atMost, MOST_UNIT);
  forEachAccount(publicOnly, (position) => {
    column[position] = (column[position] ?? 0) | PUBLIC_ONLY_BIT;
  });
  return column;
}

/** Planes are cumulated: in how many of them somebody is, that is the rank. */
function addPlanes(column: CellColumn, planes: Planes, unit: number): void {
  for (const plane of planes)
    forEachAccount(plane, (position) => {
      column[position] = (column[position] ?? 0) + unit;
    });
}

function dropOldest(kept: Map<RepositoryClass, CellColumn>, most: number): void {
  if (kept.size < most) return;
  for (const [oldest] of kept) {
    kept.delete(oldest);
    return;
  }
}
