import { listGaps } from '../../../src/domain/access/list-gaps';
import { GAP_REASONS } from '../../../src/domain/facts/reading';
import { remedyFor } from '../../../src/domain/access/gap-texts';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

function missedOf(facts: ReturnType<typeof someFacts>) {
  return listGaps(facts)
    .filter(({ missed }) => missed)
    .map(({ family, object, gap }) => `${family}: ${object}: ${gap?.reason ?? ''}`);
}

test('a scan that read everything misses nothing, and says what no scan can tell', () => {
  const rows = listGaps(someFacts({ repositories: [aRepository()] }));
  expect(rows.map(({ family, missed }) => [family, missed])).toStrictEqual([
    ['access-tokens', false],
    ['workspace-ssh-keys', false],
    ['project-branch-rules', false],
  ]);
});

test('every missed read names its object, what it changes and what to do', () => {
  const facts = someFacts({
    groups: [aGroup({ name: 'Developers', members: unread('missing-scope', 'account') })],
    projects: [aProject({ key: 'ART', name: 'Artwork', groupGrants: unread('not-an-admin') })],
    repositories: [aRepository({ slug: 'paintings', branchRules: unread('bitbucket-failed') })],
    lists: someLists({ groups: unread('rate-limited') }),
  });
  expect(missedOf(facts)).toStrictEqual([
    'groups: acme: rate-limited',
    'groups: group Developers: missing-scope',
    'project-grants: project ART (Artwork): not-an-admin',
    'branch-rules: acme/paintings: bitbucket-failed',
  ]);
  expect(listGaps(facts)[1]).toStrictEqual({
    family: 'groups',
    object: 'group Developers',
    gap: { reason: 'missing-scope', detail: 'account' },
    whatItChanges: 'Any member may be in the group: what it grants is possible for everybody.',
    remedy: 'Scan with a credential that has the scope account.',
    missed: true,
  });
});

test('two lists of one repository that failed alike are one row', () => {
  const repository = aRepository({ groupGrants: unread(), personGrants: unread() });
  expect(missedOf(someFacts({ repositories: [repository] }))).toStrictEqual([
    'repository-grants: acme/paintings: not-read-yet',
  ]);
});

test('a listing that tells the levels leaves only the ways open', () => {
  const repository = aRepository({ groupGrants: unread('not-asked'), listing: complete([]) });
  const [row] = listGaps(someFacts({ repositories: [repository] }));
  expect(row).toMatchObject({ family: 'repository-grants', missed: false });
  expect(row?.whatItChanges).toContain('exact');
});

test.each([
  [unread<[]>('not-an-admin'), ['listing: acme/paintings: not-an-admin']],
  [partial([], 'rate-limited'), ['listing: acme/paintings: rate-limited']],
  [unread<[]>('not-asked'), []],
  [complete([]), []],
])(
  'a listing that was asked for is missed, one that nobody asked for is not (%#)',
  (listing, missed) => {
    expect(missedOf(someFacts({ repositories: [aRepository({ listing })] }))).toStrictEqual(missed);
  },
);

const LISTED = {
  accounts: [aPerson()],
  groups: [aGroup({ members: unread('wrong-credential') })],
  repositories: [aRepository({ listing: complete([]) })],
};
const unlisted = aRepository({ slug: 'prints', listing: unread('not-read-yet') });
const POSSIBLE = /possible for everybody/;

test.each([
  ['where every listing is read', {}, /are exact; only the ways through groups/],
  ['where one listing is missing', { repositories: [...LISTED.repositories, unlisted] }, POSSIBLE],
  ['without repositories', { repositories: [] }, POSSIBLE],
  ['with members missing', { lists: someLists({ members: unread('not-an-admin') }) }, POSSIBLE],
  ['with repositories missing', { lists: someLists({ repositories: unread() }) }, POSSIBLE],
  ['with a role nobody knows', { accounts: [aPerson({ role: 'unknown' })] }, POSSIBLE],
  [
    'with one such role among others',
    { accounts: [aPerson(), aPerson({ displayName: 'Bob', role: 'unknown' })] },
    POSSIBLE,
  ],
])('%s, a group with unknown members says so', (_, given, text) => {
  const row = listGaps(someFacts({ ...LISTED, ...given })).find(
    ({ family, object }) => family === 'groups' && object.startsWith('group'),
  );
  expect(row?.whatItChanges).toMatch(text);
});

test('a list of groups that is missing leaves listed levels exact, too', () => {
  const lists = someLists({ groups: unread('wrong-credential') });
  const [row] = listGaps(someFacts({ ...LISTED, groups: [], lists }));
  expect(row).toMatchObject({ family: 'groups', object: 'acme' });
  expect(row?.whatItChanges).toContain('are exact');
});

test.each(GAP_REASONS)('%s has a remedy', (reason) => {
  expect(remedyFor({ reason })).toMatch(/^[A-Z].*\.$/);
});

describe('details', () => {
  const all = (rows: ReturnType<typeof listGaps>) =>
    rows
      .filter(({ gap }) => gap !== undefined)
      .map(({ family, object, missed }) => [family, object, missed]);

  test('one gap speaks for every object of a family that the credential may never read', () => {
    const closed = {
      accessKeys: unread<never>('wrong-credential'),
      webhooks: unread<never>('wrong-credential'),
    };
    const facts = someFacts({
      projects: [aProject({ accessKeys: unread('wrong-credential') })],
      repositories: ['a', 'b', 'c'].map((slug) => aRepository({ slug, ...closed })),
      webhooks: unread('wrong-credential'),
      invitations: unread('wrong-credential'),
    });
    expect(all(listGaps(facts))).toStrictEqual([
      ['access-keys', 'all projects and repositories', false],
      ['webhooks', 'the workspace and all repositories', false],
      ['invitations', 'the workspace', false],
    ]);
  });

  test.each([
    ['missing-scope', 'all repositories', true],
    ['endpoint-removed', 'all repositories', true],
    ['not-asked', 'all repositories', false],
    ['not-found', 'acme/paintings', true],
    ['not-read-yet', 'acme/paintings', true],
  ] as const)('forks that are %s are of %s', (reason, object, missed) => {
    const facts = someFacts({ repositories: [aRepository({ forks: unread(reason) })] });
    expect(all(listGaps(facts))).toStrictEqual([['forks', object, missed]]);
  });

  test('a list that broke off is told with its own repository, whatever broke it', () => {
    const facts = someFacts({
      repositories: [aRepository({ forks: partial([], 'missing-scope') })],
    });
    expect(all(listGaps(facts))).toStrictEqual([['forks', 'acme/paintings', true]]);
  });

  test('a branching model is only missed where a rule needs it', () => {
    const branchingModel = unread<never>('not-found');
    const rule = {
      ...{ id: 1, kind: 'push', people: [], groups: [] },
      match: { by: 'branching-model', branchType: 'production' },
    } as const;
    const facts = someFacts({
      repositories: [
        aRepository({ slug: 'a', branchingModel }),
        aRepository({ slug: 'b', branchingModel, branchRules: complete([rule]) }),
        aRepository({ slug: 'c', branchRules: complete([rule]) }),
      ],
    });
    expect(all(listGaps(facts))).toStrictEqual([['branching-models', 'acme/b', true]]);
  });

  test('reviewers and overrides are missed one by one', () => {
    const facts = someFacts({
      repositories: [
        aRepository({
          defaultReviewers: unread('bitbucket-failed'),
          overrides: unread('bitbucket-failed'),
        }),
      ],
    });
    expect(all(listGaps(facts))).toStrictEqual([
      ['default-reviewers', 'acme/paintings', true],
      ['overrides', 'acme/paintings', true],
    ]);
  });
});
