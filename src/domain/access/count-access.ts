import { type AccessIndex } from './access-index';
import { type AccountSet } from './account-set';
import { type ClassPlanes, createClassPlanes } from './class-planes';
import { type LevelCounts } from './list-access';

const COUNTED = ['admin', 'write', 'read', 'publicOnly', 'possible'] as const;

/** One number per account (or repository), in the order of the index. */
export type Columns = Readonly<Record<keyof LevelCounts, Uint32Array>>;

export interface AccessCounts {
  /** Pairs of account and repository. */
  readonly pairs: LevelCounts;
  /** By position in `index.roster.accounts`: on how many repositories. */
  readonly perAccount: Columns;
  /** By position in `index.facts.repositories`: how many accounts. */
  readonly perRepository: Columns;
}

/** Counts every pair there is, class by class; the same numbers as the lists give. */
export function countAccess(index: AccessIndex): AccessCounts {
  const planesOf = createClassPlanes(index.roster);
  const perAccount = createColumns(index.roster.accounts.length);
  const perRepository = createColumns(index.facts.repositories.length);
  const pairs = { admin: 0, write: 0, read: 0, publicOnly: 0, possible: 0 };
  for (const of of index.classes.all) {
    const sets = toDisjoint(planesOf(of));
    for (const name of COUNTED) {
      const people = tally(sets[name], perAccount[name], of.repositories.length);
      for (const repository of of.repositories) perRepository[name][repository] = people;
      pairs[name] += people * of.repositories.length;
    }
  }
  return { pairs, perAccount, perRepository };
}

/** One line of the columns. */
export function countsAt(columns: Columns, position: number): LevelCounts {
  const at = (name: keyof LevelCounts) => columns[name][position] ?? 0;
  return {
    admin: at('admin'),
    write: at('write'),
    read: at('read'),
    publicOnly: at('publicOnly'),
    possible: at('possible'),
  };
}

function createColumns(length: number): Columns {
  return {
    admin: new Uint32Array(length),
    write: new Uint32Array(length),
    read: new Uint32Array(length),
    publicOnly: new Uint32Array(length),
    possible: new Uint32Array(length),
  };
}

interface Disjoint {
  readonly admin: AccountSet;
  readonly write: AccountSet;
  readonly read: AccountSet;
  readonly publicOnly: AccountSet;
  readonly possible: AccountSet;
}

function toDisjoint({ level, atMost, publicOnly }: ClassPlanes): Disjoint {
  const [reads, writes, admin] = level;
  const [mayRead] = atMost;
  if (reads === undefined || writes === undefined || admin === undefined || mayRead === undefined)
    throw new RangeError('Planes of a repository are read, write and admin.');
  return {
    admin,
    write: without(writes, admin),
    read: without(reads, writes),
    publicOnly,
    possible: mayRead === reads ? new Uint32Array(0) : without(mayRead, reads),
  };
}

function without(set: AccountSet, removed: AccountSet): AccountSet {
  return set.map((word, w) => word & ~(removed[w] ?? 0));
}

/** Adds `weight` to every account of the set; how many there are. */
function tally(set: AccountSet, column: Uint32Array, weight: number): number {
  let people = 0;
  for (let w = 0; w < set.length; w++) {
    for (let word = set[w] ?? 0; word !== 0; word &= word - 1) {
      const position = (w << 5) + 31 - Math.clz32(word & -word);
      column[position] = (column[position] ?? 0) + weight;
      people++;
    }
  }
  return people;
}
