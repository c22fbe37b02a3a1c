import { toBranchGates } from '../../../src/contract/to-branch-gates';
import { toRepositorySettings } from '../../../src/contract/to-repository-settings';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type AccessKey } from '../../../src/domain/facts/details';
import { type Facts, type Repository } from '../../../src/domain/facts/facts';
import { NO_SETUP } from '../../../src/domain/setup/setup';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  aWorkspace,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const aKey = (given: Partial<AccessKey> = {}): AccessKey => ({
  ...{ id: 1, label: 'ci', fingerprint: 'SHA256:one' },
  ...given,
});
const settingsOf = (repository: Repository, given: Partial<Facts> = {}) =>
  toRepositorySettings(
    createAccessIndex(someFacts({ accounts: [ann], repositories: [repository], ...given })),
    repository,
  );

describe('access keys', () => {
  test('say where else the same key stands, and who added it', () => {
    const repository = aRepository({ accessKeys: complete([aKey({ addedBy: ann.uuid })]) });
    const { accessKeys } = settingsOf(repository, {
      projects: [aProject({ accessKeys: complete([aKey({ id: 2 })]) })],
      repositories: [
        repository,
        aRepository({ slug: 'drawings', accessKeys: complete([aKey({ id: 3 })]) }),
        aRepository({
          slug: 'prints',
          accessKeys: complete([aKey({ id: 4, fingerprint: 'SHA256:two' })]),
        }),
      ],
    });
    expect(accessKeys).toMatchObject({
      state: 'complete',
      value: [{ elsewhere: 2, perhapsMore: false, addedBy: { displayName: 'Ann' } }],
    });
  });

  test.each([
    ['keys elsewhere were not read', { projects: [aProject({ accessKeys: unread() })] }],
    ['only some were', { projects: [aProject({ accessKeys: partial([]) })] }],
    ['not all repositories are known', { lists: someLists({ repositories: unread() }) }],
    ['not all projects are known', { lists: someLists({ projects: unread() }) }],
  ])('may stand in more places where %s', (_, given) => {
    const repository = aRepository({ accessKeys: complete([aKey()]) });
    expect(settingsOf(repository, given).accessKeys).toMatchObject({
      value: [{ elsewhere: 0, perhapsMore: true }],
    });
  });

  test('without a fingerprint cannot be compared', () => {
    const key: AccessKey = { id: 1, label: 'ci' };
    const repository = aRepository({ accessKeys: complete([key]) });
    const other = aRepository({ slug: 'drawings', accessKeys: complete([key]) });
    expect(settingsOf(repository, { repositories: [repository, other] }).accessKeys).toMatchObject({
      value: [{ elsewhere: 0, perhapsMore: true }],
    });
  });

  test('of a project that is not known are missing, not none', () => {
    expect(settingsOf(aRepository())).not.toHaveProperty('projectKeys');
  });
});

test('what was not read stays so, whatever it is', () => {
  const settings = settingsOf(
    aRepository({
      ...{ accessKeys: unread('missing-scope'), defaultReviewers: unread('not-an-admin') },
      ...{ forks: unread(), overrides: unread() },
    }),
  );
  expect(settings).toMatchObject({
    accessKeys: { state: 'unread', gap: { reason: 'missing-scope' } },
    defaultReviewers: { state: 'unread', gap: { reason: 'not-an-admin' } },
    forks: { state: 'unread' },
    overrides: { state: 'unread' },
  });
});

test('policies come in Bitbucket’s words, and only where they were told', () => {
  const workspace = aWorkspace({ forkingMode: 'internal_only' });
  const repository = aRepository({ forkPolicy: 'no_forks', forkOf: 'else/where' });
  expect(settingsOf(repository, { workspace })).toMatchObject({
    ...{ forkPolicy: 'no_forks', forkOf: 'else/where', workspaceForking: 'internal_only' },
  });
  const bare = settingsOf(aRepository());
  for (const name of ['forkPolicy', 'forkOf', 'workspaceForking'])
    expect(bare).not.toHaveProperty(name);
});

describe('gates', () => {
  const bob = aPerson({ displayName: 'Bob' });
  const gatesOf = (given: Partial<Repository>) => {
    const repository = aRepository({
      personGrants: complete([aPersonGrant(ann, 'write'), aPersonGrant(bob, 'write')]),
      ...given,
    });
    const eve = aPerson({ displayName: 'Eve' });
    const index = createAccessIndex(
      someFacts({
        accounts: [ann, bob, eve],
        projects: [aProject()],
        repositories: [{ ...repository, project: aProject().uuid }],
      }),
    );
    const question = { repository: repository.uuid, branch: 'main', setup: NO_SETUP };
    return toBranchGates(index, question);
  };

  test('of people who stand alike cross once', () => {
    const { people, standings } = gatesOf({});
    expect(people.map(({ person, standing }) => [person.displayName, standing])).toEqual([
      ['Ann', 0],
      ['Bob', 0],
    ]);
    expect(standings).toHaveLength(1);
    expect(standings[0]?.push.state).toBe('open');
  });

  test('of those who only read what everybody may read are left out', () => {
    const { people } = gatesOf({ isPrivate: false });
    expect(people.map(({ person }) => person.displayName)).toEqual(['Ann', 'Bob']);
  });

  test('cannot be told where the rules were not read, and say how they were', () => {
    const { standings, rules, checks } = gatesOf({ branchRules: unread('not-an-admin') });
    expect(standings[0]?.push).toMatchObject({
      state: 'cannot-be-told',
      reasons: [{ code: 'rules-not-read' }],
    });
    expect(rules).toEqual({ state: 'unread', gap: { reason: 'not-an-admin' } });
    expect(checks.complete).toBe(false);
  });

  test('name the rule that decides, and not its list', () => {
    const rule = { id: 7, kind: 'push', people: [ann.uuid], groups: [] };
    const { people, standings, rules } = gatesOf({
      branchRules: complete([{ ...rule, match: { by: 'pattern', pattern: '*' } }]),
    });
    expect(people.map(({ standing }) => standings[standing]?.push.state)).toEqual([
      'open',
      'closed',
    ]);
    expect(standings[1]?.push.reasons).toEqual([
      { code: 'not-exempt', rules: [{ id: 7, kind: 'push', on: '*' }] },
    ]);
    expect(rules).toMatchObject({ state: 'complete', value: null });
  });
});
