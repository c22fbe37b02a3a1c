/**
 * A set of accounts: one bit per position in the access index. Sets are filled while they are built
 * and only read afterwards.
 */
export type AccountSet = Uint32Array;

export function createAccountSet(accounts: number): AccountSet {
  return new Uint32Array(wordsFor(accounts));
}

function wordsFor(accounts: number): number {
  return (accounts + 31) >>> 5;
}

/** All of the first `accounts` positions. */
export function everyAccount(accounts: number): AccountSet {
  const set = createAccountSet(accounts).fill(0xffffffff);
  if (accounts % 32 !== 0) set[set.length - 1] = 2 ** (accounts % 32) - 1;
  return set;
}

export function addAccount(set: AccountSet, position: number): void {
  const word = position >>> 5;
  set[word] = (set[word] ?? 0) | (1 << (position & 31));
}

export function removeAccount(set: AccountSet, position: number): void {
  const word = position >>> 5;
  set[word] = (set[word] ?? 0) & ~(1 << (position & 31));
}

export function hasAccount(set: AccountSet, position: number): boolean {
  return (((set[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

export function addAll(target: AccountSet, source: AccountSet): void {
  for (let w = 0; w < target.length; w++) target[w] = (target[w] ?? 0) | (source[w] ?? 0);
}

/** Adds those who are in both. */
export function addCommon(target: AccountSet, one: AccountSet, other: AccountSet): void {
  for (let w = 0; w < target.length; w++)
    target[w] = (target[w] ?? 0) | ((one[w] ?? 0) & (other[w] ?? 0));
}

/** Adds those of the source who are not excepted. */
export function addExcept(target: AccountSet, source: AccountSet, excepted: AccountSet): void {
  for (let w = 0; w < target.length; w++)
    target[w] = (target[w] ?? 0) | ((source[w] ?? 0) & ~(excepted[w] ?? 0));
}

export function removeAll(target: AccountSet, source: AccountSet): void {
  for (let w = 0; w < target.length; w++) target[w] = (target[w] ?? 0) & ~(source[w] ?? 0);
}

export function keepOnly(target: AccountSet, source: AccountSet): void {
  for (let w = 0; w < target.length; w++) target[w] = (target[w] ?? 0) & (source[w] ?? 0);
}

export function isEmpty(set: AccountSet): boolean {
  for (let w = set.length - 1; w >= 0; w--) if (set[w] !== 0) return false;
  return true;
}

/** How many are in the set. */
export function countAccounts(set: AccountSet): number {
  let total = 0;
  // By index, from the end: an iterator takes twice as long.
  for (let w = set.length - 1; w >= 0; w--) {
    total += bitsIn(set[w] ?? 0);
  }
  return total;
}

/** How many are in both. */
export function countCommon(one: AccountSet, other: AccountSet): number {
  let total = 0;
  for (let w = one.length - 1; w >= 0; w--) total += bitsIn((one[w] ?? 0) & (other[w] ?? 0));
  return total;
}

/** How many are in any of the sets, all of one size, without making a set of them. */
export function countUnion(sets: readonly AccountSet[]): number {
  const [one, other] = sets;
  if (one === undefined) return 0;
  if (other === undefined) return countAccounts(one);
  if (sets.length === 2) return countEither(one, other);
  const union = one.slice();
  for (const set of sets) addAll(union, set);
  return countAccounts(union);
}

/** Of two sets, which it mostly are: nothing has to be made for them. */
function countEither(one: AccountSet, other: AccountSet): number {
  let total = 0;
  for (let w = one.length - 1; w >= 0; w--) total += bitsIn((one[w] ?? 0) | (other[w] ?? 0));
  return total;
}

/** Set bits of a word, added up in parallel, in pairs, fours and bytes (Hacker's Delight, 5-1). */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function forEachAccount(set: AccountSet, visit: (position: number) => void): void {
  for (let w = 0; w < set.length; w++) {
    for (let word = set[w] ?? 0; word !== 0; word &= word - 1) {
      visit((w << 5) + 31 - Math.clz32(word & -word));
    }
  }
}
