import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import {
  areGrantsKnown,
  countUnreadPlaces,
  toGroupRows,
} from '../../../../../static/usher/src/features/groups/group-rows';
import { toGroupsCsv } from '../../../../../static/usher/src/features/groups/groups-csv';
import {
  filterGroups,
  orderGroups,
} from '../../../../../static/usher/src/features/groups/groups-filter';
import { groupsSentence } from '../../../../../static/usher/src/features/groups/groups-sentence';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../../../builders/facts-builders';

const ada = aPerson({ displayName: 'Ada' });
const bea = aPerson({ displayName: 'Bea' });
const artists = aGroup({
  name: 'Artists',
  members: complete([ada.uuid]),
  membersSource: 'imported-file',
});
const pilots = aGroup({ name: 'pilots', members: unread('wrong-credential') });
const empty = aGroup({ name: 'Nobody' });
const art = aProject({ key: 'ART', groupGrants: complete([aGroupGrant(artists, 'read')]) });
const paintings = aRepository({
  slug: 'paintings',
  project: art.uuid,
  groupGrants: complete([aGroupGrant(artists, 'admin'), aGroupGrant(pilots, 'write')]),
});
const posters = aRepository({ slug: 'posters', project: art.uuid });
const FACTS = someFacts({
  accounts: [ada, bea],
  groups: [artists, pilots, empty],
  projects: [art],
  repositories: [paintings, posters],
});
const rows = toGroupRows(createAccessIndex(FACTS));

test('a row counts certain and possible members apart, and a repository once however often it is reached', () => {
  expect(rows).toEqual([
    {
      ...{ slug: 'artists', name: 'Artists', members: 1, inferred: 0, possible: 0 },
      known: { source: 'imported-file', readAt: READ_AT, gap: undefined },
      ...{ level: 'admin', projectGrants: 1, repositoryGrants: 1, reaches: 2 },
    },
    {
      ...{ slug: 'pilots', name: 'pilots', members: 0, inferred: 0, possible: 2 },
      known: { source: 'none', readAt: undefined, gap: { reason: 'wrong-credential' } },
      ...{ level: 'write', projectGrants: 0, repositoryGrants: 1, reaches: 1 },
    },
    {
      ...{ slug: 'nobody', name: 'Nobody', members: 0, inferred: 0, possible: 0 },
      known: { source: 'groups-api', readAt: READ_AT, gap: undefined },
      ...{ level: 'none', projectGrants: 0, repositoryGrants: 0, reaches: 0 },
    },
  ]);
});

test('members that a listing proves are inferred, and as old as the listing', () => {
  const listed = { ...paintings, listing: complete([aListedLevel(bea, 'write')], READ_AT - 5) };
  const only = { ...listed, groupGrants: complete([aGroupGrant(pilots, 'write')]) };
  const facts = { ...FACTS, projects: [aProject({ key: 'ART' })], repositories: [only] };
  const row = toGroupRows(createAccessIndex(facts)).find(({ slug }) => slug === 'pilots');
  expect(row).toMatchObject({ members: 1, inferred: 1, possible: 0 });
  expect(row?.known).toEqual({
    source: 'inferred',
    readAt: READ_AT - 5,
    gap: { reason: 'wrong-credential' },
  });
});

test('a list of members that broke off keeps its gap', () => {
  const facts = { ...FACTS, groups: [{ ...artists, members: partial([ada.uuid]) }] };
  const [row] = toGroupRows(createAccessIndex(facts));
  expect(row).toMatchObject({ members: 1, possible: 1 });
  expect(row?.known.gap).toEqual({ reason: 'bitbucket-failed' });
});

test('grants are known only where every list and every place was read', () => {
  expect(areGrantsKnown(FACTS)).toBe(true);
  const halfRead = {
    ...FACTS,
    repositories: [paintings, { ...posters, groupGrants: partial([]) }],
  };
  expect(areGrantsKnown(halfRead)).toBe(false);
  expect(countUnreadPlaces(halfRead)).toBe(1);
  expect(areGrantsKnown({ ...FACTS, lists: someLists({ projects: partial(null) }) })).toBe(false);
  expect(areGrantsKnown({ ...FACTS, lists: someLists({ repositories: unread() }) })).toBe(false);
});

const found = (filter: string) => filterGroups(rows, filter).map(({ slug }) => slug);

test.each([
  ['', ['artists', 'pilots', 'nobody']],
  ['PILOT', ['pilots']],
  ['source:file', ['artists']],
  ['source:none', ['pilots']],
  ['source:bitbucket', ['nobody']],
  ['members:unknown', ['pilots']],
  ['members:known', ['artists', 'nobody']],
  ['members:none', ['nobody']],
  ['level:write', ['pilots']],
  ['grants:project', ['artists']],
  ['grants:repository', ['artists', 'pilots']],
  ['grants:none', ['nobody']],
  ['-grants:none', ['artists', 'pilots']],
  ['source:nonsense', []],
])('%j finds %j', (filter, slugs) => {
  expect(found(filter)).toEqual(slugs);
});

test.each([
  ['group', false, ['artists', 'nobody', 'pilots']],
  ['reaches', true, ['artists', 'pilots', 'nobody']],
  ['members', true, ['artists', 'pilots', 'nobody']],
  ['level', false, ['nobody', 'pilots', 'artists']],
  ['projects', true, ['artists', 'nobody', 'pilots']],
  ['repositories', true, ['artists', 'pilots', 'nobody']],
  ['source', false, ['artists', 'pilots', 'nobody']],
])('ordered by %s (descending: %s)', (column, isDescending, slugs) => {
  expect(orderGroups(rows, { column, isDescending }).map(({ slug }) => slug)).toEqual(slugs);
});

const WHOLE = { shown: rows, total: 3, isFiltered: false, areGrantsKnown: true, isListWhole: true };

test.each([
  [{}, '3 groups: 1 with members not all known, 1 empty, 1 without a grant.'],
  [
    { areGrantsKnown: false, isListWhole: false },
    'At least 3 groups: 1 with members not all known, 1 empty, 1 without a known grant.',
  ],
  [{ shown: rows.slice(0, 1), isFiltered: true }, '1 of 3 groups: all members known.'],
  [{ shown: [], isFiltered: true }, 'None of 3 groups match.'],
  [{ shown: [], total: 0 }, 'There are no groups.'],
  [{ shown: [], total: 0, isListWhole: false }, 'No group is known, but not all could be read.'],
])('the sentence with %j', (given, sentence) => {
  expect(groupsSentence({ ...WHOLE, ...given })).toBe(sentence);
});

test('the file says what is not known in words', () => {
  expect(toGroupsCsv(rows.slice(0, 2)).rows).toEqual([
    ['Artists', 'artists', 1, 0, 0, 'imported file', '2026-11-21T12:00:00.000Z', 'admin', 1, 1, 2],
    ['pilots', 'pilots', 0, 0, 2, 'not known', 'not known', 'write', 0, 1, 1],
  ]);
});
