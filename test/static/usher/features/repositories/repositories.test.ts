import { toRepositoriesCsv } from '../../../../../static/usher/src/features/repositories/repositories-csv';
import {
  filterRepositories,
  orderRepositories,
} from '../../../../../static/usher/src/features/repositories/repositories-filter';
import { repositoriesSentence } from '../../../../../static/usher/src/features/repositories/repositories-sentence';
import { aRepositoryRow } from '../../../../builders/page-rows';

const withoutProject = aRepositoryRow({ name: 'orphan', project: undefined, possible: 2 });
const rows = [
  aRepositoryRow({ name: 'repo-10', people: { admin: 1, write: 4, read: 0 } }),
  aRepositoryRow({ name: 'repo-9', isPrivate: false, state: 'provisional' }),
  aRepositoryRow({
    name: 'pay-api',
    project: { key: 'PAY', name: 'Payments' },
    state: 'incomplete',
  }),
  withoutProject,
];
const found = (filter: string) => filterRepositories(rows, filter).map(({ name }) => name);

test.each([
  ['', ['repo-10', 'repo-9', 'pay-api', 'orphan']],
  ['payments', ['pay-api']],
  ['project:pay', ['pay-api']],
  ['visibility:public', ['repo-9']],
  ['state:incomplete', ['pay-api']],
  ['-state:complete', ['repo-9', 'pay-api']],
  ['access:unknown', ['orphan']],
  ['access:none', ['repo-9', 'pay-api']],
  ['visibility:nonsense', []],
])('%j finds %j', (filter, names) => {
  expect(found(filter)).toEqual(names);
});

const order = (column: string, isDescending = false) =>
  orderRepositories(rows, { column, isDescending }).map(({ name }) => name);

test('names sort with their numbers, other columns fall back to names', () => {
  expect(order('repository')).toEqual(['orphan', 'pay-api', 'repo-9', 'repo-10']);
  expect(order('write', true)).toEqual(['repo-10', 'orphan', 'pay-api', 'repo-9']);
  expect(order('possible', true)[0]).toBe('orphan');
  expect(order('state', true)[0]).toBe('pay-api');
});

test('those whose grants were read longest ago, or never, come first', () => {
  const [never, old, fresh] = [undefined, 1000, 2000].map((readAt, at) =>
    aRepositoryRow({ name: `read-${at}`, ...(readAt !== undefined && { readAt }) }),
  );
  if (!never || !old || !fresh) throw new Error('Three are three.');
  const byAge = orderRepositories([fresh, never, old], { column: 'age', isDescending: false });
  expect(byAge).toEqual([never, old, fresh]);
  const { header, rows: cells } = toRepositoriesCsv(byAge);
  expect(cells.map((row) => row[header.indexOf('read at')])).toEqual([
    'not read',
    '1970-01-01T00:00:01.000Z',
    '1970-01-01T00:00:02.000Z',
  ]);
});

test('the sentence says what is public and what is not known in full', () => {
  expect(
    repositoriesSentence({ shown: rows, total: 4, isFiltered: false, isListWhole: true }),
  ).toBe('4 repositories: 1 public, 1 provisional until read in full, 1 incomplete.');
  expect(
    repositoriesSentence({
      shown: rows.slice(0, 1),
      total: 4,
      isFiltered: true,
      isListWhole: true,
    }),
  ).toBe('1 of 4 repositories: all private, access known in full.');
  expect(repositoriesSentence({ shown: [], total: 4, isFiltered: true, isListWhole: true })).toBe(
    'None of 4 repositories match.',
  );
  expect(repositoriesSentence({ shown: [], total: 0, isFiltered: false, isListWhole: true })).toBe(
    'There are no repositories.',
  );
});

test('the file has a cell for every head, and says what is not known', () => {
  const { header, rows: cells } = toRepositoriesCsv(rows);
  for (const row of cells) expect(row).toHaveLength(header.length);
  expect(cells.map((row) => row[header.indexOf('project')])).toEqual([
    'ART',
    'ART',
    'PAY',
    'not known',
  ]);
});

test('a list that was not read is never said to be empty or whole', () => {
  const unread = { isFiltered: false, isListWhole: false };
  expect(repositoriesSentence({ ...unread, shown: [], total: 0 })).toBe(
    'No repository is known, but not all could be read.',
  );
  expect(repositoriesSentence({ ...unread, shown: rows, total: 4 })).toBe(
    'At least 4 repositories: 1 public, 1 provisional until read in full, 1 incomplete.',
  );
  expect(
    repositoriesSentence({ ...unread, isFiltered: true, isListWhole: true, shown: [], total: 0 }),
  ).toBe('There are no repositories.');
});
