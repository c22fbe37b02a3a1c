import { type AccountUuid } from '../facts/ids';
import { type AccessIndex } from './access-index';
import {
  type AccountSet,
  addAll,
  addCommon,
  createAccountSet,
  forEachAccount,
  keepOnly,
  removeAll,
} from './account-set';
import { type ClassPlanes, createClassPlanes, isTold } from './class-planes';
import { unlisted } from './falls';
import { type Grants } from './grants';
import { type IndexedGroup } from './group-index';
import { type Planes } from './planes';
import { type RepositoryClass } from './repository-classes';

/** Pairs of person and repository. */
export interface ReachCounts {
  /** They would have no access any more. */
  readonly lose: number;
  /** They would keep a lower level, be it only what everybody may read. */
  readonly drop: number;
  /** They might lose or drop: whether they are in the group, or have another way, is not known. */
  readonly possible: number;
}

export interface GroupReach extends ReachCounts {
  /** Repositories on which somebody would hold less, or may. */
  readonly repositories: number;
  /** Everybody who would hold less somewhere, or may; those who lose most first. */
  readonly people: readonly (ReachCounts & { readonly person: AccountUuid })[];
}

/**
 * Who would hold less without a group, counted class by class with sets of people, for groups that reach
 * millions of pairs; what is certain is what `whoChangesWithout` tells one by one.
 */
export function reachOf(index: AccessIndex, group: IndexedGroup): GroupReach {
  const { length } = index.roster.accounts;
  const column = () => new Uint32Array(length);
  const columns: Columns = { lose: column(), drop: column(), possible: column() };
  const lossIn = createLoss(index, group);
  let repositories = 0;
  for (const of of index.classes.all) {
    const loss = lossIn(of);
    if (loss === undefined) continue;
    const pairs = of.repositories.length;
    const changed = KINDS.map((kind) => tally(loss[kind], columns[kind], pairs));
    if (changed.some((people) => people > 0)) repositories += pairs;
  }
  return { repositories, ...toReach(index, columns) };
}

const KINDS = ['lose', 'drop', 'possible'] as const;
type Columns = Readonly<Record<(typeof KINDS)[number], Uint32Array>>;
/** Whom it concerns on each repository of one class; holds until the next class is worked out. */
type Loss = Readonly<Record<(typeof KINDS)[number], AccountSet>>;

function createLoss({ roster, inference }: AccessIndex, group: IndexedGroup) {
  const planesOf = createClassPlanes(roster);
  const planesOfLeft = createClassPlanes(roster);
  const create = () => createAccountSet(roster.accounts.length);
  const loss: Loss = { lose: create(), drop: create(), possible: create() };
  const candidates = group.members.slice();
  addAll(candidates, group.possible);
  return (of: RepositoryClass): Loss | undefined => {
    const rank = Math.max(rankIn(of.projectGrants, group), rankIn(of.ownGrants, group));
    if (rank === 0) return undefined;
    const before = planesOf(of);
    const after = planesOfLeft(withoutGroup(of, group));
    for (const proven of [of.listing?.planes, of.floor])
      if (proven !== undefined) keepProven(after, proven, isTold(of) ? rank : 0);
    if (of.listing !== undefined)
      keepContradicted(after, of.listing.planes, inference.contradicted);
    if (after.atMost !== after.level)
      after.atMost.forEach((plane, at) => {
        const most = before.atMost[at];
        if (most !== undefined) keepOnly(plane, most);
      });
    fillLoss(loss, { before, after, rank });
    for (const kind of KINDS) keepOnly(loss[kind], candidates);
    return loss;
  };
}

function rankIn({ ofGroups }: Grants, group: IndexedGroup): number {
  let highest = 0;
  for (const grant of ofGroups) if (grant.group === group) highest = Math.max(highest, grant.rank);
  return highest;
}

function withoutGroup(of: RepositoryClass, gone: IndexedGroup): RepositoryClass {
  const less = (grants: Grants): Grants => ({
    ...grants,
    ofGroups: grants.ofGroups.filter(({ group }) => group !== gone),
  });
  return {
    ...unlisted(of),
    projectGrants: less(of.projectGrants),
    ownGrants: less(of.ownGrants),
    openGrants: of.openGrants.filter(({ group }) => group !== gone),
  };
}

/** A level above what the group gives has another way. `rank` 0: so may any level, on ways nobody read. */
function keepProven({ level, atMost }: ClassPlanes, proven: Planes, rank: number): void {
  atMost.forEach((plane, at) => {
    const kept = proven[Math.max(at, rank)];
    if (kept !== undefined) addAll(plane, kept);
    const certain = level[at];
    if (rank > 0 && kept !== undefined && certain !== undefined) addAll(certain, kept);
  });
}

/** Where listings contradict each other, what is listed may have a way that nobody read. */
function keepContradicted({ atMost }: ClassPlanes, listed: Planes, contradicted: AccountSet): void {
  atMost.forEach((plane, at) => {
    const others = listed[at];
    if (others !== undefined) addCommon(plane, others, contradicted);
  });
}

/**
 * Certain: the most that can be left is below what is held for certain. Possible: what is left for certain
 * is below what the group gives.
 */
function fillLoss(
  loss: Loss,
  { before, after, rank }: { before: ClassPlanes; after: ClassPlanes; rank: number },
): void {
  loss.drop.fill(0);
  before.level.forEach((held, at) => {
    addLess(loss.drop, held, after.atMost[at]);
  });
  loss.possible.fill(0xffffffff);
  for (const others of [after.level[rank - 1], loss.drop])
    if (others !== undefined) removeAll(loss.possible, others);
  loss.lose.set(loss.drop);
  const [keepAny] = after.atMost;
  if (keepAny !== undefined) removeAll(loss.lose, keepAny);
  removeAll(loss.drop, loss.lose);
}

function addLess(target: AccountSet, held: AccountSet, left: AccountSet | undefined): void {
  for (let w = 0; w < target.length; w++)
    target[w] = (target[w] ?? 0) | ((held[w] ?? 0) & ~(left?.[w] ?? 0));
}

function tally(people: AccountSet, column: Uint32Array, pairs: number): number {
  let found = 0;
  forEachAccount(people, (position) => {
    column[position] = (column[position] ?? 0) + pairs;
    found++;
  });
  return found;
}

function toReach({ roster }: AccessIndex, columns: Columns) {
  const all = { lose: 0, drop: 0, possible: 0 };
  const people = roster.accounts.flatMap((person, at) => {
    const [lose = 0, drop = 0, possible = 0] = KINDS.map((kind) => columns[kind][at]);
    all.lose += lose;
    all.drop += drop;
    all.possible += possible;
    return lose + drop + possible === 0 ? [] : [{ person, lose, drop, possible }];
  });
  return { ...all, people: people.sort(byLoss) };
}

function byLoss(one: ReachCounts, other: ReachCounts): number {
  return other.lose - one.lose || other.drop - one.drop || other.possible - one.possible;
}
