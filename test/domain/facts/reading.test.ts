import { isComplete, rowsRead } from '../../../src/domain/facts/reading';
import { complete, partial, unread } from '../../builders/facts-builders';

test.each([
  ['all rows of a complete read', complete([1, 2]), [1, 2], true],
  ['what a partial read came to', partial([1]), [1], false],
  ['nothing of a read that failed', unread<readonly number[]>('not-an-admin'), [], false],
  ['an empty list that is all there is', complete<readonly number[]>([]), [], true],
])('%s', (_, reading, rows, whole) => {
  expect(rowsRead(reading)).toStrictEqual(rows);
  expect(isComplete(reading)).toBe(whole);
});
