import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { describeGroup } from '../../../src/domain/access/describe-group';
import { whoChangesWithout } from '../../../src/domain/access/what-if';
import { type Facts } from '../../../src/domain/facts/facts';
import { groupSlug } from '../../../src/domain/facts/ids';
import { arbitraryTruth } from '../../builders/arbitrary-facts';
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
  unread,
} from '../../builders/facts-builders';
import { arbitraryHide } from '../../builders/hidden-facts';
import { arbitraryHiddenMembers } from '../../builders/hidden-members';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const owner = aPerson({ displayName: 'Owner', role: 'owner' });
const everybody = [ann.uuid, bob.uuid, owner.uuid];
const artists = aGroup({ name: 'Artists', members: complete(everybody) });
const secret = { ...artists, members: unread<typeof everybody>('wrong-credential') };
const project = aProject({ groupGrants: complete([aGroupGrant(artists, 'write')]) });
const inherited = aRepository({ slug: 'inherited', project: project.uuid });
const own = aRepository({
  slug: 'own',
  groupGrants: complete([aGroupGrant(artists, 'admin')]),
  project: project.uuid,
  personGrants: complete([aPersonGrant(ann, 'write'), aPersonGrant(bob, 'admin')]),
});
const open = aRepository({ slug: 'open', project: project.uuid, isPrivate: false });
const elsewhere = aRepository({ slug: 'elsewhere', project: aProject({ key: 'OPS' }).uuid });

function factsWith(given: Partial<Facts> = {}): Facts {
  return someFacts({
    accounts: [ann, bob, owner],
    groups: [artists],
    projects: [project, aProject({ key: 'OPS' })],
    repositories: [inherited, own, open, elsewhere],
    ...given,
  });
}

const describeArtists = (given: Partial<Facts> = {}) =>
  describeGroup(createAccessIndex(factsWith(given)), artists.slug);

test('a group is told with its members, where they are known from, and its grants', () => {
  expect(describeArtists()).toMatchObject({
    slug: artists.slug,
    name: 'Artists',
    source: 'groups-api',
    reading: { state: 'complete' },
    members: everybody.map((person) => ({ person, membership: 'told' })),
    grants: [
      { project: project.uuid, level: 'write' },
      { repository: own.uuid, level: 'admin' },
    ],
  });
});

test('without it people lose what nothing else gives, drop to what is left, and admins keep all', () => {
  expect(describeArtists().reach).toStrictEqual({
    repositories: 3,
    ...{ lose: 2, drop: 3, possible: 0 },
    people: [
      { person: ann.uuid, lose: 1, drop: 2, possible: 0 },
      { person: bob.uuid, lose: 1, drop: 1, possible: 0 },
    ],
  });
});

test('where nobody told its members and no listing was read, everybody may be in it', () => {
  const told = describeArtists({ groups: [secret] });
  expect(told.source).toBe('none');
  expect(told.members.map(({ membership }) => membership)).toStrictEqual([
    'possible',
    'possible',
    'possible',
  ]);
  expect(told.reach).toMatchObject({ lose: 0, drop: 0, possible: 5 });
});

test('where listings prove who is in it, they are members by inference', () => {
  const listed = { ...inherited, listing: complete([aListedLevel(ann, 'write')]) };
  const told = describeArtists({ groups: [secret], repositories: [listed, elsewhere] });
  expect(told).toMatchObject({
    source: 'inferred',
    reading: { state: 'unread' },
    members: [
      { person: ann.uuid, membership: 'inferred' },
      { person: owner.uuid, membership: 'possible' },
    ],
    reach: { lose: 1, drop: 0, possible: 0 },
  });
});

test.each([
  ['a file', { ...artists, membersSource: 'imported-file' as const }, 'imported-file'],
  ['an organization', { ...artists, membersSource: 'organization' as const }, 'organization'],
  ['a list that was read in part', { ...artists, members: partial(everybody) }, 'groups-api'],
])('members that come from %s', (_, group, source) => {
  expect(describeArtists({ groups: [group] }).source).toBe(source);
});

test('a group that no list and no grant names is not there', () => {
  const index = createAccessIndex(factsWith());
  expect(() => describeGroup(index, groupSlug('nobody'))).toThrow('The facts hold no group nobody');
});

/** By pairs: the same numbers from the answer that looks at people one by one. */
function countFalls(facts: Facts, group: ReturnType<typeof groupSlug>) {
  const counts = { lose: 0, drop: 0, possible: 0 };
  const falls = whoChangesWithout(createAccessIndex(facts), { kind: 'group', group });
  for (const { certain, after, repositories } of falls) {
    const kind = after.atMost === 'none' ? 'lose' : 'drop';
    counts[certain ? kind : 'possible'] += repositories.length;
  }
  return counts;
}

test('its certain reach is what taking it away changes for everybody, one by one', () => {
  fc.assert(
    fc.property(arbitraryTruth, fc.array(arbitraryHide, { maxLength: 4 }), (truth, hides) => {
      const facts = hides.reduce((less, hide) => hide(less), truth);
      for (const { slug } of facts.groups) {
        const { possible, ...certain } = countFalls(facts, slug);
        const { reach } = describeGroup(createAccessIndex(facts), slug);
        expect(reach).toMatchObject(certain);
        expect(reach.possible).toBeGreaterThanOrEqual(possible);
      }
    }),
    { numRuns: 300 },
  );
});

test('with listings, whoever loses for certain holds less once the group is gone', () => {
  fc.assert(
    fc.property(arbitraryHiddenMembers, ({ truth, seen }) => {
      for (const { slug } of seen.groups) {
        const real = describeGroup(createAccessIndex(withoutListings(truth)), slug).reach;
        const told = describeGroup(createAccessIndex(seen), slug).reach;
        expect(told.lose + told.drop).toBeLessThanOrEqual(real.lose + real.drop);
        expect(told.lose).toBeLessThanOrEqual(real.lose);
        const areRead = seen.repositories.every((of) => of.groupGrants.state === 'complete');
        const most = told.lose + told.drop + told.possible;
        expect(areRead ? most : Infinity).toBeGreaterThanOrEqual(real.lose + real.drop);
      }
    }),
    { numRuns: 300 },
  );
});

function withoutListings(facts: Facts): Facts {
  const listing = unread<[]>('not-asked');
  return { ...facts, repositories: facts.repositories.map((of) => ({ ...of, listing })) };
}
