import { type AccountSet, createAccountSet } from './account-set';

/** Adds up sets of accounts, each so many times. */
export interface AccountTally {
  readonly add: (set: AccountSet, times: number) => void;
  /** By position: how often the account was in a set. */
  readonly totals: () => Uint32Array;
}

interface Digit {
  readonly sum: AccountSet;
  /** One more set to be added, so that two are added in one go. */
  readonly waiting: AccountSet;
  isWaiting: boolean;
}

/**
 * Keeps the sums as binary digits, each digit of everybody's sum as one set, so that sets are added with a
 * few operations for 32 accounts, however many of them are in it. Every second set of a digit is added
 * together with the one that waits, as a full adder does: nobody's carry is followed on its own.
 */
export function createAccountTally(accounts: number): AccountTally {
  const digits: Digit[] = [];
  const addAt = (set: AccountSet, place: number): void => {
    const digit = (digits[place] ??= createDigit(accounts));
    if (!digit.isWaiting) digit.waiting.set(set);
    else addBoth(digit, set);
    digit.isWaiting = !digit.isWaiting;
    // What waited has become the carry.
    if (!digit.isWaiting) addAt(digit.waiting, place + 1);
  };
  return {
    add: (set, times) => {
      for (let place = 0; times >>> place > 0; place++)
        if (((times >>> place) & 1) === 1) addAt(set, place);
    },
    totals: () => {
      const totals = new Uint32Array(accounts);
      digits.forEach(({ sum, waiting, isWaiting }, place) => {
        addDigit(totals, sum, place);
        if (isWaiting) addDigit(totals, waiting, place);
      });
      return totals;
    },
  };
}

function createDigit(accounts: number): Digit {
  const create = () => createAccountSet(accounts);
  return { sum: create(), waiting: create(), isWaiting: false };
}

function addDigit(totals: Uint32Array, digit: AccountSet, place: number): void {
  for (let at = 0; at < totals.length; at++)
    totals[at] = (totals[at] ?? 0) + ((((digit[at >>> 5] ?? 0) >>> (at & 31)) & 1) << place);
}

function addBoth({ sum, waiting }: Digit, set: AccountSet): void {
  for (let w = 0; w < sum.length; w++) {
    const one = sum[w] ?? 0;
    const other = waiting[w] ?? 0;
    const third = set[w] ?? 0;
    sum[w] = one ^ other ^ third;
    waiting[w] = (one & other) | ((one ^ other) & third);
  }
}
