import { type AccessIndex } from './access-index';
import { type AccountSet, createAccountSet } from './account-set';
import { type ClassPlanes, createClassPlanes } from './class-planes';

const COUNTED = ['admin', 'write', 'read', 'publicOnly', 'possible'] as const;

/** How many repositories (or people) hold each level for certain; those without any, but possible. */
export interface LevelCounts {
  readonly admin: number;
  readonly write: number;
  /** With those who read only because everybody may. */
  readonly read: number;
  /** Of `read`: because everybody may, and in no other way. */
  readonly publicOnly: number;
  /** Certain of nothing, and not ruled out. */
  readonly possible: number;
}

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
  const counter = createCounter(index.roster.accounts.length);
  const perRepository = createColumns(index.facts.repositories.length);
  const pairs = { admin: 0, write: 0, read: 0, publicOnly: 0, possible: 0 };
  for (const of of index.classes.all) {
    const people = counter.add(planesOf(of), of.repositories.length);
    for (const name of COUNTED) {
      for (const repository of of.repositories) perRepository[name][repository] = people[name];
      pairs[name] += people[name] * of.repositories.length;
    }
  }
  return { pairs, perAccount: counter.perAccount, perRepository };
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

export interface Counter {
  readonly perAccount: Columns;
  /** Adds the repositories of a class to everybody's counts; how many people hold each level. */
  readonly add: (planes: ClassPlanes, repositories: number) => LevelCounts;
}

export function createCounter(accounts: number): Counter {
  const perAccount = createColumns(accounts);
  const only = createAccountSet(accounts);
  const without = (set: AccountSet | undefined, higher: AccountSet | undefined) => {
    for (let w = 0; w < only.length; w++) only[w] = (set?.[w] ?? 0) & ~(higher?.[w] ?? 0);
    return only;
  };
  return {
    perAccount,
    add: ({ level: [reads, writes, admins], atMost: [mayRead], publicOnly }, repositories) => ({
      admin: tally(without(admins, undefined), perAccount.admin, repositories),
      write: tally(without(writes, admins), perAccount.write, repositories),
      read: tally(without(reads, writes), perAccount.read, repositories),
      possible:
        mayRead === reads ? 0 : tally(without(mayRead, reads), perAccount.possible, repositories),
      publicOnly: tally(publicOnly, perAccount.publicOnly, repositories),
    }),
  };
}

/** Adds to every account of the set; how many there are. */
function tally(set: AccountSet, column: Uint32Array, repositories: number): number {
  let people = 0;
  for (let w = 0; w < set.length; w++) {
    for (let rest = (set[w] ?? 0) | 0; rest !== 0; rest &= rest - 1) {
      const position = (w << 5) + 31 - Math.clz32(rest & -rest);
      column[position] = (column[position] ?? 0) + repositories;
      people++;
    }
  }
  return people;
}
