import { createAccessIndex, NotInFactsError } from '../../../src/domain/access/access-index';
import {
  type AccessAnswer,
  explainProjectAccess,
  explainRepositoryAccess,
  explainWorkspaceAccess,
} from '../../../src/domain/access/explain-access';
import { type Level } from '../../../src/domain/access/level';
import { type Account, type Facts, type Repository } from '../../../src/domain/facts/facts';
import { accountUuid, projectUuid, repositoryUuid } from '../../../src/domain/facts/ids';
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
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const owner = aPerson({ displayName: 'Owner', role: 'owner' });
const artists = aGroup({ slug: aGroup({ name: 'artists' }).slug, members: complete([ann.uuid]) });
const secret = aGroup({ name: 'secret', members: unread('wrong-credential') });
const hidden = aGroup({ name: 'hidden', members: unread('wrong-credential') });
const project = aProject();

function factsWith(repository: Partial<Repository>, given: Partial<Facts> = {}): Facts {
  return someFacts({
    accounts: [ann, bob, owner],
    groups: [artists, secret, hidden],
    projects: [project],
    repositories: [aRepository({ project: project.uuid, ...repository })],
    ...given,
  });
}

function explain(facts: Facts, person: Account = ann) {
  return explainRepositoryAccess(createAccessIndex(facts), person.uuid, aRepository().uuid);
}

/** `repository-group artists write, wins, leaves none` in one line. */
function lines({ paths }: AccessAnswer<Level>): string[] {
  return paths.map(
    ({ kind, group, level, certain, winning, remainsWithout, remainsAtMost }) =>
      `${certain ? '' : 'maybe '}${kind}${group === undefined ? '' : ` ${group}`} ${level}` +
      `${winning ? ', wins' : ''}, leaves ${remainsWithout}` +
      (remainsAtMost === remainsWithout ? '' : ` to ${remainsAtMost}`),
  );
}

test('nobody who is granted nothing has access, for certain', () => {
  expect(explain(factsWith({}))).toStrictEqual({
    level: 'none',
    atMost: 'none',
    paths: [],
    complete: true,
    pathsComplete: true,
    gaps: [],
  });
});

test('the highest of all paths wins, and every path says what would be left without it', () => {
  const facts = factsWith(
    {
      isPrivate: false,
      groupGrants: complete([aGroupGrant(artists, 'write')]),
      personGrants: complete([aPersonGrant(ann, 'read')]),
    },
    { projects: [aProject({ personGrants: complete([aPersonGrant(ann, 'create-repo')]) })] },
  );
  const answer = explain(facts);
  expect(answer).toMatchObject({ level: 'write', atMost: 'write', complete: true });
  expect(lines(answer)).toStrictEqual([
    'project-person create-repo, wins, leaves write',
    'repository-group artists write, wins, leaves write',
    'repository-person read, leaves write',
    'public read, leaves write',
  ]);
});

test('a lower grant on the repository takes nothing from a project grant', () => {
  const facts = factsWith(
    { personGrants: complete([aPersonGrant(ann, 'read')]) },
    { projects: [aProject({ groupGrants: complete([aGroupGrant(artists, 'admin')]) })] },
  );
  expect(lines(explain(facts))).toStrictEqual([
    'project-group artists admin, wins, leaves read',
    'repository-person read, leaves admin',
  ]);
});

test('a workspace admin is admin of every repository', () => {
  expect(lines(explain(factsWith({}), owner))).toStrictEqual([
    'workspace-admin admin, wins, leaves none',
  ]);
});

test('somebody outside of the workspace has what the grant says', () => {
  const outsider = anOutsider();
  const facts = factsWith(
    { personGrants: complete([aPersonGrant(outsider, 'write')]) },
    { accounts: [ann, outsider] },
  );
  expect(explain(facts, outsider)).toMatchObject({ level: 'write', complete: true });
});

test('the same person granted twice has one path, the higher', () => {
  const grants = complete([aPersonGrant(ann, 'read'), aPersonGrant(ann, 'write')]);
  expect(lines(explain(factsWith({ personGrants: grants })))).toStrictEqual([
    'repository-person write, wins, leaves none',
  ]);
});

describe('a group whose members nobody told us', () => {
  const facts = factsWith({
    groupGrants: complete([aGroupGrant(secret, 'write')]),
    personGrants: complete([aPersonGrant(ann, 'read')]),
  });

  test('makes a possible path for every member of the workspace', () => {
    expect(explain(facts)).toMatchObject({ level: 'read', atMost: 'write', complete: false });
    expect(lines(explain(facts))).toStrictEqual([
      'maybe repository-group secret write, wins, leaves read',
      'repository-person read, wins, leaves none to write',
    ]);
    expect(explain(facts, bob)).toMatchObject({ level: 'none', atMost: 'write', complete: false });
  });

  test('is named among the gaps', () => {
    expect(explain(facts).gaps).toStrictEqual([
      { what: 'members of group secret', gap: { reason: 'wrong-credential' } },
    ]);
  });

  test('changes nothing for a workspace admin, whose level is complete and whose paths are not', () => {
    const answer = explain(facts, owner);
    expect(answer).toMatchObject({ level: 'admin', complete: true, pathsComplete: false });
  });

  test('does not hold people outside of the workspace', () => {
    const outsider = anOutsider();
    const withOutsider = { ...facts, accounts: [...facts.accounts, outsider] };
    expect(explain(withOutsider, outsider)).toMatchObject({ atMost: 'none', complete: true });
  });

  test('holds for certain those who were read before it stopped', () => {
    const half = aGroup({ name: 'half', members: partial([ann.uuid]) });
    const halfRead = factsWith(
      { groupGrants: complete([aGroupGrant(half, 'write')]) },
      { groups: [half] },
    );
    expect(explain(halfRead)).toMatchObject({ level: 'write', atMost: 'write' });
    expect(explain(halfRead, bob)).toMatchObject({ level: 'none', atMost: 'write' });
  });

  test('may be one that only the grant names', () => {
    const named = factsWith(
      { groupGrants: complete([aGroupGrant(secret, 'read')]) },
      { groups: [] },
    );
    expect(explain(named, bob)).toMatchObject({ level: 'none', atMost: 'read' });
  });
});

describe('grants that were not read allow nothing and deny nothing', () => {
  test.each<[string, Facts]>([
    ['groups of the repository', factsWith({ groupGrants: unread('not-an-admin') })],
    ['people of the repository', factsWith({ personGrants: unread('not-an-admin') })],
    ['people of the repository, in part', factsWith({ personGrants: partial([]) })],
    [
      'groups of the project',
      factsWith({}, { projects: [aProject({ groupGrants: unread('not-an-admin') })] }),
    ],
    [
      'people of the project',
      factsWith({}, { projects: [aProject({ personGrants: unread('not-an-admin') })] }),
    ],
    ['a project that was not among those read', factsWith({}, { projects: [] })],
    [
      'a repository without a word of its project',
      someFacts({ accounts: [ann, owner], repositories: [aRepository()] }),
    ],
  ])('%s', (_, facts) => {
    expect(explain(facts)).toMatchObject({ level: 'none', atMost: 'admin', complete: false });
    expect(explain(facts, owner)).toMatchObject({ level: 'admin', complete: false });
    expect(explain(facts).gaps).not.toStrictEqual([]);
  });
});

describe('a role that nobody told us', () => {
  test.each<[string, Facts]>([
    [
      'members were not all read',
      factsWith(
        {},
        {
          lists: someLists({ members: partial(null) }),
          accounts: [anOutsider({ uuid: ann.uuid })],
        },
      ),
    ],
    [
      'Bitbucket has a new word for it',
      factsWith({}, { accounts: [aPerson({ displayName: 'Ann', role: 'unknown' })] }),
    ],
  ])('may be workspace admin: %s', (_, facts) => {
    expect(explain(facts)).toMatchObject({ level: 'none', atMost: 'admin', complete: false });
    expect(lines(explain(facts))).toStrictEqual(['maybe workspace-admin admin, wins, leaves none']);
  });

  test('leaves no answer complete while members are missing', () => {
    const facts = factsWith({}, { lists: someLists({ members: unread('not-read-yet') }) });
    expect(explain(facts)).toMatchObject({ level: 'none', atMost: 'none', complete: false });
    expect(explain(facts, owner).complete).toBe(false);
  });
});

describe("Bitbucket's own listing", () => {
  const twoGroups = complete([aGroupGrant(secret, 'write'), aGroupGrant(hidden, 'write')]);

  test('makes levels exact, and a path through groups one of several', () => {
    const answer = explain(
      factsWith({ groupGrants: twoGroups, listing: complete([aListedLevel(ann, 'write')]) }),
    );
    expect(answer).toMatchObject({
      level: 'write',
      atMost: 'write',
      listed: 'write',
      complete: true,
      pathsComplete: false,
    });
    expect(lines(answer)).toStrictEqual([
      'maybe repository-group hidden write, wins, leaves none to write',
      'maybe repository-group secret write, wins, leaves none to write',
    ]);
  });

  test('makes the only path that can explain it certain', () => {
    const groupGrants = complete([aGroupGrant(secret, 'write'), aGroupGrant(hidden, 'read')]);
    const answer = explain(
      factsWith({ groupGrants, listing: complete([aListedLevel(ann, 'write')]) }),
    );
    expect(lines(answer)).toStrictEqual([
      'repository-group secret write, wins, leaves none to read',
      'maybe repository-group hidden read, leaves write',
    ]);
  });

  test('does not make it certain while other grants may be there', () => {
    const facts = factsWith({
      groupGrants: complete([aGroupGrant(secret, 'write')]),
      personGrants: unread('not-an-admin'),
      listing: complete([aListedLevel(ann, 'write')]),
    });
    expect(explain(facts)).toMatchObject({ level: 'write', atMost: 'write', complete: true });
    expect(lines(explain(facts))).toStrictEqual([
      'maybe repository-group secret write, wins, leaves none to write',
    ]);
  });

  test('rules out groups that would give more, and every group for those it leaves out', () => {
    const groupGrants = complete([aGroupGrant(secret, 'admin'), aGroupGrant(hidden, 'read')]);
    const facts = factsWith({ groupGrants, listing: complete([aListedLevel(ann, 'read')]) });
    expect(lines(explain(facts))).toStrictEqual([
      'repository-group hidden read, wins, leaves none',
    ]);
    expect(explain(facts, bob)).toMatchObject({ level: 'none', atMost: 'none', paths: [] });
  });

  test('rules out only the higher of two entries of one group, read while it was changed', () => {
    const groupGrants = complete([aGroupGrant(secret, 'read'), aGroupGrant(secret, 'admin')]);
    const facts = factsWith({ groupGrants, listing: complete([aListedLevel(ann, 'read')]) });
    expect(lines(explain(facts))).toStrictEqual([
      'repository-group secret read, wins, leaves none',
    ]);
  });

  test('may leave workspace admins out', () => {
    const facts = factsWith({ groupGrants: twoGroups, listing: complete([]) });
    const answer = explain(facts, owner);
    expect(answer).toMatchObject({ level: 'admin', atMost: 'admin', complete: true });
    expect(answer.listed).toBeUndefined();
    expect(lines(answer)[0]).toBe('workspace-admin admin, wins, leaves none to write');
  });

  test('is told apart from the paths where they do not explain it', () => {
    const facts = factsWith({
      personGrants: complete([aPersonGrant(ann, 'read')]),
      listing: complete([aListedLevel(ann, 'admin')]),
    });
    const answer = explain(facts);
    expect(answer).toMatchObject({ level: 'admin', listed: 'admin' });
    expect(lines(answer)).toStrictEqual(['repository-person read, leaves admin']);
  });

  test('counts for those in it, when it was read in part', () => {
    const facts = factsWith({
      groupGrants: twoGroups,
      listing: partial([aListedLevel(ann, 'write')]),
    });
    expect(explain(facts)).toMatchObject({ level: 'write', atMost: 'write', complete: true });
    expect(explain(facts, bob)).toMatchObject({ level: 'none', atMost: 'write', complete: false });
  });

  test('of the repositories bounds what a project may grant', () => {
    const openProject = aProject({ groupGrants: complete([aGroupGrant(secret, 'create-repo')]) });
    const facts = factsWith(
      { listing: complete([aListedLevel(ann, 'write')]) },
      { projects: [openProject] },
    );
    const index = createAccessIndex(facts);
    const ofAnn = explainProjectAccess(index, ann.uuid, openProject.uuid);
    expect(ofAnn).toMatchObject({ level: 'create-repo', atMost: 'create-repo' });
    expect(ofAnn.paths).toMatchObject([{ group: secret.slug, certain: true, source: 'inferred' }]);
    const ofBob = explainProjectAccess(index, bob.uuid, openProject.uuid);
    expect(ofBob).toMatchObject({ level: 'none', atMost: 'none', paths: [], complete: true });
  });
});

test('on a project, to create repositories is more than to write', () => {
  const given = aProject({
    groupGrants: complete([aGroupGrant(artists, 'create-repo')]),
    personGrants: complete([aPersonGrant(ann, 'write')]),
  });
  const index = createAccessIndex(factsWith({}, { projects: [given] }));
  const answer = explainProjectAccess(index, ann.uuid, given.uuid);
  expect(answer).toMatchObject({ level: 'create-repo', complete: true });
  expect(lines(answer)).toStrictEqual([
    'project-group artists create-repo, wins, leaves write',
    'project-person write, leaves create-repo',
  ]);
});

test.each([
  ['owner', 'member'],
  ['member', 'owner'],
] as const)('somebody told twice, as %s and as %s, is an owner', (one, other) => {
  const facts = someFacts({
    accounts: [
      aPerson({ role: one }),
      anOutsider({ displayName: 'Ann' }),
      aPerson({ role: other }),
    ],
  });
  expect(explainWorkspaceAccess(createAccessIndex(facts), aPerson().uuid)).toMatchObject({
    level: 'admin',
    role: 'owner',
  });
});

test('on the workspace, the role says it', () => {
  const index = createAccessIndex(factsWith({}));
  expect(explainWorkspaceAccess(index, owner.uuid)).toMatchObject({
    role: 'owner',
    level: 'admin',
  });
  expect(explainWorkspaceAccess(index, ann.uuid)).toMatchObject({ role: 'member', level: 'none' });
});

test.each<[string, (index: ReturnType<typeof createAccessIndex>) => unknown]>([
  ['person', (index) => explainWorkspaceAccess(index, accountUuid('{x}'))],
  ['repository', (index) => explainRepositoryAccess(index, ann.uuid, repositoryUuid('{x}'))],
  ['project', (index) => explainProjectAccess(index, ann.uuid, projectUuid('{x}'))],
])('an unknown %s is an error that names it', (_, ask) => {
  const index = createAccessIndex(factsWith({}));
  expect(() => ask(index)).toThrow(NotInFactsError);
  expect(() => ask(index)).toThrow('{x}');
});
