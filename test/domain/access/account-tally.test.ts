import * as fc from 'fast-check';
import { addAccount, createAccountSet } from '../../../src/domain/access/account-set';
import { createAccountTally } from '../../../src/domain/access/account-tally';

const ACCOUNTS = 70;

test('counts what was added, as adding one by one does', () => {
  const additions = fc.array(
    fc.record({
      accounts: fc.uniqueArray(fc.nat(ACCOUNTS - 1)),
      times: fc.oneof(fc.nat(9), fc.nat(70_000)),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(additions, (all) => {
      const tally = createAccountTally(ACCOUNTS);
      const expected = new Array<number>(ACCOUNTS).fill(0);
      for (const { accounts, times } of all) {
        const set = createAccountSet(ACCOUNTS);
        for (const position of accounts) {
          addAccount(set, position);
          expected[position] = (expected[position] ?? 0) + times;
        }
        tally.add(set, times);
        // Its memory is used again for the next one.
        set.fill(0);
      }
      expect([...tally.totals()]).toEqual(expected);
    }),
  );
});
