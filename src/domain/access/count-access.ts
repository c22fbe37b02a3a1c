import { type AccessIndex } from './access-index';
import { type AccountSet, countAccounts, createAccountSet } from './account-set';
import { createAccountTally } from './account-tally';
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
  const perRepository = mapNames(() => new Uint32Array(index.facts.repositories.length));
  const pairs = { admin: 0, write: 0, read: 0, publicOnly: 0, possible: 0 };
  for (const of of index.classes.all) {
    const people = counter.add(planesOf(of), of.repositories.length);
    for (const name of COUNTED) {
      for (const repository of of.repositories) perRepository[name][repository] = people[name];
      pairs[name] += people[name] * of.repositories.length;
    }
  }
  return { pairs, perAccount: counter.perAccount(), perRepository };
}

/** One line of the columns. */
export function countsAt(columns: Columns, position: number): LevelCounts {
  return {
    admin: columns.admin[position] ?? 0,
    write: columns.write[position] ?? 0,
    read: columns.read[position] ?? 0,
    publicOnly: columns.publicOnly[position] ?? 0,
    possible: columns.possible[position] ?? 0,
  };
}

export interface Counter {
  /** Of everything that was added. */
  readonly perAccount: () => Columns;
  /** Adds the repositories of a class to everybody's counts; how many people hold each level. */
  readonly add: (planes: ClassPlanes, repositories: number) => LevelCounts;
}

export function createCounter(accounts: number): Counter {
  const tallies = mapNames(() => createAccountTally(accounts));
  const only = createAccountSet(accounts);
  const without = (set: AccountSet | undefined, higher: AccountSet | undefined) => {
    for (let w = 0; w < only.length; w++) only[w] = (set?.[w] ?? 0) & ~(higher?.[w] ?? 0);
    return only;
  };
  return {
    perAccount: () => mapNames((name) => tallies[name].totals()),
    add: ({ level: [reads, writes, admins], atMost: [mayRead], publicOnly }, repositories) => {
      const count = (name: keyof LevelCounts, set: AccountSet) => {
        const people = countAccounts(set);
        if (people > 0) tallies[name].add(set, repositories);
        return people;
      };
      return {
        admin: count('admin', without(admins, undefined)),
        write: count('write', without(writes, admins)),
        read: count('read', without(reads, writes)),
        possible: mayRead === reads ? 0 : count('possible', without(mayRead, reads)),
        publicOnly: count('publicOnly', publicOnly),
      };
    },
  };
}

function mapNames<Value>(
  toValue: (name: keyof LevelCounts) => Value,
): Record<keyof LevelCounts, Value> {
  return {
    admin: toValue('admin'),
    write: toValue('write'),
    read: toValue('read'),
    publicOnly: toValue('publicOnly'),
    possible: toValue('possible'),
  };
}
