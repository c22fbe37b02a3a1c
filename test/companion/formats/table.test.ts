import fc from 'fast-check';
import { displayWidth } from '../../../companion/formats/display-width';
import { toTable } from '../../../companion/formats/table';

const columns = [
  { title: 'PERSON', text: ([person]: Row) => person },
  { title: 'REPOSITORY', text: ([, repository]: Row) => repository },
  { title: 'PATHS', text: ([, , paths]: Row) => paths },
];
type Row = readonly [string, string, string];

function tableOf(rows: readonly Row[], maxWidth?: number): readonly string[] {
  const width = maxWidth === undefined ? {} : { maxWidth };
  return [...toTable({ columns, rows: () => rows, ...width })].map((line) => line.slice(0, -1));
}

test('columns line up, and the last one may be ragged', () => {
  const rows: Row[] = [
    ['Ana', 'acme/web', 'public: read'],
    ['Benedikt', 'acme/api', 'workspace-admin: admin'],
  ];
  expect(tableOf(rows)).toEqual([
    'PERSON    REPOSITORY  PATHS',
    'Ana       acme/web    public: read',
    'Benedikt  acme/api    workspace-admin: admin',
  ]);
});

test('no rows make no heading', () => {
  expect(tableOf([])).toEqual([]);
});

test('nothing is cut where there is no width to keep to', () => {
  const name = 'n'.repeat(300);
  expect(tableOf([[name, 'r', 'p']])[1]).toBe(`${name}  r           p`);
});

test('on a terminal a name of 300 characters leaves room for the other columns', () => {
  const rows: Row[] = [['n'.repeat(300), 'acme/web', 'public: read']];
  const [, line = ''] = tableOf(rows, 80);
  expect(line).toHaveLength(80);
  expect(line).toContain('…  acme/web');
  expect(line).toContain('public: read');
});

test('a wide letter takes two columns, an accent none', () => {
  const rows: Row[] = [
    ['李雷', 'a', 'p'],
    ['Zoe\u0301', 'a', 'p'],
  ];
  expect(tableOf(rows).slice(1)).toEqual(['李雷    a           p', 'Zoe\u0301     a           p']);
});

test.each([
  ['an escape sequence', '\u001b[31mred', '\\u001b[31mred'],
  ['a line break', 'two\nlines', 'two\\u000alines'],
  ['a direction override', 'gpj\u202eexe', 'gpj\\u202eexe'],
])('%s in a name is shown, not obeyed', (_name, text, shown) => {
  expect(tableOf([[text, 'r', 'p']])[1]).toContain(`${shown}  r`);
});

test('letters of right-to-left scripts stay as they are', () => {
  expect(tableOf([['דנה', 'r', 'p']])[1]).toMatch(/^דנה {5}r/);
});

test('no line is ever wider than the terminal, whatever the names', () => {
  const row = fc.tuple(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.integer({ min: 20, max: 120 }), (rows, max) => {
      for (const line of tableOf(rows, max)) expect(displayWidth(line)).toBeLessThanOrEqual(max);
    }),
  );
});
