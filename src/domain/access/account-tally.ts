import { type AccountSet, createAccountSet, forEachAccount } from './account-set';

/** Adds up sets of accounts, each so many times. */
export interface AccountTally {
  readonly add: (set: AccountSet, times: number) => void;
  /** By position: how often the account was in a set. */
  readonly totals: () => Uint32Array;
}

/**
 * Keeps the sums as binary digits, each digit of everybody's sum as one set, so that a set is added
 * with a few operations for 32 accounts, however many of them are in it.
 */
export function createAccountTally(accounts: number): AccountTally {
  const digits: AccountSet[] = [];
  const addAt = (set: AccountSet, place: number) => {
    for (let w = 0; w < set.length; w++) {
      let carry = set[w] ?? 0;
      for (let at = place; carry !== 0; at++) {
        const digit = (digits[at] ??= createAccountSet(accounts));
        const sum = digit[w] ?? 0;
        digit[w] = sum ^ carry;
        carry &= sum;
      }
    }
  };
  return {
    add: (set, times) => {
      for (let place = 0; times >>> place > 0; place++) {
        while (digits.length < place) digits.push(createAccountSet(accounts));
        if (((times >>> place) & 1) === 1) addAt(set, place);
      }
    },
    totals: () => {
      const totals = new Uint32Array(accounts);
      digits.forEach((digit, place) => {
        forEachAccount(digit, (position) => {
          totals[position] = (totals[position] ?? 0) + 2 ** place;
        });
      });
      return totals;
    },
  };
}
