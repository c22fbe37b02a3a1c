import { personUuid } from '../../local/bitbucket/demo/acme';
import { anApp, type App, repositoryOf, type Where, type Who } from '../builders/an-app';

let app: App;
beforeAll(async () => {
  app = await anApp();
  await app.seed();
});

const onRepository = { as: 'repository admin', on: 'repository' } as const;
const onProject = { as: 'project admin', on: 'project' } as const;
const onWorkspace = { as: 'workspace admin', on: 'workspace' } as const;
const NOWHERE = '{00000000-0000-4000-8000-000000000000}';

const gatesOn = async (branch: string) => {
  const answer = await app.get('getBranchGates', { ...onRepository, payload: { branch } });
  const open = (gate: 'push' | 'merge') =>
    answer.people
      .filter(({ standing }) => answer.standings[standing]?.[gate].state === 'open')
      .map(({ person }) => person.nickname)
      .sort();
  return { answer, push: open('push'), merge: open('merge') };
};

describe('the gates of a branch', () => {
  test('those on the list of the rule push; whoever writes still merges', async () => {
    const { push, merge } = await gatesOn('main');
    expect(push).toEqual(['fhalvorsen', 'lferrante', 'ohartley']);
    expect(merge.length).toBeGreaterThan(push.length);
    expect(merge).toEqual(expect.arrayContaining(push));
  });

  test('a rule without a list stops everybody, and says which rule', async () => {
    const { answer, push } = await gatesOn('release/9');
    expect(push).toEqual([]);
    const admin = answer.people.find(({ person }) => person.nickname === 'ohartley');
    const gates = answer.standings[admin?.standing ?? -1];
    expect(gates?.push).toMatchObject({
      state: 'closed',
      reasons: [{ code: 'nobody-exempt', rules: [{ kind: 'push', on: 'release/*' }] }],
    });
    expect(gates?.forcePush.reasons).toContainEqual(
      expect.objectContaining({ code: 'history-protected' }),
    );
  });

  test('every answer says that rules of the project are not in it', async () => {
    const { answer } = await gatesOn('main');
    for (const gates of answer.standings)
      for (const gate of [gates.push, gates.merge, gates.forcePush, gates.delete])
        expect(gate.notes).toContainEqual({ code: 'project-rules-not-readable' });
  });

  test('access keys are stopped by design', async () => {
    const { answer } = await gatesOn('main');
    expect(answer.keys.push).toMatchObject({
      state: 'closed',
      reasons: [{ code: 'access-key-read-only' }],
    });
  });

  test('are told of the people who reach the repository, and of nobody else', async () => {
    const { answer } = await gatesOn('main');
    const { people } = await app.get('getRepositoryAccess', onRepository);
    expect(answer.people.map(({ person }) => person.uuid).sort()).toEqual(
      people.map(({ person }) => person.uuid).sort(),
    );
    expect(JSON.stringify(answer)).not.toContain('Hyun-woo Park');
  });

  test('whether checks warn or block is told by the plan that an admin typed in', async () => {
    const before = await gatesOn('main');
    expect(before.answer.plan).toBeUndefined();
    const other = await anApp();
    await other.seed();
    await other.get('saveSetup', { payload: { version: 0, setup: { plan: 'standard' } } });
    const { plan, checks } = await other.get('getBranchGates', {
      ...onRepository,
      payload: { branch: 'main' },
    });
    expect(plan).toBe('standard');
    expect(checks).toMatchObject({
      complete: true,
      list: [
        {
          kind: 'require_approvals_to_merge',
          value: 2,
          effect: 'warn',
          reasons: [{ code: 'checks-need-premium' }],
        },
      ],
    });
  });
});

const elsewhere: readonly (readonly [
  string,
  { as: Who; on: Where },
  string | undefined,
  string,
])[] = [
  ['another repository', onRepository, repositoryOf('pay-api'), 'not-in-facts'],
  ['a repository that is not there', onRepository, NOWHERE, 'not-in-facts'],
  ['a repository of another project', onProject, repositoryOf('pay-api'), 'not-in-facts'],
  ['no repository', onProject, undefined, 'bad-request'],
  ['no repository at all', onWorkspace, undefined, 'bad-request'],
  ['a repository that the facts do not name', onWorkspace, NOWHERE, 'not-in-facts'],
];

test.each(elsewhere)('nothing is told of %s', async (_, where, repository, code) => {
  const named = repository === undefined ? {} : { repository };
  for (const response of [
    await app.call('getBranchGates', { ...where, payload: { ...named, branch: 'main' } }),
    await app.call('answerQuestion', {
      ...where,
      payload: { ...named, person: personUuid('ohartley'), can: 'read' },
    }),
    await app.call('listBranches', { ...where, payload: named }),
  ])
    expect(response).toMatchObject({ ok: false, error: { code } });
});

test.each([
  [onProject, repositoryOf('studio-assets')],
  [onWorkspace, repositoryOf('pay-api')],
] as const)('an admin of what the page is about is answered: %j', async (where, repository) => {
  const gates = await app.get('getBranchGates', {
    ...where,
    payload: { repository, branch: 'main' },
  });
  expect(gates.people.length).toBeGreaterThan(0);
  const { branches } = await app.get('listBranches', { ...where, payload: { repository } });
  expect(branches.map(({ name }) => name)).toContain('main');
});

test.each(['', '   ', 'x'.repeat(251)])('a branch that cannot be one: %p', async (branch) => {
  expect(await app.call('getBranchGates', { ...onRepository, payload: { branch } })).toMatchObject({
    error: { code: 'bad-request', message: expect.stringContaining('branch') as string },
  });
});

describe('a question', () => {
  const ask = (payload: { person: string; can: 'push' | 'administer'; branch?: string }) =>
    app.get('answerQuestion', { ...onRepository, payload });

  test('is answered with its reasons and what would turn it around', async () => {
    const answer = await ask({ person: personUuid('fhalvorsen'), can: 'push', branch: 'main' });
    expect(answer).toMatchObject({ can: 'push', branch: 'main', answer: 'yes', toGain: [] });
    expect(answer.reasons).toContainEqual(expect.objectContaining({ code: 'exempt-person' }));
    const steps = answer.toLose.flatMap((flip) => flip.steps);
    expect(steps).toContainEqual(expect.stringMatching(/^take them off the list of rule \d+/));
  });

  test('that is answered with no is told how to gain it', async () => {
    const answer = await ask({ person: personUuid('fhalvorsen'), can: 'administer' });
    expect(answer).toMatchObject({ answer: 'no', toLose: [] });
    expect(answer.toGain[0]?.steps).toEqual(['grant them admin on acme/studio-assets']);
  });

  test('names among those touched only people of this page', async () => {
    const { people } = await app.get('getRepositoryAccess', onRepository);
    const seen = new Set(people.map(({ person }) => person.uuid));
    const answer = await ask({ person: personUuid('fhalvorsen'), can: 'push', branch: 'dev' });
    const touched = answer.toLose.flatMap((flip) => flip.people);
    expect(touched.length).toBeGreaterThan(0);
    for (const { uuid } of touched) expect(seen).toContain(uuid);
  });

  test.each([
    [
      'somebody who does not reach it',
      { person: personUuid('hwpark'), can: 'read' },
      'not-in-facts',
    ],
    ['pushing without a branch', { person: personUuid('ohartley'), can: 'push' }, 'bad-request'],
    [
      'what is the project’s to tell',
      { person: personUuid('ohartley'), can: 'create-repository' },
      'bad-request',
    ],
  ] as const)('about %s is not answered', async (_, payload, code) => {
    expect(await app.call('answerQuestion', { ...onRepository, payload })).toMatchObject({
      error: { code },
    });
  });

  test('who may create a repository is answered on the page of the project', async () => {
    const payload = { person: personUuid('lferrante'), can: 'create-repository' } as const;
    expect(await app.get('answerQuestion', { ...onProject, payload })).toMatchObject({
      answer: 'yes',
    });
  });
});

describe('keys and settings of a repository', () => {
  test('come with its access, the keys of its project among them', async () => {
    const { settings } = await app.get('getRepositoryAccess', onRepository);
    expect(settings.branches[0]).toEqual({ name: 'main', namedBy: 'main-branch' });
    expect(settings.projectKeys).toMatchObject({
      state: 'complete',
      value: [expect.objectContaining({ label: 'SparkleShare mirror' })],
    });
    expect(settings.defaultReviewers.state).toBe('complete');
  });

  test('that Forge may not read are not known, never none', async () => {
    const fresh = await anApp();
    await fresh.get('startScan');
    await fresh.scanToEnd();
    const { settings } = await fresh.get('getRepositoryAccess', onRepository);
    expect(settings.accessKeys).toMatchObject({ state: 'unread' });
    expect(settings.projectKeys).toMatchObject({ state: 'unread' });
  });
});
