import { toCsv } from '../../../companion/formats/csv';

const columns = [
  { title: 'person', text: (row: readonly string[]) => row[0] ?? '' },
  { title: 'paths', text: (row: readonly string[]) => row[1] ?? '' },
];
const csvOf = (rows: readonly (readonly string[])[]) => [...toCsv({ columns, rows })].join('');

test('begins with a byte order mark and a heading, also without rows', () => {
  expect(csvOf([])).toBe('\ufeffperson,paths\n');
});

test('quotes what would break a line apart', () => {
  expect(csvOf([['Lund, "Ana"', 'two\nlines']])).toBe(
    '\ufeffperson,paths\n"Lund, ""Ana""","two\nlines"\n',
  );
});

test.each(['=HYPERLINK("//evil")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
  '%j does not become a formula',
  (name) => {
    const cell = csvOf([[name, '']]).split('\n')[1] ?? '';
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
  },
);

test('more rows than are written at once all arrive, in order', () => {
  const rows = Array.from({ length: 1201 }, (_, row) => [`p${row}`, 'x']);
  const lines = csvOf(rows).trimEnd().split('\n');
  expect(lines).toHaveLength(1202);
  expect(lines[1201]).toBe('p1200,x');
});
