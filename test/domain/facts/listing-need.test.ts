import { type Facts, type GroupGrant } from '../../../src/domain/facts/facts';
import {
  isListingBegun,
  isListingUntried,
  listUnknownGroups,
  needsAnyListing,
  needsListing,
} from '../../../src/domain/facts/listing-need';
import { type Reading } from '../../../src/domain/facts/reading';
import {
  aGroup,
  aGroupGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const known = aGroup({ name: 'Known' });
const half = aGroup({ name: 'Half', members: partial([]) });
const dark = aGroup({ name: 'Dark', members: unread() });
const toKnown = complete([aGroupGrant(known, 'write')]);
const toDark = complete([aGroupGrant(known, 'write'), aGroupGrant(dark, 'write')]);

test('a group is unknown until all its members are read', () => {
  expect([...listUnknownGroups([known, half, dark])]).toStrictEqual([half.slug, dark.slug]);
});

test.each<[string, readonly (Reading<readonly GroupGrant[]> | undefined)[], boolean]>([
  ['there are no grants', [], false],
  ['nothing is known of the grants', [undefined, unread()], false],
  ['nobody has a grant', [complete([])], false],
  ['only a known group has one', [toKnown], false],
  ['a group with unknown members has one', [toDark], true],
  ['it has one on the second of two', [toKnown, toDark], true],
  ['it is among those that were read', [partial([aGroupGrant(dark, 'read')])], true],
])('a listing is needed where %s', (_, grants, wanted) => {
  expect(needsListing(grants, new Set([dark.slug]))).toBe(wanted);
});

test.each<[string, Partial<Facts>, boolean]>([
  ['nothing is there', {}, false],
  [
    'every group is known',
    { groups: [known], projects: [aProject({ groupGrants: toDark })] },
    false,
  ],
  ['the unknown group has no grant', { projects: [aProject({ groupGrants: toKnown })] }, false],
  ['it has one on a project', { projects: [aProject({ groupGrants: toDark })] }, true],
  ['it has one on a repository', { repositories: [aRepository({ groupGrants: toDark })] }, true],
])('any listing is needed where %s', (_, given, wanted) => {
  expect(needsAnyListing(someFacts({ groups: [known, dark], ...given }))).toBe(wanted);
});

test.each([
  ['not asked for', unread<never[]>('not-asked'), { untried: true, begun: false }],
  ['still to come', unread<never[]>('not-read-yet'), { untried: true, begun: false }],
  ['refused', unread<never[]>('not-an-admin'), { untried: false, begun: false }],
  ['read in part', partial<never[]>([], 'not-read-yet'), { untried: false, begun: true }],
  ['cut off', partial<never[]>([], 'bitbucket-failed'), { untried: false, begun: false }],
  ['left off', partial<never[]>([], 'not-asked'), { untried: false, begun: false }],
  ['read', complete<never[]>([]), { untried: false, begun: false }],
])('a listing that is %s', (_, listing, wanted) => {
  const repository = aRepository({ listing });
  expect({
    untried: isListingUntried(repository),
    begun: isListingBegun(repository),
  }).toStrictEqual(wanted);
});
