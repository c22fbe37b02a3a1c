import { coverageOf, type FamilyCoverage, grantsReadAt } from '../../../src/domain/access/coverage';
import { COVERAGE_FAMILIES, type CoverageFamily } from '../../../src/domain/access/coverage-family';
import { type Facts } from '../../../src/domain/facts/facts';
import {
  aGroup,
  anOutsider,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

function coverage(family: CoverageFamily, given: Partial<Facts>): FamilyCoverage {
  const found = coverageOf(someFacts(given)).find((of) => of.family === family);
  if (found === undefined) throw new Error(`no coverage of ${family}`);
  return found;
}

test('every family is told once, in one order', () => {
  expect(coverageOf(someFacts()).map(({ family }) => family)).toStrictEqual(COVERAGE_FAMILIES);
});

test('people are counted who are members, not those whom only grants name', () => {
  const accounts = [aPerson(), aPerson({ displayName: 'Bob' }), anOutsider()];
  expect(coverage('members', { accounts })).toStrictEqual({
    family: 'members',
    state: 'complete',
    done: 2,
    total: 2,
    gaps: [],
    readAt: READ_AT,
    newestAt: READ_AT,
  });
});

test('the total is not known while the list is not', () => {
  const given = {
    accounts: [aPerson()],
    lists: someLists({ members: partial(null, 'not-read-yet') }),
  };
  const members = coverage('members', given);
  expect(members).toMatchObject({ state: 'provisional', done: 1 });
  expect(members).not.toHaveProperty('total');
});

const MODEL_RULE = {
  id: 1,
  kind: 'push',
  match: { by: 'branching-model', branchType: 'production' },
  people: [],
  groups: [],
} as const;

test.each<[string, Partial<Facts>, CoverageFamily, Partial<FamilyCoverage>]>([
  [
    'group members closed to this credential, although grants name groups',
    {
      groups: [aGroup({ members: unread('wrong-credential') })],
      lists: someLists({ groups: unread('wrong-credential') }),
    },
    'groups',
    { state: 'not-readable', done: 0, gaps: [{ reason: 'wrong-credential', reads: 2 }] },
  ],
  [
    'one project of two refused',
    {
      projects: [aProject(), aProject({ key: 'OPS', personGrants: unread('not-an-admin') })],
    },
    'project-grants',
    { state: 'partial', done: 1, total: 2, gaps: [{ reason: 'not-an-admin', reads: 1 }] },
  ],
  [
    'grants that are still to come',
    {
      repositories: [
        aRepository(),
        aRepository({ slug: 'b', groupGrants: unread(), personGrants: unread() }),
      ],
    },
    'repository-grants',
    { state: 'provisional', done: 1, total: 2 },
  ],
  [
    'some still to come and one that failed',
    {
      repositories: [
        aRepository({ groupGrants: unread() }),
        aRepository({ slug: 'b', groupGrants: unread('bitbucket-failed') }),
      ],
    },
    'repository-grants',
    { state: 'partial', done: 0 },
  ],
  [
    'a listing that nobody asked for',
    { repositories: [aRepository()] },
    'listing',
    { state: 'not-loaded', done: 0, total: 1 },
  ],
  [
    'branch rules of no repository, because the list failed',
    { lists: someLists({ repositories: unread('bitbucket-failed') }) },
    'branch-rules',
    { state: 'partial', done: 0 },
  ],
  [
    'access keys of projects and repositories',
    { projects: [aProject()], repositories: [aRepository({ accessKeys: unread() })] },
    'access-keys',
    { state: 'provisional', done: 1, total: 2, gaps: [{ reason: 'not-read-yet', reads: 1 }] },
  ],
  [
    'access keys, whose projects are not all known',
    { projects: [aProject()], lists: someLists({ projects: partial(null) }) },
    'access-keys',
    { state: 'partial', done: 1 },
  ],
  [
    'webhooks that no Forge app may read',
    {
      webhooks: unread('wrong-credential'),
      repositories: [aRepository({ webhooks: unread('wrong-credential') })],
    },
    'webhooks',
    { state: 'not-readable', done: 0, total: 2 },
  ],
  [
    'invitations that were read',
    {},
    'invitations',
    { state: 'complete', done: 1, total: 1, gaps: [], readAt: READ_AT, newestAt: READ_AT },
  ],
  [
    'invitations that were left out',
    { invitations: unread('not-asked') },
    'invitations',
    { state: 'not-loaded', done: 0, total: 1 },
  ],
  [
    'reviewers that one repository does not tell',
    { repositories: [aRepository({ defaultReviewers: unread('not-found') })] },
    'default-reviewers',
    { state: 'partial', done: 0, total: 1 },
  ],
  [
    'overrides that were cut off',
    { repositories: [aRepository({ overrides: partial({ settings: [] }) })] },
    'overrides',
    { state: 'partial', done: 0, total: 1 },
  ],
  [
    'forks that were read',
    { repositories: [aRepository(), aRepository({ slug: 'b' })] },
    'forks',
    { state: 'complete', done: 2, total: 2 },
  ],
  [
    'branching models that no rule needs',
    { repositories: [aRepository({ branchingModel: unread('not-asked') })] },
    'branching-models',
    { state: 'complete', done: 0, total: 0 },
  ],
  [
    'a branching model that a rule needs',
    {
      repositories: [
        aRepository(),
        aRepository({
          slug: 'b',
          branchRules: complete([MODEL_RULE]),
          branchingModel: unread('not-found'),
        }),
      ],
    },
    'branching-models',
    { state: 'partial', done: 0, total: 1 },
  ],
  [
    'a branching model whose need is not known, because branch rules are not',
    {
      repositories: [
        aRepository({
          branchRules: unread('not-an-admin'),
          branchingModel: unread('not-an-admin'),
        }),
      ],
    },
    'branching-models',
    { state: 'partial', done: 0, total: 1 },
  ],
  ['access tokens, which no API lists', {}, 'access-tokens', { state: 'not-readable' }],
])('%s', (_, given, family, expected) => {
  expect(coverage(family, given)).toMatchObject(expected);
});

test('an age is that of the oldest read, and the newest stands beside it', () => {
  const repositories = [
    aRepository({ groupGrants: complete([], READ_AT - 5000) }),
    aRepository({ slug: 'b', personGrants: complete([], READ_AT + 5000) }),
    aRepository({ slug: 'c', personGrants: unread() }),
  ];
  expect(coverage('repository-grants', { repositories })).toMatchObject({
    ...{ readAt: READ_AT - 5000, newestAt: READ_AT + 5000 },
  });
});

test('the newest read counts wherever it stands', () => {
  const repositories = [
    aRepository({ groupGrants: complete([], READ_AT + 9000) }),
    aRepository({ slug: 'b', groupGrants: complete([], READ_AT + 5000) }),
  ];
  expect(coverage('repository-grants', { repositories })).toMatchObject({
    readAt: READ_AT,
    newestAt: READ_AT + 9000,
  });
});

test('what was never read has no age', () => {
  const given = { invitations: unread<never>('wrong-credential') };
  expect(coverage('invitations', given)).toStrictEqual({
    family: 'invitations',
    state: 'not-readable',
    done: 0,
    total: 1,
    gaps: [{ reason: 'wrong-credential', reads: 1 }],
  });
});

test('reasons are told with the number of reads each stopped, the most frequent first', () => {
  const repositories = [
    aRepository({ groupGrants: unread('rate-limited') }),
    aRepository({
      slug: 'b',
      groupGrants: unread('not-an-admin'),
      personGrants: unread('not-an-admin'),
    }),
  ];
  expect(coverage('repository-grants', { repositories }).gaps).toStrictEqual([
    { reason: 'not-an-admin', reads: 2 },
    { reason: 'rate-limited', reads: 1 },
  ]);
});

describe('activity', () => {
  const read = { commits: complete([]), pullRequests: complete([]) };
  const asked = aRepository({ slug: 'asked', activity: read });
  const half = aRepository({ slug: 'half', activity: { ...read, commits: unread() } });

  test('that nobody asked for is not loaded, however many repositories there are', () => {
    expect(coverage('activity', { repositories: [aRepository()] })).toStrictEqual({
      family: 'activity',
      state: 'not-loaded',
      done: 0,
      total: 1,
      gaps: [{ reason: 'not-asked', reads: 1 }],
    });
  });

  test('counts the repositories alone of which it was asked', () => {
    const repositories = [asked, half, aRepository({ slug: 'other' })];
    expect(coverage('activity', { repositories })).toStrictEqual({
      family: 'activity',
      state: 'provisional',
      done: 1,
      total: 2,
      gaps: [{ reason: 'not-read-yet', reads: 1 }],
      readAt: READ_AT,
      newestAt: READ_AT,
    });
  });

  test('that was read wherever it was asked for is complete', () => {
    const repositories = [asked, aRepository({ slug: 'other' })];
    expect(coverage('activity', { repositories })).toMatchObject({ state: 'complete', total: 1 });
  });
});

test.each<[string, Parameters<typeof grantsReadAt>[0], number | undefined]>([
  [
    'is that of the older list',
    { groupGrants: complete([], READ_AT), personGrants: complete([], READ_AT - 1) },
    READ_AT - 1,
  ],
  [
    'is that of the list that was read',
    { groupGrants: unread(), personGrants: partial([]) },
    READ_AT,
  ],
  ['is not known where neither was', { groupGrants: unread(), personGrants: unread() }, undefined],
])('the age of the grants on a repository %s', (_, grants, expected) => {
  expect(grantsReadAt(grants)).toBe(expected);
});

test('listings that nobody needs are no part of what was asked', () => {
  const repositories = [
    aRepository({ slug: 'read', listing: complete([]) }),
    aRepository({ slug: 'failed', listing: unread('bitbucket-failed') }),
    aRepository({ slug: 'needless', listing: unread('not-asked') }),
  ];
  expect(coverage('listing', { repositories })).toMatchObject({
    state: 'partial',
    done: 1,
    total: 2,
    gaps: [{ reason: 'bitbucket-failed', reads: 1 }],
  });
  const decided = repositories.filter(({ slug }) => slug !== 'failed');
  expect(coverage('listing', { repositories: decided })).toMatchObject({
    state: 'complete',
    done: 1,
    total: 1,
    gaps: [],
  });
});
