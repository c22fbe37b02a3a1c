import fc from 'fast-check';
import { shareAmount } from '../../../../../static/usher/src/features/seats/share-amount';
import { toWhyRows } from '../../../../../static/usher/src/features/seats/why-rows';

test.each([
  [22_265, [5, 38, 9, 5, 4], [1_825, 13_870, 3_285, 1_825, 1_460]],
  [1_825, [2, 1], [1_217, 608]],
  [100, [1, 1, 1], [34, 33, 33]],
  [100, [0, 0], [0, 0]],
  [0, [3], [0]],
])('%d cents over %j people are %j', (cents, people, shares) => {
  expect(shareAmount(cents, people)).toEqual(shares);
});

test('the shares add up to the whole, and none is more than a cent from its part', () => {
  const people = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.nat(1_000_000_000), people, (cents, counts) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(all > 0);
      const shares = shareAmount(cents, counts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(cents);
      for (const [position, share] of shares.entries())
        expect(Math.abs(share - (cents * (counts[position] ?? 0)) / all)).toBeLessThan(1);
    }),
  );
});

test('kinds without anybody have no row; the rows keep the order of the kinds', () => {
  const people = new Map([
    ['no-access', 4],
    ['groups', 0],
    ['workspace-admin', 5],
  ] as const);
  const bill = { currency: 'USD', atLeastCents: 0, atMostCents: 3_285 };
  expect(toWhyRows(people, bill)).toEqual([
    { kind: 'workspace-admin', people: 5, amount: '18.25' },
    { kind: 'no-access', people: 4, amount: '14.60' },
  ]);
});

test('while the bill is not known, neither is any part of it', () => {
  const people = new Map([['groups', 3]] as const);
  const open = { currency: 'USD', atLeastCents: 1_825 };
  expect(toWhyRows(people, open)).toEqual([{ kind: 'groups', people: 3, amount: undefined }]);
  expect(toWhyRows(people, undefined)).toEqual([{ kind: 'groups', people: 3, amount: undefined }]);
});
