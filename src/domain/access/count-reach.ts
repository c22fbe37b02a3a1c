import { type AccountUuid } from '../facts/ids';
import { type AccessIndex } from './access-index';
import {
  type AccountSet,
  addAll,
  addCommon,
  createAccountSet,
  isEmpty,
  keepOnly,
} from './account-set';
import { createAccountTally } from './account-tally';
import { type ClassPlanes, createClassPlanes, isTold } from './class-planes';
import { type Touched } from './falls';
import { highestOnlyIn } from './grants';
import { createInheritedLoss, type Loss } from './inherited-loss';
import { type Planes } from './planes';

/** Pairs of person and repository. */
export interface ReachCounts {
  /** They would have no access any more. */
  readonly lose: number;
  /** They would keep a lower level, be it only what everybody may read. */
  readonly drop: number;
  /** They might lose or drop: whether they are in the group, or have another way, is not known. */
  readonly possible: number;
}

export interface Reach extends ReachCounts {
  /** Repositories on which somebody would hold less, or may. */
  readonly repositories: number;
  /** Everybody who would hold less somewhere, or may; those who lose most first. */
  readonly people: readonly (ReachCounts & { readonly person: AccountUuid })[];
}

/**
 * Who would hold less on these classes, counted with sets of people instead of one by one.
 * @param candidates whom it can concern at all
 */
export function countReach(
  index: AccessIndex,
  candidates: AccountSet,
  touched: readonly Touched[],
): Reach {
  const { length } = index.roster.accounts;
  const tallies = mapKinds(() => createAccountTally(length));
  const inheritedIn = createInheritedLoss(index.roster, candidates);
  const lossIn = createLoss(index, candidates);
  let repositories = 0;
  for (const one of touched) {
    const loss = inheritedIn(one) ?? lossIn(one);
    const pairs = one.repositories.length;
    const kinds = KINDS.filter((kind) => !isEmpty(loss[kind]));
    for (const kind of kinds) tallies[kind].add(loss[kind], pairs);
    if (kinds.length > 0) repositories += pairs;
  }
  return {
    repositories,
    ...toReach(
      index,
      mapKinds((kind) => tallies[kind].totals()),
    ),
  };
}

const KINDS = ['lose', 'drop', 'possible'] as const satisfies readonly (keyof Loss)[];
type PerKind<Value> = Readonly<Record<keyof Loss, Value>>;

function mapKinds<Value>(toValue: (kind: keyof Loss) => Value): PerKind<Value> {
  return { lose: toValue('lose'), drop: toValue('drop'), possible: toValue('possible') };
}

function createLoss({ roster, inference }: AccessIndex, candidates: AccountSet) {
  const planesOf = createClassPlanes(roster);
  const planesOfLeft = createClassPlanes(roster);
  const loss = mapKinds(() => createAccountSet(roster.accounts.length));
  return ({ of, left }: Touched): Loss => {
    const rank = highestGone({ of, left });
    const before = planesOf(of);
    const after = copyWhere(of.listing !== undefined || of.floor !== undefined, planesOfLeft(left));
    for (const proven of [of.listing?.planes, of.floor])
      if (proven !== undefined) keepProven(after, proven, isTold(of) ? rank : 0);
    if (of.listing !== undefined)
      keepContradicted(after, of.listing.planes, inference.contradicted);
    if (after.atMost !== after.level)
      after.atMost.forEach((plane, at) => {
        const most = before.atMost[at];
        if (most !== undefined) keepOnly(plane, most);
      });
    fillLoss(loss, { before, after, rank }, candidates);
    return loss;
  };
}

/** The highest that any of the grants gives which would be gone. */
function highestGone({ of, left }: Pick<Touched, 'of' | 'left'>): number {
  return Math.max(
    highestOnlyIn(of.projectGrants, left.projectGrants),
    highestOnlyIn(of.ownGrants, left.ownGrants),
  );
}

/** Planes may be shared with other classes: to be changed, they have to be copied. */
function copyWhere(isChanged: boolean, planes: ClassPlanes): ClassPlanes {
  if (!isChanged) return planes;
  const level = planes.level.map((plane) => plane.slice());
  const isExact = planes.atMost === planes.level;
  const atMost = isExact ? level : planes.atMost.map((plane) => plane.slice());
  return { ...planes, level, atMost };
}

/** A level above what would be gone has another way. `rank` 0: so may any level, on ways nobody read. */
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
 * is below what would be gone. The three are told apart in one pass.
 */
function fillLoss(
  { lose, drop, possible }: Loss,
  { before, after, rank }: { before: ClassPlanes; after: ClassPlanes; rank: number },
  candidates: AccountSet,
): void {
  drop.fill(0);
  before.level.forEach((held, at) => {
    addLess(drop, held, after.atMost[at]);
  });
  const [keepAny] = after.atMost;
  const untouched = after.level[rank - 1];
  for (let w = 0; w < candidates.length; w++) {
    const asked = candidates[w] ?? 0;
    const less = asked & (drop[w] ?? 0);
    const kept = keepAny?.[w] ?? 0;
    lose[w] = less & ~kept;
    drop[w] = less & kept;
    possible[w] = asked & ~less & ~(untouched?.[w] ?? 0);
  }
}

function addLess(target: AccountSet, held: AccountSet, left: AccountSet | undefined): void {
  for (let w = 0; w < target.length; w++)
    target[w] = (target[w] ?? 0) | ((held[w] ?? 0) & ~(left?.[w] ?? 0));
}

function toReach({ roster }: AccessIndex, columns: PerKind<Uint32Array>) {
  const all = { lose: 0, drop: 0, possible: 0 };
  const people: Reach['people'][number][] = [];
  roster.accounts.forEach((person, at) => {
    const lose = columns.lose[at] ?? 0;
    const drop = columns.drop[at] ?? 0;
    const possible = columns.possible[at] ?? 0;
    if (lose + drop + possible === 0) return;
    all.lose += lose;
    all.drop += drop;
    all.possible += possible;
    people.push({ person, lose, drop, possible });
  });
  return { ...all, people: people.sort(byLoss) };
}

function byLoss(one: ReachCounts, other: ReachCounts): number {
  return other.lose - one.lose || other.drop - one.drop || other.possible - one.possible;
}
