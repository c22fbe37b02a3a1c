import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type AccessIndex } from './access-index';
import { type AccountSet, createAccountSet, forEachAccount, hasAccount } from './account-set';
import { createClassPlanes } from './class-planes';
import { rangeInClass } from './class-range';
import { type Grants } from './grants';
import { REPOSITORY_LEVELS, type RepositoryLevel } from './level';
import { type LevelRange } from './path';
import { type Planes, rankIn } from './planes';
import { type RepositoryClass } from './repository-classes';

/** Somebody who would hold less, or may hold less, on repositories that share their grants. */
export interface Fall {
  readonly person: AccountUuid;
  readonly repositories: readonly RepositoryUuid[];
  readonly before: LevelRange<RepositoryLevel>;
  readonly after: LevelRange<RepositoryLevel>;
  /** False where something that was not read may keep the level. */
  readonly certain: boolean;
}

/** A class, and what is left of it when some of its grants are gone. */
export interface Touched {
  readonly of: RepositoryClass;
  readonly left: RepositoryClass;
  /** Those of the class on which they would be gone; positions in `facts.repositories`. */
  readonly repositories: readonly number[];
}

/** The class as its grants alone describe it, without what listings prove. */
function unlisted(of: RepositoryClass): RepositoryClass {
  const { projectGrants, ownGrants, openGrants } = of;
  return unlistedUnder(of, { projectGrants, ownGrants, openGrants });
}

/**
 * The same repositories under these grants, without what listings prove. Field by field: thousands of them
 * are made for one question, and copying with `...` takes several times as long.
 */
export function unlistedUnder(
  { project, isPublic, repositories }: RepositoryClass,
  grants: Pick<RepositoryClass, 'projectGrants' | 'ownGrants' | 'openGrants'>,
): RepositoryClass {
  const { projectGrants, ownGrants, openGrants } = grants;
  return {
    project,
    projectGrants,
    ownGrants,
    isPublic,
    listing: undefined,
    openGrants,
    repositories,
  };
}

/** Fewer are looked at one by one. */
const MANY = 48;

/** Tells of one class after another who of the candidates would hold less. */
export function createFalls(
  index: AccessIndex,
  candidates: AccountSet,
): (touched: Touched) => readonly Fall[] {
  const lessIn = createPlaneComparison(index, candidates);
  let count = 0;
  forEachAccount(candidates, () => count++);
  return (touched) => {
    const { of, repositories: positions } = touched;
    const hasListing = of.listing !== undefined || of.floor !== undefined;
    const people = count > MANY && !hasListing ? lessIn(touched) : candidates;
    const repositories = positions.flatMap((at) => index.facts.repositories[at]?.uuid ?? []);
    const falls: Fall[] = [];
    forEachAccount(people, (position) => {
      const fall = toFall(index, touched, position);
      if (fall !== undefined) falls.push({ ...fall, repositories });
    });
    return falls;
  };
}

/** Who of the candidates holds less of what is certain or of what is possible, 32 people at a time. */
function createPlaneComparison({ roster }: AccessIndex, candidates: AccountSet) {
  const planesOf = createClassPlanes(roster);
  const planesOfLeft = createClassPlanes(roster);
  const less = createAccountSet(roster.accounts.length);
  return ({ of, left }: Touched): AccountSet => {
    const before = planesOf(of);
    const after = planesOfLeft(left);
    less.fill(0);
    addLoss(less, before.level, after.level);
    addLoss(less, before.atMost, after.atMost);
    for (let word = 0; word < less.length; word++)
      less[word] = (less[word] ?? 0) & (candidates[word] ?? 0);
    return less;
  };
}

function addLoss(target: AccountSet, before: Planes, after: Planes): void {
  before.forEach((plane, rank) => {
    const left = after[rank];
    for (let word = 0; word < target.length; word++)
      target[word] = (target[word] ?? 0) | ((plane[word] ?? 0) & ~(left?.[word] ?? 0));
  });
}

function toFall(
  index: AccessIndex,
  touched: Touched,
  position: number,
): Omit<Fall, 'repositories'> | undefined {
  const person = index.roster.accounts[position];
  const { level, atMost } = rangeInClass(index, touched.of, position);
  const after = remaining(index, touched, position);
  const isLess = rank(after.level) < rank(level) || rank(after.atMost) < rank(atMost);
  if (person === undefined || !isLess) return undefined;
  return { person, before: { level, atMost }, after, certain: rank(after.atMost) < rank(level) };
}

/**
 * What a listing proves outlives the removal of a path below it, and says nothing of what is left after
 * one at its height; but a level that no known path explains may have come on a way nobody sees.
 */
function remaining(
  index: AccessIndex,
  { of, left }: Touched,
  position: number,
): LevelRange<RepositoryLevel> {
  const without = rangeInClass(index, left, position);
  const before = rangeInClass(index, of, position);
  const proven = Math.max(rankProven(of.listing?.planes, position), rankProven(of.floor, position));
  if (proven === 0) return { level: without.level, atMost: lower(without.atMost, before.atMost) };
  const granted = rangeInClass(index, unlisted(of), position);
  const isExplained = proven <= rank(granted.atMost);
  const isUntouched = highestRemoved({ of, left }, position) < proven;
  const level = isUntouched ? higher(without.level, levelAt(proven)) : without.level;
  const most = isExplained ? without.atMost : higher(without.atMost, levelAt(proven));
  return { level, atMost: lower(higher(most, level), before.atMost) };
}

function rankProven(planes: Planes | undefined, position: number): number {
  return planes === undefined ? 0 : rankIn(planes, position);
}

/** The most that the person has, or may have, by the grants that would be gone. */
function highestRemoved({ of, left }: Pick<Touched, 'of' | 'left'>, position: number): number {
  return Math.max(
    highestGone(of.projectGrants, left.projectGrants, position),
    highestGone(of.ownGrants, left.ownGrants, position),
  );
}

function highestGone(before: Grants, after: Grants, position: number): number {
  const groups = before.ofGroups
    .filter((entry) => !after.ofGroups.includes(entry))
    .filter(
      ({ group }) => hasAccount(group.members, position) || hasAccount(group.possible, position),
    );
  const people = before.ofPeople
    .filter((entry) => !after.ofPeople.includes(entry))
    .filter((entry) => entry.position === position);
  return Math.max(0, ...[...groups, ...people].map((entry) => entry.rank));
}

function rank(level: RepositoryLevel): number {
  return REPOSITORY_LEVELS.indexOf(level);
}

function levelAt(place: number): RepositoryLevel {
  return REPOSITORY_LEVELS[place] ?? 'none';
}

function higher(one: RepositoryLevel, other: RepositoryLevel): RepositoryLevel {
  return rank(one) > rank(other) ? one : other;
}

function lower(one: RepositoryLevel, other: RepositoryLevel): RepositoryLevel {
  return rank(one) < rank(other) ? one : other;
}
