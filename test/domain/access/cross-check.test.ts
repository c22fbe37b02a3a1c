import * as fc from 'fast-check';
import { crossCheck } from '../../../src/domain/access/cross-check';
import { type Facts, type Group, type Repository } from '../../../src/domain/facts/facts';
import { arbitraryTruth } from '../../builders/arbitrary-facts';
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
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';
import { withListings } from '../../builders/hidden-facts';
import { arbitraryHiddenMembers } from '../../builders/hidden-members';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const owner = aPerson({ displayName: 'Owner', role: 'owner' });
const olga = anOutsider();
const artists = aGroup({ name: 'Artists', members: complete([ann.uuid]) });
const secret = aGroup({ name: 'Secret', members: unread('wrong-credential') });
const project = aProject();

function factsWith(given: Partial<Repository>, more: Partial<Facts> = {}): Facts {
  return someFacts({
    accounts: [ann, bob, owner],
    groups: [artists, secret],
    projects: [project],
    repositories: [aRepository({ project: project.uuid, ...given })],
    ...more,
  });
}

/** `unexplained Ann: write, and not none to read (cause, cause)`. */
function differencesIn(facts: Facts): string[] {
  const nameOf = new Map([...facts.accounts, olga].map((one) => [one.uuid, one.displayName]));
  return crossCheck(facts).differences.map(({ kind, person, listed, explained, causes }) => {
    const { level, atMost } = explained;
    const range = level === atMost ? level : `${level} to ${atMost}`;
    return `${kind} ${nameOf.get(person) ?? ''}: ${listed}, and not ${range} (${causes.join(', ')})`;
  });
}

const annWrites = { personGrants: complete([aPersonGrant(ann, 'write')]) };
const outdated: Group = { ...artists, members: complete([ann.uuid], READ_AT - 86_400_000) };
const imported: Group = { ...artists, membersSource: 'imported-file' };
const artistsWrite = { groupGrants: complete([aGroupGrant(artists, 'write')]) };

test.each<[string, Facts, string[]]>([
  [
    'the same on both sides',
    factsWith({ ...annWrites, listing: complete([aListedLevel(ann, 'write')]) }),
    [],
  ],
  [
    'create repositories, which is listed as write',
    factsWith({
      personGrants: complete([aPersonGrant(ann, 'create-repo')]),
      listing: complete([aListedLevel(ann, 'write')]),
    }),
    [],
  ],
  ['workspace admins who are left out', factsWith({ listing: complete([]) }), []],
  [
    'readers of a public repository, who are not listed',
    factsWith({ isPrivate: false, listing: complete([]) }),
    [],
  ],
  [
    'somebody who is listed with more',
    factsWith({ ...annWrites, listing: complete([aListedLevel(ann, 'admin')]) }),
    ['unexplained Ann: admin, and not write (changed-during-scan)'],
  ],
  [
    'somebody who is listed, and whom nothing explains',
    factsWith({ listing: complete([aListedLevel(bob, 'read')]) }),
    ['unexplained Bob: read, and not none (changed-during-scan)'],
  ],
  [
    'somebody who is listed, and was not among the members',
    factsWith({ listing: complete([aListedLevel(olga, 'read')]) }),
    ['unexplained Olga: read, and not none (joined-during-scan, changed-during-scan)'],
  ],
  [
    'somebody who is listed with less',
    factsWith({ ...annWrites, listing: complete([aListedLevel(ann, 'read')]) }),
    ['unconfirmed Ann: read, and not write (changed-during-scan)'],
  ],
  [
    'a workspace admin who is listed with less',
    factsWith({ listing: complete([aListedLevel(owner, 'write')]) }),
    ['unconfirmed Owner: write, and not admin (changed-during-scan)'],
  ],
  [
    'somebody who is not listed here, and is not listed anywhere',
    factsWith({ ...annWrites, listing: complete([]) }),
    ['unconfirmed Ann: none, and not write (suspended-account, changed-during-scan)'],
  ],
  [
    'somebody who is not listed, where a listing was read in part',
    factsWith({ ...annWrites, listing: partial([]) }),
    [],
  ],
  [
    'somebody who is listed with more, where a listing was read in part',
    factsWith({ listing: partial([aListedLevel(bob, 'read')]) }),
    ['unexplained Bob: read, and not none (changed-during-scan)'],
  ],
  [
    'a reader whom a public repository does not list',
    factsWith(
      {
        isPrivate: false,
        personGrants: complete([aPersonGrant(ann, 'read')]),
        listing: complete([aListedLevel(bob, 'read')]),
      },
      { groups: [] },
    ),
    [
      'unexplained Bob: read, and not none (changed-during-scan)',
      'unconfirmed Ann: none, and not read (suspended-account, public-reader, changed-during-scan)',
    ],
  ],
  [
    'what grants may explain that were not read',
    factsWith({
      groupGrants: unread('not-an-admin'),
      listing: complete([aListedLevel(bob, 'admin')]),
    }),
    [],
  ],
  [
    'what somebody may hold who may be a workspace admin',
    factsWith(
      { listing: complete([aListedLevel(olga, 'admin')]) },
      { lists: someLists({ members: partial(null) }) },
    ),
    [],
  ],
  [
    'a member of a group whom an earlier scan did not see',
    factsWith(
      {
        ...artistsWrite,
        listing: complete([aListedLevel(ann, 'write'), aListedLevel(bob, 'write')]),
      },
      { groups: [outdated] },
    ),
    ['unexplained Bob: write, and not none (group-members-out-of-date, changed-during-scan)'],
  ],
  [
    'a former member of a group that a file told',
    factsWith({ ...artistsWrite, listing: complete([]) }, { groups: [imported] }),
    [
      'unconfirmed Ann: none, and not write (suspended-account, group-members-out-of-date, changed-during-scan)',
    ],
  ],
  [
    'more than an outdated group could give',
    factsWith(
      {
        ...artistsWrite,
        listing: complete([aListedLevel(ann, 'write'), aListedLevel(bob, 'admin')]),
      },
      { groups: [outdated] },
    ),
    ['unexplained Bob: admin, and not none (changed-during-scan)'],
  ],
  [
    'a member of a group that was read when the scan began: that is its own reading',
    factsWith(
      { ...artistsWrite, listing: complete([]) },
      { groups: [{ ...artists, members: complete([ann.uuid], READ_AT - 60_000) }] },
    ),
    ['unconfirmed Ann: none, and not write (suspended-account, changed-during-scan)'],
  ],
  [
    'a former member of an outdated group, which gives no more than what is listed',
    factsWith(
      {
        groupGrants: complete([aGroupGrant(artists, 'read')]),
        personGrants: complete([aPersonGrant(ann, 'write')]),
        listing: complete([aListedLevel(ann, 'read')]),
      },
      { groups: [outdated] },
    ),
    ['unconfirmed Ann: read, and not write (changed-during-scan)'],
  ],
  [
    'somebody who is in no outdated group, listed with less than they hold themselves',
    factsWith(
      {
        ...artistsWrite,
        personGrants: complete([aPersonGrant(bob, 'write')]),
        listing: complete([aListedLevel(ann, 'write'), aListedLevel(bob, 'read')]),
      },
      { groups: [outdated] },
    ),
    ['unconfirmed Bob: read, and not write (changed-during-scan)'],
  ],
  [
    'a writer whom a public repository does not list',
    factsWith({ ...annWrites, isPrivate: false, listing: complete([]) }),
    ['unconfirmed Ann: none, and not write (suspended-account, changed-during-scan)'],
  ],
  [
    'a reader whom a private repository does not list',
    factsWith({
      personGrants: complete([aPersonGrant(ann, 'read')]),
      listing: complete([]),
    }),
    ['unconfirmed Ann: none, and not read (suspended-account, changed-during-scan)'],
  ],
  [
    'a reader whom a public repository lists with more',
    factsWith({
      isPrivate: false,
      personGrants: complete([aPersonGrant(ann, 'read')]),
      listing: complete([aListedLevel(ann, 'write')]),
    }),
    ['unexplained Ann: write, and not read (changed-during-scan)'],
  ],
  [
    'what groups may explain whose members nobody told us',
    factsWith({
      groupGrants: complete([aGroupGrant(secret, 'write')]),
      listing: complete([aListedLevel(bob, 'write')]),
    }),
    [],
  ],
])('differences: %s', (_, facts, expected) => {
  expect(differencesIn(facts)).toStrictEqual(expected);
});

test.each([
  ['that no API told', secret],
  ['that a file should have told', { ...secret, membersSource: 'imported-file' as const }],
])(
  'a listing is held against what other listings tell of members %s, and not against itself',
  (_, group) => {
    const repository = (slug: string, listing: Repository['listing']) =>
      aRepository({
        ...{ slug, listing, project: project.uuid },
        groupGrants: complete([aGroupGrant(secret, 'write')]),
      });
    const facts = factsWith(
      {},
      {
        groups: [artists, group],
        repositories: [
          repository('one', complete([aListedLevel(bob, 'write')])),
          repository('two', complete([])),
          repository('three', complete([])),
        ],
      },
    );
    expect(differencesIn(facts)).toStrictEqual([
      'unexplained Bob: write, and not none (inferred-members, changed-during-scan)',
    ]);
  },
);

test.each([
  ['where every member was told', [artists]],
  ['where members are inferred from listings', [artists, secret]],
])('every listing is compared once, %s', (_, groups) => {
  const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const repositories = slugs.map((slug) =>
    aRepository({ slug, project: project.uuid, listing: complete([aListedLevel(bob, 'read')]) }),
  );
  const { differences, checked } = crossCheck(factsWith({}, { groups, repositories }));
  expect(checked).toBe(7);
  expect(differences.map(({ repository }) => repository).sort()).toStrictEqual(
    repositories.map(({ uuid }) => uuid).sort(),
  );
});

test('whoever is listed on another repository is not taken for suspended', () => {
  const facts = factsWith(
    {},
    {
      repositories: [
        aRepository({ project: project.uuid, ...annWrites, listing: complete([]) }),
        aRepository({
          slug: 'other',
          project: project.uuid,
          ...annWrites,
          listing: complete([aListedLevel(ann, 'write')]),
        }),
      ],
    },
  );
  expect(differencesIn(facts)).toStrictEqual([
    'unconfirmed Ann: none, and not write (changed-during-scan)',
  ]);
});

test('counts what was checked and what was not', () => {
  const listings = [complete([]), partial([]), unread<[]>('not-asked'), complete([])];
  const repositories = listings.map((listing, at) =>
    aRepository({ slug: `r${at}`, project: project.uuid, listing }),
  );
  expect(crossCheck(factsWith({}, { repositories }))).toStrictEqual({
    differences: [],
    checked: 2,
    notChecked: 2,
  });
});

test('of truthful facts there are no differences, whatever was not read', () => {
  fc.assert(
    fc.property(arbitraryTruth, fc.boolean(), (truth, showsAdmins) => {
      expect(crossCheck(withListings(truth, showsAdmins)).differences).toEqual([]);
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(arbitraryHiddenMembers, ({ seen }) => {
      expect(crossCheck(seen).differences).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
