import { type AccessIndex } from '../access/access-index';
import { type AccountSet, addAll } from '../access/account-set';
import { type Planes } from '../access/planes';
import { type AlignedRosters } from './aligned-rosters';

/** Whose level may differ, by position in the older roster; never too few. Not to be changed once told. */
export interface Affected {
  /** Made when the first account is added: most repositories did not change for anybody. */
  readonly accounts: AccountSet | undefined;
  readonly everyone: boolean;
}

export interface GrowingAffected {
  accounts: AccountSet | undefined;
  everyone: boolean;
}

export interface TwoIndexes {
  readonly before: AccessIndex;
  readonly after: AccessIndex;
  readonly rosters: AlignedRosters;
}

export interface TwoThings<Thing> {
  readonly before: Thing;
  readonly after: Thing;
}

export function nobody(): GrowingAffected {
  return { accounts: undefined, everyone: false };
}

export function merge(target: GrowingAffected, { accounts, everyone }: Affected): void {
  target.everyone ||= everyone;
  if (accounts !== undefined) addAll(accountsOf(target, accounts.length), accounts);
}

export function addEveryone(target: GrowingAffected): void {
  target.everyone = true;
}

export function accountsOf(target: GrowingAffected, words: number): AccountSet {
  target.accounts ??= new Uint32Array(words);
  return target.accounts;
}

/**
 * Compares everything that the index says of something: sets of accounts account by account, all else
 * for everyone. By key, so that what the index learns to say later is not overlooked.
 */
export function addDifferences(
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

export function addDifference(
  target: GrowingAffected,
  of: TwoIndexes,
  values: TwoThings<unknown>,
): void {
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
