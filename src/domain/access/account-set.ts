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

export function removeAll(target: AccountSet, source: AccountSet): void {
  for (let w = 0; w < target.length; w++) target[w] = (target[w] ?? 0) & ~(source[w] ?? 0);
}

export function keepOnly(target: AccountSet, source: AccountSet): void {
  for (let w = 0; w < target.length; w++) target[w] = (target[w] ?? 0) & (source[w] ?? 0);
}

export function isEmpty(set: AccountSet): boolean {
  return set.every((word) => word === 0);
}

/** How many are in the set: bits are added up in parallel, in pairs, fours and bytes. */
export function countAccounts(set: AccountSet): number {
  let total = 0;
  // By index, from the end: an iterator takes twice as long.
  for (let w = set.length - 1; w >= 0; w--) {
    const word = set[w] ?? 0;
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    const bytes = (fours + (fours >>> 4)) & 0x0f0f0f0f;
    total += Math.imul(bytes, 0x01010101) >>> 24;
  }
  return total;
}

export function forEachAccount(set: AccountSet, visit: (position: number) => void): void {
  for (let w = 0; w < set.length; w++) {
    for (let word = set[w] ?? 0; word !== 0; word &= word - 1) {
      visit((w << 5) + 31 - Math.clz32(word & -word));
    }
  }
}
