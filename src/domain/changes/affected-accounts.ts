import { type AccessIndex } from '../access/access-index';
import {
  type AccountSet,
  addAccount,
  addAll,
  createAccountSet,
  keepOnly,
} from '../access/account-set';
import { type GrantScope } from '../access/grants';
import { type Planes } from '../access/planes';
import { type GroupSlug, type ProjectUuid } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type AlignedRosters } from './aligned-rosters';
import { type ClassPair } from './class-pairs';
import { isSame } from './is-same';

/** Whose level may differ, by position in the older roster; never too few. */
export interface Affected {
  readonly accounts: AccountSet;
  everyone: boolean;
  isEmpty: boolean;
}

export interface TwoIndexes {
  readonly before: AccessIndex;
  readonly after: AccessIndex;
  readonly rosters: AlignedRosters;
}

/** Tells for one pair of classes after another whom to look at; among those whom both rosters name. */
export function createAffectedAccounts(of: TwoIndexes): (pair: ClassPair) => Affected {
  const everywhere = affectedByRoster(of);
  const ofGroup = memoize((group: GroupSlug) => affectedByGroup(of, group));
  const projects = new Map<string, Affected>();
  const ofProjects = (before: ProjectUuid | undefined, after: ProjectUuid | undefined) => {
    const key = `${before ?? ''} ${after ?? ''}`;
    const known = projects.get(key);
    if (known !== undefined) return known;
    const old = before === undefined ? undefined : of.before.projects.get(before);
    const now = after === undefined ? undefined : of.after.projects.get(after);
    const affected = nobody(of);
    addScope(affected, { ...of, ofGroup }, { before: old, after: now });
    projects.set(key, affected);
    return affected;
  };
  return (pair) => {
    const [first] = pair.repositories;
    const affected = nobody(of);
    merge(affected, everywhere);
    merge(affected, ofProjects(pair.before.project, pair.after.project));
    if (first !== undefined) addScope(affected, { ...of, ofGroup }, first);
    addClass(affected, of, pair);
    return affected;
  };
}

function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function nobody({ before }: Pick<TwoIndexes, 'before'>): Affected {
  const accounts = createAccountSet(before.roster.accounts.length);
  return { accounts, everyone: false, isEmpty: true };
}

function merge(target: Affected, source: Affected): void {
  if (source.isEmpty) return;
  addAll(target.accounts, source.accounts);
  target.everyone ||= source.everyone;
  target.isEmpty = false;
}

function addEveryone(target: Affected): void {
  target.everyone = true;
  target.isEmpty = false;
}

/** Admins, and all else that the roster says of an account whatever the repository. */
function affectedByRoster(of: TwoIndexes): Affected {
  const affected = nobody(of);
  addDifferences(affected, of, { before: of.before.roster, after: of.after.roster });
  return affected;
}

function affectedByGroup(of: TwoIndexes, group: GroupSlug): Affected {
  const affected = nobody(of);
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
  target: Affected,
  of: TwoIndexes,
  { before, after }: TwoThings<object | undefined>,
): void {
  if (before === undefined || after === undefined) {
    if (before !== after) addEveryone(target);
    return;
  }
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  for (const key of new Set([...old.keys(), ...now.keys()]))
    addDifference(target, of, { before: old.get(key), after: now.get(key) });
}

function addDifference(target: Affected, of: TwoIndexes, values: TwoThings<unknown>): void {
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
  target: Affected,
  { common }: AlignedRosters,
  { old, now }: { readonly old: AccountSet; readonly now: AccountSet },
): void {
  for (let word = 0; word < common.length; word++) {
    const difference = ((old[word] ?? 0) ^ (now[word] ?? 0)) & (common[word] ?? 0);
    if (difference === 0) continue;
    target.accounts[word] = (target.accounts[word] ?? 0) | difference;
    target.isEmpty = false;
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
function addScope(target: Affected, of: Surroundings, { before, after }: TwoScopes): void {
  if (before === undefined || after === undefined) {
    if (before !== after) addEveryone(target);
    return;
  }
  const old = rowsRead(before.groupGrants);
  const now = rowsRead(after.groupGrants);
  for (const { group } of old) merge(target, of.ofGroup(group));
  if (!isSame(old, now)) for (const { group } of [...old, ...now]) addMembers(target, of, group);
  const oldPeople = rowsRead(before.personGrants);
  const nowPeople = rowsRead(after.personGrants);
  if (!isSame(oldPeople, nowPeople))
    for (const { person } of [...oldPeople, ...nowPeople]) {
      const position = of.before.roster.positions.get(person);
      if (position === undefined) continue;
      addAccount(target.accounts, position);
      target.isEmpty = false;
    }
}

/** Everybody who is or may be in the group on either side. */
function addMembers(target: Affected, of: Surroundings, slug: GroupSlug): void {
  for (const { index, translate } of [
    { index: of.before, translate: (set: AccountSet) => set },
    { index: of.after, translate: of.rosters.toBefore },
  ]) {
    for (const value of Object.values(index.groups.of(slug)) as unknown[]) {
      if (value === true) addEveryone(target);
      if (value instanceof Uint32Array) addAll(target.accounts, translate(value));
    }
  }
  keepOnly(target.accounts, of.rosters.common);
  target.isEmpty = false;
}

/** What concerns everybody, and what Bitbucket's own listings tell. */
function addClass(target: Affected, of: TwoIndexes, { before, after }: ClassPair): void {
  addDifferences(target, of, { before, after });
  addDifferences(target, of, { before: before.projectGrants, after: after.projectGrants });
  addDifferences(target, of, { before: before.ownGrants, after: after.ownGrants });
  addDifferences(target, of, { before: before.listing, after: after.listing });
}
