import fc from 'fast-check';
import { type ApiError } from '../../../../local/bitbucket/api-error';
import { type FieldReaders } from '../../../../local/bitbucket/query/field-readers';
import { selectRows } from '../../../../local/bitbucket/query/select-rows';

interface Repo {
  readonly name: string;
  readonly size: number;
  readonly open: boolean;
  readonly parent: string | null;
  readonly permission: string;
}

const READERS: FieldReaders<Repo> = {
  name: ({ name }) => name,
  size: ({ size }) => size,
  open: ({ open }) => open,
  'parent.name': ({ parent }) => parent,
  permission: ({ permission }) => permission,
};

const BITS: Repo = { name: 'bits', size: 5, open: true, parent: null, permission: 'read' };
const ROWS: readonly Repo[] = [
  BITS,
  { name: 'Bytes "2"', size: 10, open: false, parent: 'bits', permission: 'admin' },
  { name: 'words', size: 7, open: false, parent: null, permission: 'write' },
];

function select(query: Readonly<Record<string, string>>): string[] {
  return selectRows(ROWS, READERS, new URLSearchParams(query)).map(({ name }) => name);
}

test.each([
  ['name="bits"', ['bits']],
  ['name!="bits"', ['Bytes "2"', 'words']],
  ['name ~ "B"', ['bits', 'Bytes "2"']],
  ['name !~ "b"', ['words']],
  ['name = "Bytes \\"2\\""', ['Bytes "2"']],
  ['size > 5', ['Bytes "2"', 'words']],
  ['size >= 7 AND size < 10', ['words']],
  ['size <= 5', ['bits']],
  ['open = true', ['bits']],
  ['parent.name = null', ['bits', 'words']],
  ['parent.name != null', ['Bytes "2"']],
  ['name IN ("bits", "words")', ['bits', 'words']],
  ['name NOT IN ("bits", "words")', ['Bytes "2"']],
  ['name="bits" OR name="words" AND open=true', ['bits']],
  ['(name="bits" OR name="words") AND open=false', ['words']],
  ['permission>"read"', ['Bytes "2"', 'words']],
  ['permission >= "write" and permission < "admin"', ['words']],
  ['permission = "admin"', ['Bytes "2"']],
])('q %s selects %j', (q, names) => {
  expect(select({ q })).toEqual(names);
});

test.each([
  ['size', ['bits', 'words', 'Bytes "2"']],
  ['-size', ['Bytes "2"', 'words', 'bits']],
  ['permission', ['bits', 'words', 'Bytes "2"']],
  ['-permission', ['Bytes "2"', 'words', 'bits']],
  ['parent.name', ['Bytes "2"', 'bits', 'words']],
])('sort %s gives %j', (sort, names) => {
  expect(select({ sort })).toEqual(names);
});

test.each([
  'name=',
  'name="bits" AND',
  'name "bits"',
  '(name="bits"',
  'name="bits")',
  'name NOT "bits"',
  'name IN "bits"',
  'name IN ("bits"',
  '= "bits"',
  'name="unclosed',
  'stars > 1',
  'constructor = 1',
])('q %s is refused with 400', (q) => {
  expect(() => select({ q })).toThrow(expect.objectContaining({ status: 400 }) as ApiError);
});

test('an unknown field of sort is named', () => {
  expect(() => select({ sort: '-stars' })).toThrow('Invalid field name: stars');
});

test('law: sorting keeps every row and reverses with a minus', () => {
  const aRow = fc.record({
    name: fc.string(),
    size: fc.integer(),
    open: fc.boolean(),
    parent: fc.option(fc.string()),
    permission: fc.constantFrom('read', 'write', 'admin'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(aRow, { selector: ({ size }) => size }), (rows) => {
      const up = selectRows(rows, READERS, new URLSearchParams({ sort: 'size' }));
      const down = selectRows(rows, READERS, new URLSearchParams({ sort: '-size' }));
      expect(up.map(({ size }) => size)).toEqual(
        rows.map(({ size }) => size).sort((a, b) => a - b),
      );
      expect([...down].reverse()).toEqual(up);
    }),
  );
});

test('law: a condition and its opposite share the rows between them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 })),
      fc.integer({ min: 0, max: 9 }),
      (sizes, limit) => {
        const rows = sizes.map((size) => ({ ...BITS, size }));
        const count = (q: string) => selectRows(rows, READERS, new URLSearchParams({ q })).length;
        expect(count(`size < ${limit}`) + count(`size >= ${limit}`)).toBe(rows.length);
        expect(count(`size = ${limit}`) + count(`size != ${limit}`)).toBe(rows.length);
      },
    ),
  );
});
