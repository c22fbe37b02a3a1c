import * as fc from 'fast-check';
import {
  addAccount,
  addAll,
  addExcept,
  countAccounts,
  countUnion,
  createAccountSet,
  everyAccount,
  hasAccount,
  isEmpty,
  keepOnly,
  removeAccount,
  removeAll,
} from '../../../src/domain/access/account-set';

const SIZE = 100;
const positions = fc.uniqueArray(fc.nat(SIZE - 1));

function setOf(members: readonly number[]) {
  const set = createAccountSet(SIZE);
  for (const position of members) addAccount(set, position);
  return set;
}

function membersOf(set: Uint32Array): number[] {
  return Array.from({ length: set.length * 32 }, (_, at) => at).filter((at) => hasAccount(set, at));
}

test.each([0, 1, 31, 32, 33, 64, 95])('everybody of %i accounts is just those', (size) => {
  expect(membersOf(everyAccount(size))).toHaveLength(size);
});

test('a set counts its members', () => {
  fc.assert(
    fc.property(positions, (members) => {
      expect(countAccounts(setOf(members))).toBe(members.length);
    }),
  );
  expect(countAccounts(everyAccount(SIZE))).toBe(SIZE);
});

test('sets unite, subtract and intersect as sets do', () => {
  fc.assert(
    fc.property(positions, positions, (a, b) => {
      const [united, removed, kept] = [setOf(a), setOf(a), setOf(a)];
      addAll(united, setOf(b));
      removeAll(removed, setOf(b));
      keepOnly(kept, setOf(b));
      const sorted = (all: Iterable<number>) => [...all].sort((x, y) => x - y);
      expect(membersOf(united)).toEqual(sorted(new Set([...a, ...b])));
      expect(membersOf(removed)).toEqual(sorted(a.filter((at) => !b.includes(at))));
      expect(membersOf(kept)).toEqual(sorted(a.filter((at) => b.includes(at))));
      expect(isEmpty(removed)).toBe(a.every((at) => b.includes(at)));
    }),
  );
});

test('of a set that is added, those who are excepted stay out, and whoever was there stays', () => {
  fc.assert(
    fc.property(positions, positions, positions, (before, added, excepted) => {
      const target = setOf(before);
      addExcept(target, setOf(added), setOf(excepted));
      const expected = new Set([...before, ...added.filter((at) => !excepted.includes(at))]);
      expect(membersOf(target)).toEqual([...expected].sort((one, other) => one - other));
    }),
  );
});

test('whoever is in any of some sets is counted once', () => {
  fc.assert(
    fc.property(fc.array(positions, { maxLength: 4 }), (lists) => {
      expect(countUnion(lists.map(setOf))).toBe(new Set(lists.flat()).size);
    }),
  );
});

test('an account that is taken out is not in the set, and everybody else is', () => {
  fc.assert(
    fc.property(positions, fc.nat(SIZE - 1), (members, gone) => {
      const set = setOf(members);
      removeAccount(set, gone);
      expect(membersOf(set)).toEqual(membersOf(setOf(members.filter((at) => at !== gone))));
    }),
  );
});
