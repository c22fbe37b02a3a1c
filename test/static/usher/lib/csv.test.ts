import { stringify } from 'csv-stringify/sync';
import { toCsv, toFileName, toJson, toTabbed } from '../../../../static/usher/src/lib/csv';

const csvOf = (cell: string | number) =>
  toCsv({ header: ['name'], rows: [[cell]] }, (rows, options) => stringify(rows, options));

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
  'a cell that a spreadsheet would run is guarded: %j',
  (cell) => {
    const [, line = ''] = csvOf(cell).split('\n');
    expect(line.replace(/^"/, '')).toMatch(/^'/);
  },
);

test('numbers stay numbers and begin with a byte order mark for umlauts', () => {
  expect(csvOf(-3)).toBe('\uFEFFname\n-3\n');
});

test('quotes, commas and line breaks stay inside their cell', () => {
  expect(csvOf('a "b", c\nd')).toBe('\uFEFFname\n"a ""b"", c\nd"\n');
});

test('a file name holds only what every file system takes', () => {
  const day = Date.UTC(2026, 10, 21, 12);
  expect(toFileName(['acme', 'people'], day)).toBe(
    'usher-acme-people-2026-11-21-delete-after-2026-12-21.csv',
  );
  expect(toFileName(['../a:b*c', 'people'], day)).toBe(
    'usher-..-a-b-c-people-2026-11-21-delete-after-2026-12-21.csv',
  );
});

const pasted = (cell: string | number) =>
  toTabbed({ header: ['name'], rows: [[cell]] }, (rows, options) => stringify(rows, options));

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
  'what is pasted into cells is guarded like a file: %j',
  (cell) => {
    const [, line = ''] = pasted(cell).split('\n');
    expect(line.replace(/^"/, '')).toMatch(/^'/);
  },
);

test('what is copied has no byte order mark, and a tab inside a cell stays there', () => {
  expect(pasted(-3)).toBe('name\n-3\n');
  expect(pasted('a\tb')).toBe('name\n"a\tb"\n');
});

test('the file for programs names each value, keeps numbers, and says when it is to go', () => {
  const table = { header: ['name', 'admin on'], rows: [['=Ann', 3], ['Bo']] };
  expect(JSON.parse(toJson(table, Date.UTC(2026, 10, 21, 12)))).toEqual({
    notice: 'Holds personal data. Keep it private, and delete it after the day named here.',
    deleteAfter: '2026-12-21',
    exportedAt: '2026-11-21T12:00:00.000Z',
    rows: [
      { name: '=Ann', 'admin on': 3 },
      { name: 'Bo', 'admin on': '' },
    ],
  });
});
