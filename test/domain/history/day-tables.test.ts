import { applyDifference, applyDifferences } from '../../../src/domain/history/apply-difference';
import { type DayDifference } from '../../../src/domain/history/day-difference';
import { type DayTables, sameTables, type Table } from '../../../src/domain/history/day-tables';

const aTable = (given: Partial<Table> = {}): Table => ({
  ids: [1, 2],
  columns: { role: { values: ['a', 'b'], refs: [0, 1] } },
  ...given,
});
const DAY: DayTables = { people: aTable() };

test.each<[string, DayTables, boolean]>([
  ['the same', { people: aTable() }, true],
  [
    'the same values in other places',
    { people: aTable({ columns: { role: { values: ['b', 'a'], refs: [1, 0] } } }) },
    true,
  ],
  [
    'values that no row has',
    { people: aTable({ columns: { role: { values: ['a', 'b', 'c'], refs: [0, 1] } } }) },
    true,
  ],
  ['no table', {}, false],
  ['a table of another name', { groups: aTable() }, false],
  ['a table more', { people: aTable(), groups: aTable() }, false],
  ['other rows', { people: aTable({ ids: [1, 3] }) }, false],
  ['the rows turned round', { people: aTable({ ids: [2, 1] }) }, false],
  ['a row more', { people: aTable({ ids: [1, 2, 3] }) }, false],
  ['no column', { people: aTable({ columns: {} }) }, false],
  [
    'a column of another name',
    { people: aTable({ columns: { kind: { values: ['a', 'b'], refs: [0, 1] } } }) },
    false,
  ],
  [
    'a column more',
    {
      people: aTable({
        columns: { ...aTable().columns, kind: { values: ['a', 'b'], refs: [0, 1] } },
      }),
    },
    false,
  ],
  [
    'another value',
    { people: aTable({ columns: { role: { values: ['a', 'c'], refs: [0, 1] } } }) },
    false,
  ],
  [
    'a value fewer',
    { people: aTable({ columns: { role: { values: ['a', 'b'], refs: [0] } } }) },
    false,
  ],
])('a day with %s: %3$p', (_, other, isSame) => {
  expect(sameTables(DAY, other)).toBe(isSame);
  expect(sameTables(other, DAY)).toBe(isSame);
});

test('a difference is applied to what it names, and to nothing else', () => {
  const before: DayTables = {
    people: aTable({ columns: { role: { values: [['a'], ['b', 'c']], refs: [0, 1] } } }),
    groups: aTable(),
  };
  const edited = applyDifference(before, {
    people: { columns: { role: { edits: [[1, [1, ['x']]]] } } },
  });
  expect(edited).toStrictEqual({
    ...before,
    people: {
      ids: [1, 2],
      columns: { role: { values: [['a'], ['b', 'c'], ['b', 'x', 'c']], refs: [0, 2] } },
    },
  });
  const moved = applyDifference(before, { people: { columns: { role: { moves: [[0, 'y']] } } } });
  expect(moved).toStrictEqual({
    ...before,
    people: { ids: [1, 2], columns: { role: { values: ['y', ['b', 'c']], refs: [0, 1] } } },
  });
});

test('a table that was not there begins empty', () => {
  const made = applyDifference(
    {},
    {
      people: { rows: [[7, 8]], columns: { role: { adds: ['a'], sets: [[0, 0, 1]] } } },
    },
  );
  expect(made).toStrictEqual({
    people: { ids: [7, 8], columns: { role: { values: ['a'], refs: [0, 0] } } },
  });
});

test('rows that go and come take and bring their cells', () => {
  const after = applyDifference(DAY, {
    people: { rows: [-1, 1, [9]], columns: { role: { sets: [[0, 1]] } } },
  });
  expect(after).toStrictEqual({
    people: { ids: [2, 9], columns: { role: { values: ['a', 'b'], refs: [1, 0] } } },
  });
});

test('several differences lead where one after the other does, and leave the day before as it was', () => {
  const shared = [0, 0];
  const before: DayTables = {
    people: aTable({
      columns: { role: { values: ['a'], refs: shared }, kind: { values: ['k'], refs: shared } },
    }),
  };
  const untouched = structuredClone(before);
  const differences: readonly DayDifference[] = [
    { people: { columns: { role: { adds: ['b'], sets: [[1, 1]] } } } },
    { people: { columns: { role: { moves: [[0, 'c']], adds: [['d']], sets: [[2, 0]] } } } },
    { people: { columns: { role: { edits: [[0, [1, ['e']]]] } } } },
    { people: { rows: [2, [3]], columns: { role: { sets: [[1, 2]] }, kind: { sets: [[0, 2]] } } } },
    { people: { columns: { kind: { adds: ['l'], sets: [[1, 0]] } } } },
  ];
  expect(applyDifferences(before, differences)).toStrictEqual({
    people: {
      ids: [1, 2, 3],
      columns: {
        role: { values: ['c', 'b', ['d'], ['d', 'e']], refs: [3, 1, 1] },
        kind: { values: ['k', 'l'], refs: [1, 0, 0] },
      },
    },
  });
  const days = [before];
  for (const difference of differences) days.push(applyDifference(days.at(-1) ?? {}, difference));
  expect(days.at(-1)).toStrictEqual(applyDifferences(before, differences));
  expect(days[1]).toStrictEqual(applyDifferences(before, differences.slice(0, 1)));
  expect(before).toStrictEqual(untouched);
});
