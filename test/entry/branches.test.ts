import { anApp, type App, PEOPLE, repositoryOf } from '../builders/an-app';

let app: App;
beforeAll(async () => {
  app = await anApp();
  await app.seed();
});

const onWorkspace = { as: 'workspace admin', on: 'workspace' } as const;
const onRepository = { as: 'repository admin', on: 'repository' } as const;
const BRANCHES = '/refs/branches?';

const askedFor = () => app.host.requests.filter(({ path }) => path.includes(BRANCHES));

test('a repository admin lists the branches of the own repository, main among them', async () => {
  const { branches } = await app.get('listBranches', { ...onRepository, payload: {} });
  expect(branches.map(({ name }) => name)).toContain('main');
  const dates = branches.map(({ committedOn }) => committedOn ?? '');
  expect(dates).toEqual([...dates].sort().reverse());
  for (const date of dates) expect(Date.parse(date)).not.toBeNaN();
});

test('a workspace admin lists the branches of a repository of the workspace', async () => {
  const repository = repositoryOf('pay-api');
  const { branches } = await app.get('listBranches', { ...onWorkspace, payload: { repository } });
  expect(branches.length).toBeGreaterThan(0);
});

test('only branches with the text in their name', async () => {
  const { branches } = await app.get('listBranches', {
    ...onRepository,
    payload: { query: 'MAI' },
  });
  expect(branches.map(({ name }) => name)).toContain('main');
  for (const { name } of branches) expect(name.toLowerCase()).toContain('mai');
  const none = await app.get('listBranches', { ...onRepository, payload: { query: 'no such' } });
  expect(none).toEqual({ branches: [], hasMore: false });
});

test('Bitbucket is asked as the person who looks, for the newest 100', async () => {
  const before = askedFor().length;
  await app.get('listBranches', { ...onRepository, payload: {} });
  const [asked, ...others] = askedFor().slice(before);
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ as: 'user', method: 'GET' });
  expect(asked?.path).toContain('pagelen=100&sort=-target.date');
});

test('more than 100 are said to be more', async () => {
  const values = Array.from({ length: 100 }, (_, at) => ({ name: `feature/${at}` }));
  const next = 'https://api.bitbucket.org/2.0/repositories/acme/x/refs/branches?page=2';
  const body = { values, next };
  const remove = app.bitbucket.faults.add({
    path: BRANCHES,
    effect: { kind: 'status', status: 200, body },
  });
  const list = await app.get('listBranches', { ...onRepository, payload: {} });
  remove();
  expect(list.hasMore).toBe(true);
  expect(list.branches).toHaveLength(100);
  expect(list.branches[7]).toEqual({ name: 'feature/7' });
});

test('a repository admin learns nothing of another repository, and it is not asked for', async () => {
  const before = askedFor().length;
  for (const repository of [repositoryOf('pay-api'), '{00000000-0000-4000-8000-000000000000}'])
    expect(
      await app.call('listBranches', { ...onRepository, payload: { repository } }),
    ).toMatchObject({
      error: { code: 'not-in-facts' },
    });
  expect(askedFor()).toHaveLength(before);
});

test('the own repository may be named, in either spelling of its id', async () => {
  const uuid = repositoryOf('studio-assets');
  for (const repository of [uuid, uuid.slice(1, -1)])
    expect(
      await app.call('listBranches', { ...onRepository, payload: { repository } }),
    ).toMatchObject({
      ok: true,
    });
});

test.each([
  ['without a repository', {}, 'bad-request'],
  [
    'with one that the facts do not name',
    { repository: '{00000000-0000-4000-8000-000000000000}' },
    'not-in-facts',
  ],
] as const)('on the page of the workspace, %s', async (_, payload, code) => {
  expect(await app.call('listBranches', { ...onWorkspace, payload })).toMatchObject({
    error: { code },
  });
});

test.each(['member', 'project admin', 'repository admin'] as const)(
  'a %s who is no workspace admin is refused on its page, whatever the payload says',
  async (as) => {
    const payload = { repository: repositoryOf('studio-assets') };
    expect(await app.call('listBranches', { as, on: 'workspace', payload })).toMatchObject({
      error: { code: 'refused' },
    });
  },
);

test.each(['a"b', 'a\\b', 'x'.repeat(251)])('a query that no name can hold: %p', async (query) => {
  const before = askedFor().length;
  const answer = await app.call('listBranches', { ...onRepository, payload: { query } });
  expect(answer).toMatchObject({ error: { code: 'bad-request' } });
  expect(JSON.stringify(answer)).toContain('query');
  expect(askedFor()).toHaveLength(before);
});

test.each([
  ['deleted since', { kind: 'status', status: 404 }, 'not-in-facts'],
  ['failing', { kind: 'unavailable-empty' }, 'unavailable'],
  [
    'answering something else',
    { kind: 'status', status: 200, body: { values: [{}] } },
    'unavailable',
  ],
] as const)('a repository that is %s is never one without branches', async (_, effect, code) => {
  const remove = app.bitbucket.faults.add({ path: BRANCHES, effect });
  const answer = await app.call('listBranches', { ...onRepository, payload: {} });
  remove();
  expect(answer).toMatchObject({ ok: false, error: { code } });
});

test('whoever lost the role is refused', async () => {
  const other = await anApp();
  await other.seed();
  expect(PEOPLE['repository admin']).toBe('ohartley');
  other.bitbucket.update((data) => ({
    ...data,
    repositories: data.repositories.map((repository) => ({ ...repository, userGrants: [] })),
  }));
  expect(await other.call('listBranches', { ...onRepository, payload: {} })).toMatchObject({
    error: { code: 'refused' },
  });
});
