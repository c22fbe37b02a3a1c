import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import {
  addAccount,
  addAll,
  createAccountSet,
  forEachAccount,
  hasAccount,
  type AccountSet,
} from '../../../../../src/domain/access/account-set';
import { createClassPlanes, type ClassPlanes } from '../../../../../src/domain/access/class-planes';
import { REPOSITORY_LEVELS, type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type Planes } from '../../../../../src/domain/access/planes';

/** What `countAccess` does not tell: the most anybody can have, and where levels are not certain. */
export interface LevelSurvey {
  /** By position of the account: the highest level that is possible anywhere, public reading aside. */
  readonly mostOf: (account: number) => RepositoryLevel;
  /** By position of the account: on how many repositories the level is not certain. */
  readonly uncertainOfAccount: Uint32Array;
  /** By position of the repository. */
  readonly ofRepository: readonly PeopleCounts[];
}

/** How many of the counted accounts hold each level; those who only read what is public are left out. */
export interface PeopleCounts {
  readonly admin: number;
  readonly write: number;
  readonly read: number;
  /** Nothing certain, something possible. */
  readonly possible: number;
}

/** One pass over all classes; `counted` says which positions are people. */
export function surveyLevels(index: AccessIndex, counted: AccountSet): LevelSurvey {
  const accounts = index.roster.accounts.length;
  const planesOf = createClassPlanes(index.roster);
  const most = [1, 2, 3].map(() => createAccountSet(accounts));
  const uncertainOfAccount = new Uint32Array(accounts);
  const ofRepository = new Array<PeopleCounts>(index.facts.repositories.length);
  for (const of of index.classes.all) {
    const planes = planesOf(of);
    addMost(most, planes);
    for (const account of uncertainIn(planes))
      uncertainOfAccount[account] = (uncertainOfAccount[account] ?? 0) + of.repositories.length;
    const counts = countPeople(planes, counted);
    for (const repository of of.repositories) ofRepository[repository] = counts;
  }
  return { mostOf: (account) => levelIn(most, account), uncertainOfAccount, ofRepository };
}

export function toAccountSet(size: number, positions: Iterable<number>): AccountSet {
  const set = createAccountSet(size);
  for (const position of positions) addAccount(set, position);
  return set;
}

function addMost(most: readonly AccountSet[], { atMost, publicOnly }: ClassPlanes): void {
  atMost.forEach((plane, rank) => {
    const target = most[rank];
    if (target !== undefined) addAll(target, without(plane, publicOnly));
  });
}

function uncertainIn({ level, atMost }: ClassPlanes): readonly number[] {
  if (level === atMost) return [];
  const uncertain = new Set<number>();
  atMost.forEach((plane, rank) => {
    const certain = level[rank];
    const open = certain === undefined ? plane : without(plane, certain);
    forEachAccount(open, (account) => uncertain.add(account));
  });
  return [...uncertain];
}

function countPeople(planes: ClassPlanes, counted: AccountSet): PeopleCounts {
  const { publicOnly } = planes;
  const certain = planes.level.map((plane) => count(without(plane, publicOnly), counted));
  const [mayRead] = planes.atMost;
  const possible = mayRead === undefined ? 0 : count(without(mayRead, publicOnly), counted);
  const [reads = 0, writes = 0, admin = 0] = certain;
  return { admin, write: writes - admin, read: reads - writes, possible: possible - reads };
}

function count(set: AccountSet, counted: AccountSet): number {
  let found = 0;
  for (let w = 0; w < set.length; w++) found += bitsIn((set[w] ?? 0) & (counted[w] ?? 0));
  return found;
}

/** Set bits of a word (Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function without(set: AccountSet, removed: AccountSet): AccountSet {
  return set.map((word, w) => word & ~(removed[w] ?? 0));
}

function levelIn(planes: Planes, account: number): RepositoryLevel {
  const rank = planes.filter((plane) => hasAccount(plane, account)).length;
  return REPOSITORY_LEVELS[rank] ?? 'none';
}
