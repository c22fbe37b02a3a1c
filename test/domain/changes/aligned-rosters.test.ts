import * as fc from 'fast-check';
import {
  type AccountSet,
  addAccount,
  createAccountSet,
} from '../../../src/domain/access/account-set';
import { createRoster, type Roster } from '../../../src/domain/access/roster';
import { alignRosters } from '../../../src/domain/changes/aligned-rosters';
import { aPerson, someFacts } from '../../builders/facts-builders';

function rosterOf(names: readonly string[]): Roster {
  return createRoster(
    someFacts({ accounts: names.map((displayName) => aPerson({ displayName })) }),
  );
}

function setOf(roster: Roster, positions: readonly number[]): AccountSet {
  const set = createAccountSet(roster.accounts.length);
  for (const position of positions) addAccount(set, position);
  return set;
}

test.each<
  readonly [
    before: string,
    after: string,
    toAfter: readonly number[],
    common: readonly number[],
    onlyBefore: readonly number[],
    onlyAfter: readonly number[],
  ]
>([
  ['', '', [], [], [], []],
  ['abc', 'abc', [0, 1, 2], [0, 1, 2], [], []],
  ['abc', '', [-1, -1, -1], [], [0, 1, 2], []],
  ['', 'ab', [], [], [], [0, 1]],
  ['abc', 'bc', [-1, 0, 1], [1, 2], [0], []],
  ['bc', 'abc', [1, 2], [0, 1], [], [0]],
  ['abc', 'acx', [0, -1, 1], [0, 2], [1], [2]],
  ['abcd', 'acbd', [0, 2, 1, 3], [0, 1, 2, 3], [], []],
  ['abc', 'xbyc', [-1, 1, 3], [1, 2], [0], [0, 2]],
])('%j and %j', (before, after, toAfter, common, onlyBefore, onlyAfter) => {
  const old = rosterOf(Array.from(before));
  const aligned = alignRosters(old, rosterOf(Array.from(after)));
  expect([...aligned.toAfter]).toStrictEqual(toAfter);
  expect(aligned.common).toStrictEqual(setOf(old, common));
  expect(aligned.onlyBefore).toStrictEqual(onlyBefore);
  expect(aligned.onlyAfter).toStrictEqual(onlyAfter);
});

test.each<readonly [before: string, after: string, isSame: boolean]>([
  ['', '', true],
  ['a', 'a', true],
  ['abc', 'abc', true],
  ['abc', 'acb', false],
  ['abc', 'abx', false],
  ['abc', 'abcd', false],
  ['abcd', 'abc', false],
])('sets of %j are taken as they are from %j: %s', (before, after, isSame) => {
  const now = rosterOf(Array.from(after));
  const set = setOf(now, [...now.accounts.keys()]);
  const translated = alignRosters(rosterOf(Array.from(before)), now).toBefore(set);
  expect(translated === set).toBe(isSame);
});

test('an account that only the newer roster names is in no set of the older one', () => {
  const [old, now] = [rosterOf(['a', 'b']), rosterOf(['a', 'b', 'c'])];
  expect(alignRosters(old, now).toBefore(setOf(now, [0, 2]))).toStrictEqual(setOf(old, [0]));
  expect(alignRosters(now, old).toBefore(setOf(old, [1]))).toStrictEqual(setOf(now, [1]));
});

test('sets are translated account by account, whatever was added, removed or moved', () => {
  const names = Array.from({ length: 140 }, (_, at) => `p${String(at)}`);
  /** Cut out, put elsewhere, or moved by one: long runs that begin and end anywhere in a word. */
  const arbitraryNames = fc
    .tuple(fc.nat(140), fc.nat(140), fc.nat(140), fc.nat(3))
    .map(([one, other, to, strangers]) => {
      const [from, until] = [Math.min(one, other), Math.max(one, other)];
      const rest = [...names.slice(0, from), ...names.slice(until)];
      const extra = Array.from({ length: strangers }, (_, at) => `x${String(at)}${String(to)}`);
      return [...rest.slice(0, to), ...extra, ...rest.slice(to)];
    });
  const arbitrarySet = fc.func<[number], boolean>(fc.boolean());
  fc.assert(
    fc.property(arbitraryNames, arbitraryNames, arbitrarySet, (before, after, has) => {
      const [old, now] = [rosterOf(before), rosterOf(after)];
      const chosen = [...now.accounts.keys()].filter((position) => has(position));
      const expected = chosen.flatMap((position) => {
        const account = now.accounts[position];
        return account === undefined ? [] : (old.positions.get(account) ?? []);
      });
      const { toBefore } = alignRosters(old, now);
      expect(toBefore(setOf(now, chosen))).toEqual(setOf(old, expected));
      const all = [...now.accounts.keys()];
      expect(toBefore(setOf(now, all))).toEqual(
        setOf(
          old,
          before.flatMap((name, position) => (after.includes(name) ? [position] : [])),
        ),
      );
    }),
    { numRuns: 150 },
  );
});
