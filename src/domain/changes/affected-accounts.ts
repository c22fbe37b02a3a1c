import { type AccessIndex } from '../access/access-index';
import { type AccountSet, addAccount, addAll, hasAccount, keepOnly } from '../access/account-set';
import { type Grants, type GrantScope, NO_GRANTS } from '../access/grants';
import { type Planes } from '../access/planes';
import { type RepositoryClass } from '../access/repository-classes';
import { type Project } from '../facts/facts';
import { type GroupSlug } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type AlignedRosters } from './aligned-rosters';
import { type ClassPair } from './class-pairs';
import { areSameRows } from './compare-rows';

/** Whose level may differ, by position in the older roster; never too few. Not to be changed once told. */
export interface Affected {
  /** Made when the first account is added: most repositories did not change for anybody. */
  readonly accounts: AccountSet | undefined;
  readonly everyone: boolean;
}

interface GrowingAffected {
  accounts: AccountSet | undefined;
  everyone: boolean;
}

export interface TwoIndexes {
  readonly before: AccessIndex;
  readonly after: AccessIndex;
  readonly rosters: AlignedRosters;
}

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

function nobody(): GrowingAffected {
  return { accounts: undefined, everyone: false };
}

function merge(target: GrowingAffected, { accounts, everyone }: Affected): void {
  target.everyone ||= everyone;
  if (accounts !== undefined) addAll(accountsOf(target, accounts.length), accounts);
}

function addEveryone(target: GrowingAffected): void {
  target.everyone = true;
}

function accountsOf(target: GrowingAffected, words: number): AccountSet {
  target.accounts ??= new Uint32Array(words);
  return target.accounts;
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

interface TwoThings<Thing> {
  readonly before: Thing;
  readonly after: Thing;
}

/**
 * Compares everything that the index says of something: sets of accounts account by account, all else
 * for everyone. By key, so that what the index learns to say later is not overlooked.
 */
function addDifferences(
  target: GrowingAffected,
  of: TwoIndexes,
  { before, after }: TwoThings<object | undefined>,
): void {
  if (before === after) return;
  if (before === undefined || after === undefined) {
    addEveryone(target);
    return;
  }
  const old = before as Readonly<Record<string, unknown>>;
  const now = after as Readonly<Record<string, unknown>>;
  for (const key in old) addDifference(target, of, { before: old[key], after: now[key] });
  for (const key in now)
    if (!(key in old)) addDifference(target, of, { before: undefined, after: now[key] });
}

function addDifference(target: GrowingAffected, of: TwoIndexes, values: TwoThings<unknown>): void {
  const { before, after } = values;
  if (before instanceof Uint32Array && after instanceof Uint32Array)
    addSetDifference(target, of.rosters, { old: before, now: of.rosters.toBefore(after) });
  else if (arePlanes(before) && arePlanes(after)) addDifferences(target, of, { before, after });
  else if (hasWord(before) || hasWord(after)) {
    if (before !== after) addEveryone(target);
  }
}

function arePlanes(value: unknown): value is Planes {
  return Array.isArray(value) && value[0] instanceof Uint32Array;
}

/** Positions and lists of repositories are the index's own book-keeping; grants are compared by row. */
function hasWord(value: unknown): boolean {
  return typeof value === 'boolean' || value instanceof Uint32Array || arePlanes(value);
}

function addSetDifference(
  target: GrowingAffected,
  { common }: AlignedRosters,
  { old, now }: { readonly old: AccountSet; readonly now: AccountSet },
): void {
  for (let word = 0; word < common.length; word++) {
    const difference = ((old[word] ?? 0) ^ (now[word] ?? 0)) & (common[word] ?? 0);
    if (difference === 0) continue;
    const accounts = accountsOf(target, common.length);
    accounts[word] = (accounts[word] ?? 0) | difference;
  }
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
