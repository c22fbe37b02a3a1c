import * as fc from 'fast-check';
import { hasAccount } from '../../../src/domain/access/account-set';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Account, type Facts, type Group } from '../../../src/domain/facts/facts';
import { type GroupSlug } from '../../../src/domain/facts/ids';
import { rowsRead } from '../../../src/domain/facts/reading';
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
import {
  arbitraryChangedMembers,
  arbitraryHiddenMembers,
  type HiddenMembers,
} from '../../builders/hidden-members';
import { bruteForceMembership } from '../../builders/possible-members';

/** `Ann in artists`, `Bob maybe in artists`, for everybody nobody told us of. */
function membershipsOf(facts: Facts): string[] {
  const { roster, groups } = createAccessIndex(facts);
  return facts.groups.flatMap(({ slug }) =>
    facts.accounts.flatMap(({ uuid, displayName }) => {
      const at = roster.positions.get(uuid) ?? -1;
      const { inferred, possible } = groups.of(slug);
      if (hasAccount(inferred, at)) return [`${displayName} in ${slug}`];
      return hasAccount(possible, at) ? [`${displayName} maybe in ${slug}`] : [];
    }),
  );
}

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const owner = aPerson({ displayName: 'Owner', role: 'owner' });
const artists = aGroup({ name: 'artists', members: unread('wrong-credential') });
const critics = aGroup({ name: 'critics', members: unread('wrong-credential') });
const told = aGroup({ name: 'told', members: complete([ann.uuid]) });
const project = aProject();
const inProject = { project: project.uuid };

function factsWith(given: Partial<Facts>): Facts {
  return someFacts({
    accounts: [ann, bob],
    groups: [artists, critics],
    projects: [project],
    ...given,
  });
}

const writers = complete([aGroupGrant(artists, 'write')]);
const both = complete([aGroupGrant(artists, 'write'), aGroupGrant(critics, 'read')]);

test.each<[string, Facts, string[]]>([
  [
    'who is listed and who is not, where one group alone has a grant',
    factsWith({
      groups: [artists],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: writers,
          listing: complete([aListedLevel(ann, 'write')]),
        }),
      ],
    }),
    ['Ann in artists'],
  ],
  [
    'that lower groups stay possible for those listed with more',
    factsWith({
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: both,
          listing: complete([aListedLevel(ann, 'write')]),
        }),
      ],
    }),
    ['Ann in artists', 'Ann maybe in critics'],
  ],
  [
    'that higher groups are impossible for those listed with less',
    factsWith({
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: both,
          listing: complete([aListedLevel(bob, 'read')]),
        }),
      ],
    }),
    ['Bob in critics'],
  ],
  [
    'nothing certain of two groups of one height',
    factsWith({
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: complete([aGroupGrant(artists, 'read'), aGroupGrant(critics, 'read')]),
          listing: complete([aListedLevel(ann, 'read')]),
        }),
      ],
    }),
    ['Ann maybe in artists', 'Ann maybe in critics'],
  ],
  [
    'the one of two groups that another listing leaves',
    factsWith({
      repositories: [
        aRepository({
          ...{ ...inProject, slug: 'one' },
          groupGrants: complete([aGroupGrant(artists, 'read'), aGroupGrant(critics, 'read')]),
          listing: complete([aListedLevel(ann, 'read')]),
        }),
        aRepository({
          ...{ ...inProject, slug: 'two' },
          groupGrants: complete([aGroupGrant(critics, 'read')]),
          listing: complete([]),
        }),
      ],
    }),
    ['Ann in artists'],
  ],
  [
    'one group that has the same level on the project and on the repository as one',
    factsWith({
      groups: [artists],
      projects: [{ ...project, groupGrants: writers }],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: writers,
          listing: complete([aListedLevel(ann, 'write')]),
        }),
      ],
    }),
    ['Ann in artists'],
  ],
  [
    'create repositories on a project as write on its repositories',
    factsWith({
      groups: [artists],
      projects: [{ ...project, groupGrants: complete([aGroupGrant(artists, 'create-repo')]) }],
      repositories: [
        aRepository({ ...inProject, listing: complete([aListedLevel(ann, 'write')]) }),
      ],
    }),
    ['Ann in artists'],
  ],
  [
    'nothing certain of those whom a grant to themselves explains',
    factsWith({
      groups: [artists],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: writers,
          personGrants: complete([aPersonGrant(ann, 'write')]),
          listing: complete([aListedLevel(ann, 'write')]),
        }),
      ],
    }),
    ['Ann maybe in artists'],
  ],
  [
    'nothing certain of those whom a known group explains',
    factsWith({
      groups: [artists, told],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: complete([aGroupGrant(artists, 'read'), aGroupGrant(told, 'read')]),
          listing: complete([aListedLevel(ann, 'read')]),
        }),
      ],
    }),
    ['Ann maybe in artists'],
  ],
  [
    'nothing certain of workspace admins, listed or not',
    factsWith({
      accounts: [owner, ann],
      groups: [artists],
      repositories: [
        aRepository({ ...inProject, slug: 'one', groupGrants: writers, listing: complete([]) }),
        aRepository({
          ...{ ...inProject, slug: 'two' },
          groupGrants: complete([aGroupGrant(artists, 'admin')]),
          listing: complete([aListedLevel(owner, 'admin')]),
        }),
      ],
    }),
    ['Owner maybe in artists'],
  ],
  [
    'nothing certain while other grants may be there, and yet what is impossible',
    factsWith({
      groups: [artists],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: writers,
          personGrants: partial([]),
          listing: complete([aListedLevel(ann, 'write')]),
        }),
      ],
    }),
    ['Ann maybe in artists'],
  ],
  [
    'nothing of those whom a listing that was read in part leaves out',
    factsWith({
      groups: [artists],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: writers,
          listing: partial([aListedLevel(ann, 'write')]),
        }),
      ],
    }),
    ['Ann in artists', 'Bob maybe in artists'],
  ],
  [
    'others beside the members that were read',
    factsWith({
      groups: [{ ...artists, members: partial([ann.uuid]) }],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: writers,
          listing: complete([aListedLevel(ann, 'write'), aListedLevel(bob, 'write')]),
        }),
      ],
    }),
    ['Bob in artists'],
  ],
])('listings tell %s', (_, facts, expected) => {
  expect(createAccessIndex(facts).inference.contradictions).toStrictEqual([]);
  expect(membershipsOf(facts)).toStrictEqual(expected);
});

test('somebody who may be a workspace admin is not certain to be in the group that would explain it', () => {
  const { role: hidden, ...ofUnknownRole } = ann;
  expect(hidden).toBe('member');
  const facts = factsWith({
    accounts: [ofUnknownRole],
    groups: [artists],
    lists: someLists({ members: partial(null) }),
    repositories: [
      aRepository({
        ...inProject,
        groupGrants: complete([aGroupGrant(artists, 'admin')]),
        listing: complete([aListedLevel(ann, 'admin')]),
      }),
    ],
  });
  expect(membershipsOf(facts)).toStrictEqual(['Ann maybe in artists']);
});

describe('contradictions', () => {
  test('a level that nothing explains is told, and nothing is inferred about that person', () => {
    const facts = factsWith({
      groups: [artists],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: writers,
          listing: complete([aListedLevel(ann, 'read'), aListedLevel(bob, 'write')]),
        }),
      ],
    });
    expect(createAccessIndex(facts).inference.contradictions).toStrictEqual([
      { kind: 'unexplained', person: ann.uuid, repositories: [0], listed: 'read' },
    ]);
    expect(membershipsOf(facts)).toStrictEqual(['Ann maybe in artists', 'Bob in artists']);
  });

  test('a known grant above the listing is told once, however far above', () => {
    const facts = factsWith({
      groups: [artists],
      repositories: [
        aRepository({
          ...inProject,
          groupGrants: writers,
          personGrants: complete([aPersonGrant(ann, 'admin')]),
          listing: complete([]),
        }),
      ],
    });
    expect(createAccessIndex(facts).inference.contradictions).toStrictEqual([
      { kind: 'above-listing', person: ann.uuid, repositories: [0], listed: 'none' },
    ]);
    expect(membershipsOf(facts)).toStrictEqual(['Ann maybe in artists']);
  });

  test('listings that cannot both be true are told where one is left without an explanation', () => {
    const listed = (slug: string, listing: Facts['repositories'][number]['listing']) =>
      aRepository({ ...inProject, slug, groupGrants: writers, listing });
    const facts = factsWith({
      groups: [artists],
      repositories: [
        listed('earlier', complete([aListedLevel(ann, 'write')])),
        listed('later', complete([])),
      ],
    });
    const { inference } = createAccessIndex(facts);
    expect(inference.contradictions).toStrictEqual([
      { kind: 'unexplained', person: ann.uuid, repositories: [0], listed: 'write' },
    ]);
    expect(membershipsOf(facts)).toStrictEqual(['Ann maybe in artists']);
  });
});

/** In test output: who differs from what trying every way says. */
function listDifferences(facts: Facts): string[] {
  const { roster, groups, inference } = createAccessIndex(facts);
  const openGroups = facts.groups.filter(({ members }) => members.state !== 'complete');
  return facts.accounts.flatMap((account) => {
    const expected = bruteForceMembership(facts, account);
    const at = roster.positions.get(account.uuid) ?? -1;
    const is = (slug: GroupSlug) => wordFor(groups.of(slug), at);
    const should = (slug: GroupSlug) => {
      if (expected.certain.has(slug)) return 'certain';
      return expected.possible.has(slug) ? 'possible' : 'impossible';
    };
    const wrong = openGroups
      .filter((group) => !rowsRead(group.members).includes(account.uuid))
      .filter(({ slug }) => is(slug) !== should(slug))
      .map(({ slug }) => `${account.displayName} ${slug}: ${is(slug)}, and not ${should(slug)}`);
    const isReported = inference.contradictions.some(({ person }) => person === account.uuid);
    return isReported === expected.contradicted
      ? wrong
      : [...wrong, `${account.displayName}: contradicted ${isReported}`];
  });
}

function wordFor(
  { inferred, possible }: { inferred: Uint32Array; possible: Uint32Array },
  at: number,
): string {
  if (hasAccount(inferred, at)) return 'certain';
  return hasAccount(possible, at) ? 'possible' : 'impossible';
}

function isMember({ groups }: Facts, { slug }: Group, { uuid }: Account): boolean {
  const group = groups.find((one) => one.slug === slug);
  return group !== undefined && rowsRead(group.members).includes(uuid);
}

/** Certain and yet not a member, or a member and yet ruled out. */
function listUntrue({ truth, seen }: HiddenMembers): string[] {
  const { roster, groups } = createAccessIndex(seen);
  return seen.groups.flatMap((group) =>
    seen.accounts.flatMap((account) => {
      const { members, possible } = groups.of(group.slug);
      const at = roster.positions.get(account.uuid) ?? -1;
      const isTrue = isMember(truth, group, account);
      if (hasAccount(members, at)) return isTrue ? [] : [`${account.displayName} is not in`];
      return isTrue && !hasAccount(possible, at) ? [`${account.displayName} is in`] : [];
    }),
  );
}

test('certain members are members, and all members are certain or possible', () => {
  fc.assert(
    fc.property(arbitraryHiddenMembers, (given) => {
      expect(listUntrue(given)).toEqual([]);
      expect(createAccessIndex(given.seen).inference.contradictions).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('of truthful and of contradictory facts, exactly what trying every way says, no more and no less', () => {
  fc.assert(
    fc.property(arbitraryChangedMembers, ({ seen }) => {
      expect(listDifferences(seen)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('where grants to people explain every listed level, nobody is certain to be in a group', () => {
  fc.assert(
    fc.property(arbitraryHiddenMembers, ({ seen }) => {
      const explained: Facts = {
        ...seen,
        repositories: seen.repositories.map((repository) => ({
          ...repository,
          personGrants: complete(rowsRead(repository.listing)),
        })),
      };
      const { groups } = createAccessIndex(explained);
      for (const { slug } of explained.groups)
        expect([...groups.of(slug).inferred].every((word) => word === 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
