import { type AccessIndex } from '../access/access-index';
import { type AccountSet, addAccount, addAll, hasAccount, keepOnly } from '../access/account-set';
import { type Grants, type GrantScope, NO_GRANTS } from '../access/grants';
import { type RepositoryClass } from '../access/repository-classes';
import { type Project } from '../facts/facts';
import { type GroupSlug } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type ClassPair } from './class-pairs';
import { areSameRows } from './compare-rows';
import {
  accountsOf,
  addDifference,
  addDifferences,
  addEveryone,
  type Affected,
  type GrowingAffected,
  merge,
  nobody,
  type TwoIndexes,
  type TwoThings,
} from './index-differences';

/**
 * Tells for one pair of classes after another whom to look at; among those whom both rosters name.
 * Classes that only their project concerns get one and the same answer.
 */
export function createAffectedAccounts(of: TwoIndexes): (pair: ClassPair) => Affected {
  const everywhere = affectedByRoster(of);
  const ofGroup = memoize((group: GroupSlug) => affectedByGroup(of, group));
  const surroundings: Surroundings = { ...of, ofGroup };
  const ofProjects = createAffectedByProjects(surroundings, everywhere);
  return (pair) => {
    const byProjects = ofProjects(pair.before, pair.after);
    const own = nobody();
    // Most classes have no grants of their own on either side: their repositories need not be read.
    if (!hasNoGrants(pair)) addScope(own, surroundings, pair.first);
    addClass(own, of, pair);
    if (own.accounts === undefined && !own.everyone) return byProjects;
    merge(own, byProjects);
    return own;
  };
}

function hasNoGrants({ before, after }: ClassPair): boolean {
  return before.ownGrants === NO_GRANTS && after.ownGrants === NO_GRANTS;
}

/** By the projects of both classes, and by what concerns people everywhere. */
function createAffectedByProjects(of: Surroundings, everywhere: Affected) {
  const known = new Map<Grants, Map<Grants, Affected>>();
  return (before: RepositoryClass, after: RepositoryClass): Affected => {
    const ofOld = known.get(before.projectGrants) ?? new Map<Grants, Affected>();
    known.set(before.projectGrants, ofOld);
    const found = ofOld.get(after.projectGrants);
    if (found !== undefined) return found;
    const affected = nobody();
    merge(affected, everywhere);
    addScope(affected, of, {
      before: projectOf(of.before, before),
      after: projectOf(of.after, after),
    });
    if (before.projectGrants.areTold !== after.projectGrants.areTold) addEveryone(affected);
    ofOld.set(after.projectGrants, affected);
    return affected;
  };
}

function projectOf({ projects }: AccessIndex, { project }: RepositoryClass): Project | undefined {
  return project === undefined ? undefined : projects.get(project);
}

function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** Admins, and all else that the roster says of an account whatever the repository. */
function affectedByRoster(of: TwoIndexes): Affected {
  const affected = nobody();
  addDifferences(affected, of, { before: of.before.roster, after: of.after.roster });
  return affected;
}

function affectedByGroup(of: TwoIndexes, group: GroupSlug): Affected {
  const affected = nobody();
  const pair = { before: of.before.groups.of(group), after: of.after.groups.of(group) };
  addDifferences(affected, of, pair);
  return affected;
}

interface Surroundings extends TwoIndexes {
  readonly ofGroup: (group: GroupSlug) => Affected;
}

interface TwoScopes {
  readonly before: GrantScope | undefined;
  readonly after: GrantScope | undefined;
}

/** Grants of one scope, and the groups they are for. */
function addScope(target: GrowingAffected, of: Surroundings, { before, after }: TwoScopes): void {
  if (before === undefined || after === undefined) {
    if (before !== after) addEveryone(target);
    return;
  }
  const old = rowsRead(before.groupGrants);
  const now = rowsRead(after.groupGrants);
  for (const { group } of old) merge(target, of.ofGroup(group));
  if (!areSameRows(old, now))
    for (const { group } of [...old, ...now]) addMembers(target, of, group);
  addPeople(target, of, { before, after });
}

/** Those whose own grants differ. Whom only one roster names is looked at anyway. */
function addPeople(target: GrowingAffected, of: Surroundings, scopes: TwoThings<GrantScope>): void {
  const old = rowsRead(scopes.before.personGrants);
  const now = rowsRead(scopes.after.personGrants);
  if (areSameRows(old, now)) return;
  for (const { person } of [...old, ...now]) {
    const position = of.before.roster.positions.get(person);
    if (position === undefined || !hasAccount(of.rosters.common, position)) continue;
    addAccount(accountsOf(target, of.rosters.common.length), position);
  }
}

/** Everybody who is or may be in the group on either side. */
function addMembers(target: GrowingAffected, of: Surroundings, slug: GroupSlug): void {
  const accounts = accountsOf(target, of.rosters.common.length);
  for (const { index, translate } of [
    { index: of.before, translate: (set: AccountSet) => set },
    { index: of.after, translate: of.rosters.toBefore },
  ]) {
    for (const value of Object.values(index.groups.of(slug)) as unknown[]) {
      if (value === true) addEveryone(target);
      if (value instanceof Uint32Array) addAll(accounts, translate(value));
    }
  }
  keepOnly(accounts, of.rosters.common);
}

/** What concerns everybody, and what Bitbucket's own listings tell. */
function addClass(target: GrowingAffected, of: TwoIndexes, { before, after }: ClassPair): void {
  for (const key of COMPARED_OF_CLASS)
    addDifference(target, of, { before: before[key], after: after[key] });
  if (before.ownGrants.areTold !== after.ownGrants.areTold) addEveryone(target);
  addDifferences(target, of, { before: before.listing, after: after.listing });
}

/** The compiler asks for what a class learns to say later; looking by key takes too long, so many are there. */
const IS_COMPARED_OF_CLASS: Readonly<Record<keyof RepositoryClass, boolean>> = {
  isPublic: true,
  floor: true,
  // Compared by row, or one level deeper.
  project: false,
  projectGrants: false,
  ownGrants: false,
  openGrants: false,
  listing: false,
  // Book-keeping of the index.
  repositories: false,
};
const COMPARED_OF_CLASS = (Object.keys(IS_COMPARED_OF_CLASS) as (keyof RepositoryClass)[]).filter(
  (key) => IS_COMPARED_OF_CLASS[key],
);
