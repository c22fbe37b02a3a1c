import * as fc from 'fast-check';
import { HistoryError } from '../../../src/domain/history/day-tables';
import { applyListEdit, diffList, type ListEdit } from '../../../src/domain/history/list-edit';

const same = (item: string) => item;
const lettersOf = (text: string) => Array.from(text);

test.each<readonly [string, string, string, ListEdit<string>]>([
  ['nothing', '', '', []],
  ['the same', 'abc', 'abc', []],
  ['the first items', '', 'ab', [['a', 'b']]],
  ['one in front', 'ab', 'xab', [['x']]],
  ['one in the middle', 'ab', 'axb', [1, ['x']]],
  ['one at the end', 'ab', 'abx', [2, ['x']]],
  ['the first gone', 'ab', 'b', [-1]],
  ['the last gone', 'ab', 'a', [1, -1]],
  ['one in the middle gone', 'abc', 'ac', [1, -1]],
  ['all gone', 'ab', '', [-2]],
  ['one in place of another', 'a', 'b', [-1, ['b']]],
  ['the last moved to the front', 'abc', 'cab', [['c'], 2, -1]],
  ['one of two equal items gone', 'aa', 'a', [1, -1]],
  ['an equal item more', 'a', 'aa', [1, ['a']]],
  ['the order turned round', 'abc', 'cba', [['c', 'b'], 1, -2]],
  ['two changed places, the rest kept', 'abcde', 'bacde', [['b'], 1, -1]],
  ['the longest run kept', 'abcd', 'bcda', [-1, 3, ['a']]],
])('%s is told as one edit', (_, before, after, edit) => {
  const [was, is] = [lettersOf(before), lettersOf(after)];
  expect(diffList(was, is, same)).toStrictEqual(edit);
  expect(applyListEdit(was, edit)).toStrictEqual(is);
});

test('an item without a text is an item', () => {
  expect(diffList(['a'], [''], same)).toStrictEqual([-1, ['']]);
  expect(diffList([''], ['', ''], same)).toStrictEqual([1, ['']]);
});

test.each([
  ['keeps one too many', [3]],
  ['leaves out one too many', [-3]],
  ['keeps one too many in two steps', [1, 2]],
  ['keeps a part of an item', [0.5]],
])('an edit that %s is refused', (_, edit) => {
  expect(() => applyListEdit(['a', 'b'], edit)).toThrow(HistoryError);
});

test('an edit may use up the list, and no more', () => {
  expect(applyListEdit(['a', 'b'], [2])).toStrictEqual(['a', 'b']);
  expect(applyListEdit(['a', 'b'], [-2])).toStrictEqual([]);
});

const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 8 });

test('whatever the lists, the edit leads from one to the other', () => {
  fc.assert(
    fc.property(items, items, (before, after) => {
      expect(applyListEdit(before, diffList(before, after, same))).toEqual(after);
    }),
  );
});

test('where no item comes twice, as many stay as can', () => {
  const distinct = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), {
    maxLength: 7,
  });
  fc.assert(
    fc.property(distinct, distinct, (before, after) => {
      const inserted = diffList(before, after, same).flatMap((step) =>
        typeof step === 'number' ? [] : step,
      );
      expect(after.length - inserted.length).toBe(longestCommon(before, after));
    }),
  );
});

function longestCommon([a, ...as]: readonly string[], [b, ...bs]: readonly string[]): number {
  if (a === undefined || b === undefined) return 0;
  if (a === b) return 1 + longestCommon(as, bs);
  return Math.max(longestCommon([a, ...as], bs), longestCommon(as, [b, ...bs]));
}

test('as many steps as no call could take are one edit', () => {
  const before = Array.from({ length: 300_000 }, (_, place) => place);
  const everySecond = before.flatMap((place) => (place % 2 === 0 ? [1] : [-1]));
  expect(applyListEdit(before, everySecond)).toHaveLength(150_000);
});
