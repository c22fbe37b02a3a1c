import { type ColumnPlaces } from '../../../src/domain/directory/directory-columns';
import { type DirectoryRecord } from '../../../src/domain/directory/directory-row';
import { toStatus } from '../../../src/domain/directory/directory-status';
import { readDirectory } from '../../../src/domain/directory/read-directory';

const HEADING = ['address', 'id', 'name', 'status', 'last', '2sv', 'plan'];
const PLACES: ColumnPlaces = {
  address: 0,
  accountId: 1,
  name: 2,
  status: 3,
  lastActiveOn: 4,
  hasTwoStepVerification: 5,
  isOnPlan: 6,
};
const RIGHT = ['Ann@acme.example', 'a:1', 'Ann', 'Active', '2026-05-10', 'yes', 'no'];

const at = (line: number, cells: readonly string[]): DirectoryRecord => ({ line, cells });
const read = (...records: readonly DirectoryRecord[]) => readDirectory(HEADING, records, PLACES);
const changed = (place: number, cell: string) =>
  RIGHT.map((old, at) => (at === place ? cell : old));

test('a row that is right is read whole', () => {
  expect(read(at(2, RIGHT))).toStrictEqual({
    rows: [
      {
        line: 2,
        accountId: 'a:1',
        address: 'ann@acme.example',
        emailDomain: 'acme.example',
        status: 'active',
        lastActiveOn: '2026-05-10T00:00:00.000Z',
        hasTwoStepVerification: true,
        isOnPlan: false,
      },
    ],
    bad: [],
  });
});

test('blanks around a cell are not part of it', () => {
  const spaced = RIGHT.map((cell) => `  ${cell}\t`);
  expect(read(at(2, spaced))).toStrictEqual(read(at(2, RIGHT)));
});

test('what the cells do not say is left out; no sign-in is known to be none', () => {
  expect(read(at(2, ['', 'a:1', '', '', '', '', '']))).toStrictEqual({
    rows: [{ line: 2, accountId: 'a:1', status: 'unknown', lastActiveOn: null }],
    bad: [],
  });
});

test('columns that the file does not have say nothing', () => {
  const record = at(2, ['Ann@acme.example']);
  expect(readDirectory(['address'], [record], { address: 0 })).toStrictEqual({
    rows: [
      { line: 2, address: 'ann@acme.example', emailDomain: 'acme.example', status: 'unknown' },
    ],
    bad: [],
  });
});

test.each([
  [changed(0, 'ann'), 'bad-address'],
  [changed(1, 'a b'), 'bad-account-id'],
  [changed(4, 'soon'), 'bad-time'],
  [changed(5, 'perhaps'), 'bad-two-step-verification'],
  [changed(6, 'perhaps'), 'bad-on-plan'],
  [['', '', 'Ann', 'Active', '', '', ''], 'nobody-named'],
  [RIGHT.slice(1), 'wrong-number-of-cells'],
  [[...RIGHT, ''], 'wrong-number-of-cells'],
  [['ann', 'a b', '', '', 'soon', 'perhaps', 'perhaps'], 'bad-address'],
])('%p is listed as %s', (cells, problem) => {
  expect(read(at(7, cells))).toStrictEqual({ rows: [], bad: [{ line: 7, problem }] });
});

test('what is wrong is listed by line, rows of one person among it', () => {
  const bea = ['bea@acme.example', '', '', '', '', '', ''];
  const byId = changed(0, '');
  const { rows, bad } = read(at(5, RIGHT), at(4, changed(4, 'soon')), at(3, byId), at(2, bea));
  expect(rows.map(({ line }) => line)).toStrictEqual([2]);
  expect(bad).toStrictEqual([
    { line: 3, problem: 'same-person-twice', sameAsLine: 5 },
    { line: 4, problem: 'bad-time' },
    { line: 5, problem: 'same-person-twice', sameAsLine: 3 },
  ]);
});

test('of several rows of one person the first other one is named', () => {
  const { rows, bad } = read(at(9, RIGHT), at(4, RIGHT), at(6, RIGHT));
  expect(rows).toStrictEqual([]);
  expect(bad.map(({ line, sameAsLine }) => [line, sameAsLine])).toStrictEqual([
    [4, 6],
    [6, 4],
    [9, 4],
  ]);
});

test.each([
  [undefined, undefined, 'unknown'],
  ['', undefined, 'unknown'],
  ['Ann', undefined, 'active'],
  ['Ann (INACTIVE)', undefined, 'deactivated'],
  ['Ann (inactive)', 'Active', 'deactivated'],
  ['Ann (inactive) Smith', undefined, 'active'],
  ['Ann inactive', undefined, 'active'],
  ['Ann', 'Suspended', 'suspended'],
  [undefined, 'ACTIVE', 'active'],
  ['Ann', 'inactive', 'deactivated'],
  ['Ann', 'Deactivated', 'deactivated'],
  ['Ann', 'Deletion scheduled', 'deletion-scheduled'],
  ['Ann', 'asleep', 'unknown'],
  ['Ann', '', 'unknown'],
])('name %p with status %p is %s', (name, status, expected) => {
  expect(toStatus(name, status)).toBe(expected);
});
