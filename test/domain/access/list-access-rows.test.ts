import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type PathHead, type RowPath } from '../../../src/domain/access/access-row';
import {
  toLevelText,
  toPathsText,
  toPathText,
  toPersonText,
} from '../../../src/domain/access/access-text';
import { listAccessRows, sortedAccounts } from '../../../src/domain/access/list-access-rows';
import { type Facts } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'bob' });
const dev = aGroup({ name: 'Developers', members: complete([ann.uuid]) });
const art = aProject({
  key: 'ART',
  name: 'Art',
  groupGrants: complete([aGroupGrant(dev, 'read')]),
});
const songs = aRepository({ slug: 'songs', project: art.uuid });
const paintings = aRepository({
  slug: 'paintings',
  project: art.uuid,
  personGrants: complete([aPersonGrant(ann, 'write')]),
});
const FACTS = someFacts({
  accounts: [bob, ann],
  groups: [dev],
  projects: [art],
  repositories: [songs, paintings],
});

const rowsOf = (given: Partial<Facts> = {}, only: object = {}) => [
  ...listAccessRows({ index: createAccessIndex({ ...FACTS, ...given }), ...only }),
];

const throughGroup = (winning: boolean, remainsWithout: string) => ({
  kind: 'project-group',
  level: 'read',
  project: { key: 'ART', name: 'Art' },
  group: { slug: 'developers', name: 'Developers' },
  certain: true,
  winning,
  remainsWithout,
});
const ANN_ON_PAINTINGS = {
  person: { uuid: ann.uuid, accountId: '557058:ann', displayName: 'Ann' },
  repository: { uuid: paintings.uuid, fullName: 'acme/paintings' },
  level: 'write',
  atMost: 'write',
  paths: [
    {
      kind: 'repository-person',
      level: 'write',
      certain: true,
      winning: true,
      remainsWithout: 'read',
    },
    throughGroup(false, 'write'),
  ],
  complete: true,
};

test('a row for each pair with access, by name and then by repository; none for the others', () => {
  expect(rowsOf()).toStrictEqual([
    ANN_ON_PAINTINGS,
    {
      ...ANN_ON_PAINTINGS,
      repository: { uuid: songs.uuid, fullName: 'acme/songs' },
      level: 'read',
      atMost: 'read',
      paths: [throughGroup(true, 'none')],
    },
  ]);
});

test('one person, one repository, or one pair', () => {
  expect(rowsOf({}, { person: bob.uuid })).toStrictEqual([]);
  expect(rowsOf({}, { person: ann.uuid })).toHaveLength(2);
  expect(rowsOf({}, { repository: paintings.uuid })).toStrictEqual([ANN_ON_PAINTINGS]);
  expect(rowsOf({}, { person: bob.uuid, repository: paintings.uuid })).toStrictEqual([]);
});

test('what is possible is a row, too, and says that it is not all', () => {
  const hidden = { ...dev, members: unread<never>() };
  const rows = rowsOf({ groups: [hidden] }, { person: bob.uuid });
  expect(rows).toStrictEqual(
    [paintings, songs].map(({ uuid, slug }) => ({
      person: { uuid: bob.uuid, accountId: '557058:bob', displayName: 'bob' },
      repository: { uuid, fullName: `acme/${slug}` },
      level: 'none',
      atMost: 'read',
      paths: [{ ...throughGroup(true, 'none'), certain: false }],
      complete: false,
    })),
  );
});

test('a path that listings alone prove says where it is known from', () => {
  const hidden = { ...dev, members: unread<never>('wrong-credential') };
  const listed = { ...songs, listing: complete([aListedLevel(ann, 'read')]) };
  const [row] = rowsOf(
    { groups: [hidden], repositories: [listed] },
    { person: ann.uuid, repository: songs.uuid },
  );
  expect(row?.paths).toStrictEqual([{ ...throughGroup(true, 'none'), source: 'inferred' }]);
});

test('what may remain is told where it is more than what certainly does', () => {
  const hidden = aGroup({ name: 'Hidden', members: unread() });
  const open = {
    ...art,
    groupGrants: complete([aGroupGrant(dev, 'read'), aGroupGrant(hidden, 'read')]),
  };
  const [row] = rowsOf({ groups: [dev, hidden], projects: [open] }, { repository: songs.uuid });
  expect(row?.paths[0]).toStrictEqual({ ...throughGroup(true, 'none'), remainsAtMost: 'read' });
});

test('names that nobody told are ids, and an account without an id has none', () => {
  const stranger = anOutsider({ displayName: 'Zoe' });
  const repository = {
    ...paintings,
    personGrants: complete([aPersonGrant(stranger, 'read')]),
  };
  const team = anOutsider({ displayName: 'Team', kind: 'team' });
  const other = { ...songs, personGrants: complete([aPersonGrant(team, 'read')]) };
  const rows = rowsOf({ accounts: [team], groups: [], repositories: [repository, other] });
  const people = rows.map(({ person }) => person);
  expect(people).toContainEqual({
    uuid: stranger.uuid,
    type: 'unknown',
    accountId: null,
    displayName: stranger.uuid,
  });
  expect(people).toContainEqual({
    uuid: team.uuid,
    type: 'team',
    accountId: null,
    displayName: 'Team',
  });
});

test('people are in the order of their names, whatever the case; the same name by id', () => {
  const twin = { ...ann, uuid: bob.uuid };
  const zed = aPerson({ displayName: 'Zed' });
  const cid = aPerson({ displayName: 'cid' });
  const index = createAccessIndex(someFacts({ accounts: [zed, cid, twin, ann] }));
  const twins = [ann.uuid, bob.uuid].sort();
  expect(sortedAccounts(index).map(({ uuid }) => uuid)).toStrictEqual([
    ...twins,
    cid.uuid,
    zed.uuid,
  ]);
});

test('a name that starts with a sign stands before those that start with a letter', () => {
  const bot = aPerson({ displayName: '_bot' });
  const index = createAccessIndex(someFacts({ accounts: [bob, ann, bot] }));
  expect(sortedAccounts(index).map(({ displayName }) => displayName)).toStrictEqual([
    '_bot',
    'Ann',
    'bob',
  ]);
});

const GROUP: PathHead = {
  kind: 'project-group',
  level: 'write',
  project: { key: 'ART', name: 'Art' },
  group: { slug: 'developers', name: 'Developers' },
  certain: true,
  winning: true,
};
const PERSON: PathHead = {
  kind: 'repository-person',
  level: 'read',
  certain: true,
  winning: false,
};
const path = (head: PathHead): RowPath => ({ ...head, remainsWithout: 'none' });

test.each<[PathHead, string]>([
  [GROUP, 'project-group developers on ART: write'],
  [{ ...GROUP, source: 'inferred' }, 'project-group developers (inferred) on ART: write'],
  [{ ...GROUP, certain: false }, 'project-group developers on ART: write (possible)'],
  [PERSON, 'repository-person: read'],
])('the path %# is told as %3$s', (head, text) => {
  expect(toPathText(head)).toBe(text);
});

test.each<[string, readonly PathHead[], 'none' | 'write', string]>([
  ['nothing', [], 'none', 'none is known'],
  ['nothing where there is a level', [], 'write', 'could not be read'],
  ['winning ones', [GROUP], 'write', 'project-group developers on ART: write'],
  ['others alone', [PERSON, PERSON], 'none', 'repository-person: read; repository-person: read'],
  [
    'both',
    [PERSON, GROUP, GROUP],
    'write',
    'project-group developers on ART: write; project-group developers on ART: write; also repository-person: read',
  ],
])('paths: %s', (_, paths, level, text) => {
  expect(toPathsText({ paths: paths.map(path), level })).toBe(text);
});

test('levels, and who is no person', () => {
  expect(toLevelText({ level: 'write', atMost: 'write' })).toBe('write');
  expect(toLevelText({ level: 'read', atMost: 'admin' })).toBe('read … at most admin');
  const person = { uuid: 'u', accountId: null, displayName: 'Ann' };
  expect(toPersonText({ person })).toBe('Ann');
  expect(toPersonText({ person: { ...person, type: 'team' } })).toBe('Ann [team]');
});
