import { areSameRows, listRowDifferences } from '../../../src/domain/changes/compare-rows';
import { type Reading } from '../../../src/domain/facts/reading';
import { complete, partial, unread } from '../../builders/facts-builders';

interface Row {
  readonly id: string;
  readonly value: number;
}
type Rows = Reading<readonly Row[]>;

const a1 = { id: 'a', value: 1 };
const a2 = { id: 'a', value: 2 };
const b1 = { id: 'b', value: 1 };
const c1 = { id: 'c', value: 1 };
const changed = { before: a1, after: a2 };
const joined = { before: undefined, after: c1 };
const left = { before: b1, after: undefined };

test.each<readonly [string, Rows, Rows, readonly object[]]>([
  ['read in full twice', complete([a1, b1]), complete([a2, c1]), [changed, left, joined]],
  ['the later in part', complete([a1, b1]), partial([a2, c1]), [changed, joined]],
  ['the earlier in part', partial([a1, b1]), complete([a2, c1]), [changed, left]],
  ['both in part', partial([a1, b1]), partial([a2, c1]), [changed]],
  ['the later not at all', complete([a1, b1]), unread(), []],
  ['the earlier not at all', unread(), complete([a2, c1]), []],
  ['neither', unread(), unread(), []],
  ['the same twice', complete([a1, b1]), complete([a1, b1]), []],
  ['another order', complete([a1, b1]), complete([b1, a1]), []],
  ['equal rows, the later in part', complete([a1, b1]), partial([a1, b1]), []],
  ['one more', complete([a1]), complete([a1, c1]), [joined]],
  ['one less', complete([a1, b1]), complete([a1]), [left]],
  ['nothing became something', complete([]), complete([c1]), [joined]],
  ['something became nothing', complete([b1]), complete([]), [left]],
])('rows that provably differ: %s', (_what, before, after, expected) => {
  expect(listRowDifferences({ before, after }, ({ id }) => id)).toStrictEqual(expected);
});

test('of rows that share a key the last counts, or the one that is asked for', () => {
  const pair = { before: complete([a2, a1]), after: complete([a1, a2]) };
  expect(listRowDifferences(pair, ({ id }) => id)).toStrictEqual([changed]);
  const higher = (one: Row, other: Row) => (one.value > other.value ? one : other);
  expect(listRowDifferences(pair, ({ id }) => id, higher)).toStrictEqual([]);
});

test('builds nothing for two lists that were read in full and are equal', () => {
  const keyOf = jest.fn(({ id }: Row) => id);
  listRowDifferences({ before: complete([a1, b1]), after: complete([a1, { ...b1 }]) }, keyOf);
  expect(keyOf).not.toHaveBeenCalled();
});

test.each<readonly [string, readonly Row[], readonly Row[], boolean]>([
  ['nothing', [], [], true],
  ['equal rows', [a1, b1], [{ ...a1 }, { ...b1 }], true],
  ['one more', [a1], [a1, b1], false],
  ['one less', [a1, b1], [a1], false],
  ['another first row', [a1, b1], [a2, b1], false],
  ['another last row', [b1, a1], [b1, a2], false],
  ['another order', [a1, b1], [b1, a1], false],
])('lists are the same, row by row: %s', (_what, before, after, expected) => {
  expect(areSameRows(before, after)).toBe(expected);
});

test('what makes two rows the same can be given', () => {
  const byId = (one: Row, other: Row) => one.id === other.id;
  expect([areSameRows([a1], [a2], byId), areSameRows([a1], [b1], byId)]).toStrictEqual([
    true,
    false,
  ]);
});
