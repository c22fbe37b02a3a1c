import * as fc from 'fast-check';
import { applyDifference } from '../../../src/domain/history/apply-difference';
import { type ColumnDifference } from '../../../src/domain/history/day-difference';
import {
  type Cell,
  type DayTables,
  HistoryError,
  sameTables,
} from '../../../src/domain/history/day-tables';
import { diffDays } from '../../../src/domain/history/diff-days';

/** A day of one table with one column: what each row says, by the row's id. */
function aDay(rows: readonly (readonly [id: number, cell: Cell])[]): DayTables {
  const texts = [...new Set(rows.map(([, cell]) => JSON.stringify(cell)))];
  const refs = rows.map(([, cell]) => texts.indexOf(JSON.stringify(cell)));
  const values = texts.map((text) => JSON.parse(text) as Cell);
  return { people: { ids: rows.map(([id]) => id), columns: { role: { values, refs } } } };
}

const all = (...cells: readonly Cell[]) => aDay(cells.map((cell, id) => [id, cell] as const));
const LONG = Array.from({ length: 30 }, (_, at) => at);

test.each<readonly [string, DayTables, DayTables, ColumnDifference]>([
  [
    'one value became another for all its rows',
    all('a', 'a'),
    all('b', 'b'),
    { moves: [[0, 'b']] },
  ],
  ['of one row', all('a'), all('b'), { adds: ['b'], sets: [[1, 0]] }],
  ['to a value that others have', all('a', 'b'), all('b', 'b'), { sets: [[1, 0]] }],
  [
    'for some rows, as steps from row to row',
    all('a', 'a', 'a', 'a', 'a', 'b'),
    all('a', 'b', 'a', 'a', 'b', 'b'),
    { sets: [[1, 1, 3]] },
  ],
  [
    'for most rows: the others keep what they had',
    all('a', 'a', 'a'),
    all('b', 'a', 'b'),
    { moves: [[0, 'b']], adds: ['a'], sets: [[1, 1]] },
  ],
  ['a long list by one item', all(LONG), all([...LONG, 30]), { edits: [[0, [30, [30]]]] }],
  ['a short list: by itself', all([1]), all([2]), { adds: [[2]], sets: [[1, 0]] }],
  ['nothing that was told', all('a'), all(null), { adds: [null], sets: [[1, 0]] }],
])('a change of %s', (_, before, after, role) => {
  expect(diffDays(before, after)).toStrictEqual({ people: { columns: { role } } });
  expect(sameTables(applyDifference(before, diffDays(before, after)), after)).toBe(true);
});

test('a row that went takes its cells with it', () => {
  const [before, after] = [all('a', 'b'), aDay([[1, 'b']])];
  expect(diffDays(before, after)).toStrictEqual({ people: { rows: [-1], columns: {} } });
  expect(sameTables(applyDifference(before, diffDays(before, after)), after)).toBe(true);
});

test('a table and a column that were never written are told, also when empty', () => {
  const role = { adds: ['a'], sets: [[0, 0]] };
  expect(diffDays({}, all('a'))).toStrictEqual({ people: { rows: [[0]], columns: { role } } });
  const empty = { people: { ids: [], columns: { role: { values: [], refs: [] } } } };
  expect(diffDays({}, empty)).toStrictEqual({ people: { columns: { role: {} } } });
  expect(sameTables(applyDifference({}, diffDays({}, empty)), empty)).toBe(true);
});

test.each<readonly [string, ColumnDifference]>([
  ['moves a value that is not there', { moves: [[1, 'b']] }],
  ['sets a value that is not there', { sets: [[1, 0]] }],
  ['sets a row that is not there', { sets: [[0, 1]] }],
  ['sets a row before the first', { sets: [[0, -1]] }],
  ['edits a row that is not there', { edits: [[1, []]] }],
  ['edits what is no list', { edits: [[0, []]] }],
])('a difference that %s is refused', (_, role) => {
  const apply = () => applyDifference(all('a'), { people: { columns: { role } } });
  expect(apply).toThrow(HistoryError);
});

test('a row or a column that comes without its values is refused', () => {
  expect(() => applyDifference(all('a'), { people: { rows: [[7]], columns: {} } })).toThrow(
    'Rows have no value for "role".',
  );
  const column = { people: { columns: { kind: { adds: ['a'] } } } };
  expect(() => applyDifference(all('a'), column)).toThrow('Rows have no value for "kind".');
});

test('whatever two days say, their difference leads from one to the other', () => {
  const cell = fc.oneof(fc.constantFrom('a', 'b', null), fc.array(fc.integer({ min: 0, max: 9 })));
  const day = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), cell), { selector: ([id]) => id })
    .map(aDay);
  fc.assert(
    fc.property(day, day, (before, after) => {
      expect(sameTables(applyDifference(before, diffDays(before, after)), after)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
