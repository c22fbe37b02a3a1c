import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import {
  answerGroup,
  type GroupAnswer,
} from '../../../../../static/usher/src/features/group/group-answer';
import { findByName, toLossesCsv } from '../../../../../static/usher/src/features/group/group-rows';
import { groupSentence } from '../../../../../static/usher/src/features/group/group-sentence';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../../../builders/facts-builders';
import { type Facts } from '../../../../../src/domain/facts/facts';

const ada = aPerson({ displayName: 'Ada' });
const bea = aPerson({ displayName: 'Bea' });
const artists = aGroup({ name: 'Artists', members: complete([ada.uuid, bea.uuid]) });
const art = aProject({ key: 'ART', groupGrants: complete([aGroupGrant(artists, 'write')]) });
const paintings = aRepository({
  slug: 'paintings',
  project: art.uuid,
  personGrants: complete([aPersonGrant(bea, 'read')]),
});
const posters = aRepository({ slug: 'posters', project: art.uuid });
const FACTS = someFacts({
  accounts: [ada, bea],
  groups: [artists],
  projects: [art],
  repositories: [posters, paintings],
});
const people = [
  { uuid: ada.uuid, name: 'Ada', detail: 'ada' },
  { uuid: bea.uuid, name: 'Bea', detail: 'bea' },
];

function answer(change: Partial<Facts> = {}): GroupAnswer {
  const found = answerGroup(createAccessIndex({ ...FACTS, ...change }), {
    slug: 'artists',
    people,
  });
  if (found === undefined) throw new Error('No such group.');
  return found;
}

test('a group shows its grants, its members, and who would lose what', () => {
  const group = answer();
  expect(group.grants).toEqual([
    { key: art.uuid, level: 'write', name: 'Project ART', on: { is: 'project', key: 'ART' } },
  ]);
  expect(group.members).toEqual(people.map((person) => ({ ...person, membership: 'told' })));
  expect(group.losses).toEqual([
    { ...people[0], lose: 2, drop: 0, possible: 0 },
    { ...people[1], lose: 1, drop: 1, possible: 0 },
  ]);
  expect(group.fallsOf(bea.uuid)).toEqual([
    {
      ...{ uuid: paintings.uuid, name: 'paintings', certain: true },
      before: { level: 'write', atMost: 'write' },
      after: { level: 'read', atMost: 'read' },
    },
    {
      ...{ uuid: posters.uuid, name: 'posters', certain: true },
      before: { level: 'write', atMost: 'write' },
      after: { level: 'none', atMost: 'none' },
    },
  ]);
  expect(group.fallsOf('{nobody}')).toEqual([]);
});

test('a group that no fact names has no page', () => {
  expect(answerGroup(createAccessIndex(FACTS), { slug: 'ghosts', people })).toBeUndefined();
});

test.each<[string, Partial<Facts>, string]>([
  [
    'as it is',
    {},
    'Artists gives write to 2 people on 2 repositories; all of them hold some of it only from here.',
  ],
  [
    'with different levels',
    {
      repositories: [
        paintings,
        { ...posters, groupGrants: complete([aGroupGrant(artists, 'admin')]) },
      ],
    },
    'Artists gives admin or less to 2 people on 2 repositories; all of them hold some of it only from here.',
  ],
  [
    'with the same from elsewhere for one',
    {
      repositories: [{ ...posters, personGrants: complete([aPersonGrant(bea, 'write')]) }],
    },
    'Artists gives write to 2 people on 1 repository; 1 of them holds some of it only from here.',
  ],
  [
    'with the same from elsewhere for all',
    {
      repositories: [
        {
          ...posters,
          personGrants: complete([aPersonGrant(ada, 'write'), aPersonGrant(bea, 'write')]),
        },
      ],
    },
    'Artists gives write to 2 people on 1 repository; each of them has the same from elsewhere.',
  ],
  [
    'with members nobody told',
    { groups: [{ ...artists, members: unread('wrong-credential') }] },
    'Artists gives write to at most 2 people on 2 repositories; for up to 2 of them it may be the only way.',
  ],
  [
    'with nobody in it',
    { groups: [{ ...artists, members: complete([]) }] },
    'Artists has write on 2 repositories, and nobody is in it.',
  ],
  [
    'without grants',
    { projects: [{ ...art, groupGrants: complete([]) }] },
    'Artists has 2 people and no grant: it gives access to nothing.',
  ],
  [
    'without grants that could be read',
    { projects: [{ ...art, groupGrants: unread('not-an-admin') }] },
    'Artists has 2 people and no known grant; not all grants could be read.',
  ],
  [
    'with a project of no repositories',
    { repositories: [] },
    'Artists has write on 1 project without a known repository.',
  ],
  [
    'with a place that was not read',
    { projects: [art, aProject({ key: 'PAY', groupGrants: unread() })] },
    'Artists gives write to 2 people on at least 2 repositories; all of them hold some of it only from here.',
  ],
])('the sentence of a group %s', (_, change, sentence) => {
  expect(groupSentence(answer(change))).toBe(sentence);
});

test('what is only possible stays possible in the file', () => {
  const group = answer({ groups: [{ ...artists, members: unread('wrong-credential') }] });
  expect(group.known).toEqual({
    source: 'none',
    readAt: undefined,
    gap: { reason: 'wrong-credential' },
  });
  expect(toLossesCsv(group).rows).toContainEqual([
    ...['Ada', 'ada', ada.uuid, 'posters'],
    ...['none, at most write', 'none', 'not known'],
  ]);
  expect(toLossesCsv(answer()).rows).toContainEqual([
    ...['Bea', 'bea', bea.uuid, 'paintings', 'write', 'read', 'yes'],
  ]);
});

test('a name is found by any part of it, or by what tells it apart', () => {
  const rows = [{ name: 'Zieliński', detail: 'zed' }, { name: 'Ada' }];
  expect(findByName(rows, ' zielinski ')).toEqual([rows[0]]);
  expect(findByName(rows, 'zed')).toEqual([rows[0]]);
  expect(findByName(rows, ' ')).toEqual(rows);
});
