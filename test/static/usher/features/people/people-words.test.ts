import { toPeopleCsv } from '../../../../../static/usher/src/features/people/people-csv';
import { orderPeople } from '../../../../../static/usher/src/features/people/people-order';
import {
  peopleSentence,
  peopleWithoutRepositories,
} from '../../../../../static/usher/src/features/people/people-sentence';
import { aPersonRow } from '../../../../builders/page-rows';

const ADMIN = aPersonRow({ name: 'Zoe', level: 'admin', counts: { admin: 3, write: 0, read: 0 } });
const WRITER = aPersonRow({ name: 'Ann', level: 'write', counts: { admin: 0, write: 9, read: 1 } });
const CREATOR = aPersonRow({ name: 'Max', level: 'create-repo' });
const READER = aPersonRow({ name: 'Bob', level: 'read', counts: { admin: 0, write: 0, read: 5 } });
const NOBODY = aPersonRow({ name: 'Cid' });
const UNSURE = aPersonRow({ name: 'Eve', atMost: 'write', uncertain: 2 });
const all = [ADMIN, WRITER, CREATOR, READER, NOBODY, UNSURE];

test('the sentence says how far people reach and who is not known', () => {
  expect(peopleSentence({ shown: all, total: 6, isFiltered: false })).toBe(
    '6 people: 1 can administer at least one repository, 2 can write, 1 can only read, 1 has no access, 1 may have more than is known.',
  );
});

test('a filter says of how many', () => {
  expect(peopleSentence({ shown: [WRITER], total: 6, isFiltered: true })).toBe(
    '1 of 6 people: 1 can write.',
  );
  expect(peopleSentence({ shown: [], total: 6, isFiltered: true })).toBe('None of 6 people match.');
});

test('without repositories nobody is said to have no access, and unread is not empty', () => {
  const everybody = { shown: all, total: 6, isFiltered: false };
  expect(peopleWithoutRepositories(everybody, true)).toBe(
    '6 people; there are no repositories yet.',
  );
  expect(peopleWithoutRepositories({ shown: [ADMIN], total: 6, isFiltered: true }, false)).toBe(
    '1 of 6 people; no repository is known, but not all could be read.',
  );
});

const order = (column: string, isDescending: boolean) =>
  orderPeople(all, { column, isDescending }).map(({ name }) => name);

test('levels sort by rank, a possible level above none, equal ones by name', () => {
  expect(order('level', true)).toEqual(['Zoe', 'Max', 'Ann', 'Bob', 'Eve', 'Cid']);
});

test('numbers sort as numbers, equal ones by name in both directions', () => {
  expect(order('write', true)).toEqual(['Ann', 'Bob', 'Cid', 'Eve', 'Max', 'Zoe']);
  expect(order('unknown', true)[0]).toBe('Eve');
});

test('names sort as people expect, and an unknown column sorts by name', () => {
  expect(order('person', false)).toEqual(['Ann', 'Bob', 'Cid', 'Eve', 'Max', 'Zoe']);
  expect(order('nonsense', false)).toEqual(order('person', false));
});

test('the file has a cell for every head, and unknown groups in words', () => {
  const sources = { isAdmin: false, areGroupsKnown: false, directGrants: 1 };
  const unread = aPersonRow({ sources: { ...sources, groups: [] } });
  const partly = aPersonRow({ sources: { ...sources, groups: ['artists'] } });
  const { header, rows } = toPeopleCsv([ADMIN, unread, partly]);
  for (const row of rows) expect(row).toHaveLength(header.length);
  const groups = rows.map((row) => row[header.indexOf('groups')]);
  expect(groups).toEqual(['', 'not known', 'artists; others not known']);
});
