import { createAccessIndex } from '../../../src/domain/access/access-index';
import { forEachAccount } from '../../../src/domain/access/account-set';
import { createAffectedAccounts } from '../../../src/domain/changes/affected-accounts';
import { alignRosters } from '../../../src/domain/changes/aligned-rosters';
import { pairClasses } from '../../../src/domain/changes/class-pairs';
import { type Facts, type Project, type Repository } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const names = Array.from({ length: 40 }, (_, at) => `P${String(at)}`);
const people = names.map((displayName) => aPerson({ displayName }));
const at = (place: number) => {
  const person = people[place];
  if (person === undefined) throw new RangeError('There are forty people.');
  return person;
};
const groupOf = (...places: readonly number[]) =>
  aGroup({ name: 'Artists', members: complete(places.map((place) => at(place).uuid)) });
const artists = groupOf(1, 35);
const critics = aGroup({ name: 'Critics', members: complete([at(2).uuid]) });
const art = aProject({ groupGrants: complete([aGroupGrant(artists, 'write')]) });
const lab = aProject({ key: 'LAB' });
const paintings = aRepository({
  project: art.uuid,
  personGrants: complete([aPersonGrant(at(3), 'read')]),
});
const base = someFacts({
  accounts: people,
  groups: [artists, critics],
  projects: [art, lab],
  repositories: [paintings],
});
const withArt = (edit: Partial<Project>): Facts => ({
  ...base,
  projects: [{ ...art, ...edit }, lab],
});
const withPaintings = (edit: Partial<Repository>): Facts => ({
  ...base,
  repositories: [{ ...paintings, ...edit }],
});

function affected(older: Facts, newer: Facts) {
  const [before, after] = [createAccessIndex(older), createAccessIndex(newer)];
  const of = { before, after, rosters: alignRosters(before.roster, after.roster) };
  const tell = createAffectedAccounts(of);
  const [pair] = pairClasses(before, after);
  if (pair === undefined) throw new RangeError('The repository is on both sides.');
  const { accounts, everyone } = tell(pair);
  if (accounts === undefined) return everyone ? 'everyone' : 'nobody';
  const places: number[] = [];
  forEachAccount(accounts, (place) => places.push(place));
  return everyone ? 'everyone' : places;
}

const listing = (...places: readonly number[]) =>
  complete(places.map((place) => aListedLevel(at(place), 'read')));

test.each<readonly [string, Facts, Facts, 'nobody' | 'everyone' | readonly number[]]>([
  ['nothing', base, { ...base }, 'nobody'],
  ['new names', base, withPaintings({ name: 'Pictures' }), 'nobody'],
  [
    'group grants in another reading',
    base,
    withArt({ groupGrants: complete([aGroupGrant(artists, 'write')], 9) }),
    'nobody',
  ],
  [
    'a role',
    base,
    { ...base, accounts: [...people.slice(0, 39), { ...at(39), role: 'owner' }] },
    [39],
  ],
  [
    'a role in an unknown word',
    base,
    { ...base, accounts: [{ ...at(0), role: 'unknown' }, ...people.slice(1)] },
    [0],
  ],
  ['a place in a group', base, { ...base, groups: [groupOf(1, 35, 36), critics] }, [36]],
  ['a place lost', base, { ...base, groups: [groupOf(1), critics] }, [35]],
  ['a group without grants', base, { ...base, groups: [artists] }, 'nobody'],
  [
    'members that were not read',
    base,
    { ...base, groups: [{ ...artists, members: unread() }, critics] },
    'everyone',
  ],
  [
    'a grant to a group on the project',
    base,
    withArt({
      groupGrants: complete([aGroupGrant(artists, 'write'), aGroupGrant(critics, 'read')]),
    }),
    [1, 2, 35],
  ],
  ['the grant of the project taken', base, withArt({ groupGrants: complete([]) }), [1, 35]],
  [
    'another level for the group',
    base,
    withArt({ groupGrants: complete([aGroupGrant(artists, 'read')]) }),
    [1, 35],
  ],
  [
    'a grant to a group on the repository',
    base,
    withPaintings({ groupGrants: complete([aGroupGrant(critics, 'read')]) }),
    [2],
  ],
  [
    'a grant to a group that has other members now',
    base,
    {
      ...withPaintings({ groupGrants: complete([aGroupGrant(critics, 'read')]) }),
      groups: [artists, { ...critics, members: complete([at(37).uuid]) }],
    },
    [2, 37],
  ],
  [
    'a grant to a person on the project',
    base,
    withArt({ personGrants: complete([aPersonGrant(at(38), 'read')]) }),
    [38],
  ],
  [
    'a grant to a person on the repository',
    base,
    withPaintings({ personGrants: complete([aPersonGrant(at(4), 'read')]) }),
    [3, 4],
  ],
  [
    'another level for the person',
    base,
    withPaintings({ personGrants: complete([aPersonGrant(at(3), 'write')]) }),
    [3],
  ],
  ['grants of the project not read', base, withArt({ personGrants: unread() }), 'everyone'],
  [
    'grants of the project in part',
    base,
    withArt({ groupGrants: partial([aGroupGrant(artists, 'write')]) }),
    'everyone',
  ],
  ['grants of the repository not read', base, withPaintings({ groupGrants: unread() }), 'everyone'],
  ['made public', base, withPaintings({ isPrivate: false }), 'everyone'],
  ['moved to another project', base, withPaintings({ project: lab.uuid }), [1, 35]],
  [
    'moved to a project nobody knows',
    base,
    withPaintings({ project: aProject({ key: 'X' }).uuid }),
    'everyone',
  ],
  [
    'the project not listed on either side',
    { ...base, projects: [] },
    { ...base, projects: [] },
    'nobody',
  ],
  ['a listing read', base, withPaintings({ listing: listing(5) }), 'everyone'],
  [
    'another in the listing',
    withPaintings({ listing: listing(5) }),
    withPaintings({ listing: listing(5, 6) }),
    [6],
  ],
  [
    'a listing in part',
    withPaintings({ listing: listing(5) }),
    withPaintings({ listing: partial([aListedLevel(at(5), 'read')]) }),
    'everyone',
  ],
  [
    'members of the workspace not read',
    base,
    { ...base, lists: someLists({ members: unread() }) },
    'nobody',
  ],
  ['somebody who left', base, { ...base, accounts: people.slice(1) }, 'nobody'],
  ['others in another order', base, { ...base, accounts: [...people].reverse() }, 'nobody'],
  [
    'a stranger with a grant',
    base,
    withPaintings({
      personGrants: complete([
        aPersonGrant(at(3), 'read'),
        aPersonGrant(aPerson({ displayName: 'New' }), 'read'),
      ]),
    }),
    [3],
  ],
])('whose level may differ: %s', (_what, before, after, expected) => {
  expect([affected(before, after), affected(after, before)]).toStrictEqual([expected, expected]);
});
