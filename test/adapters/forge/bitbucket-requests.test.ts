import { createForgeRequests } from '../../../src/adapters/forge/bitbucket-requests';
import { anApp, type App } from '../../builders/an-app';

let app: App;
const requests = createForgeRequests();
beforeEach(async () => {
  app = await anApp();
});

function inside<T>(work: () => Promise<T>): Promise<T> {
  return app.host.runInside(app.callerOf({}), work);
}

test.each(['asApp', 'asUser'] as const)('%s only ever sends GET', async (identity) => {
  const init = { method: 'DELETE', body: '{}', headers: {} };
  const response = await inside(() => requests[identity]('/2.0/workspaces/acme', init));
  expect(response.status).toBe(200);
  expect(app.host.requests).toEqual([
    { as: identity === 'asApp' ? 'app' : 'user', method: 'GET', path: '/2.0/workspaces/acme' },
  ]);
});

test('a path that is encoded already stays as it is', async () => {
  const uuid = app.bitbucket.data.workspace.uuid;
  const path = `/2.0/workspaces/${encodeURIComponent(uuid)}?fields=uuid`;
  const response = await inside(() => requests.asUser(path));
  expect(JSON.parse(await response.text())).toEqual({ uuid });
});

test.each(['/1.0/groups/acme', 'https://evil.example.com/2.0/', '//evil.example.com/'])(
  'nothing but API 2.0 is asked: %s',
  (path) => {
    expect(() => requests.asApp(path)).toThrow(TypeError);
    expect(app.host.requests).toEqual([]);
  },
);

const REPOSITORY = `/2.0/repositories/acme/${encodeURIComponent('{90acbd08-d42b-4367-a3e9-b8168431c668}')}`;
const PERSON = encodeURIComponent('{70560ebf-5b21-4071-afde-2039e708fbaa}');

test.each([
  ['PUT', `${REPOSITORY}/permissions-config/users/${PERSON}`],
  ['DELETE', `${REPOSITORY}/permissions-config/users/${PERSON}`],
  ['PUT', `/2.0/workspaces/acme/projects/ART/permissions-config/groups/developers`],
  ['DELETE', REPOSITORY],
  ['DELETE', `${REPOSITORY}/branch-restrictions/1`],
  ['PUT', '/2.0/repositories/acme/paintings'],
  ['PUT', `${REPOSITORY}/../other`],
  ['PUT', `${REPOSITORY}/hooks/1`],
  ['PUT', `${REPOSITORY}?x=/branch-restrictions/1`],
  ['PUT', `/2.0/workspaces/acme/projects/ART/default-reviewers/${PERSON}`],
] as const)('a %s of %s is never sent, whoever asks', (method, path) => {
  expect(() => requests.asUserChanging(path, { method, body: '{}' })).toThrow(TypeError);
  expect(app.host.requests).toEqual([]);
});

test.each([
  ['PUT', REPOSITORY],
  ['PUT', `${REPOSITORY}/branch-restrictions/12`],
  ['PUT', `${REPOSITORY}/default-reviewers/${PERSON}`],
  ['DELETE', `${REPOSITORY}/default-reviewers/${PERSON}`],
] as const)('a %s of %s is sent as the person', async (method, path) => {
  await inside(() => requests.asUserChanging(path, { method, body: '{}' }));
  expect(app.host.requests).toEqual([{ as: 'user', method, path }]);
});

test('an answer that is an error is an answer', async () => {
  const response = await inside(() => requests.asApp('/2.0/workspaces/nowhere'));
  expect(response.status).toBe(404);
});

/** By uuid: a slug that is of none would make a repository. */
const repository = () => {
  const { uuid = '' } =
    app.bitbucket.data.repositories.find(({ slug }) => slug === 'tls-cli') ?? {};
  return `/2.0/repositories/acme/${encodeURIComponent(uuid)}`;
};

test('what may change something sends the method and the body it was given, as the person', async () => {
  const body = JSON.stringify({ fork_policy: 'no_forks' });
  const headers = { 'content-type': 'application/json' };
  const response = await inside(() =>
    requests.asUserChanging(repository(), { method: 'PUT', body, headers }),
  );
  expect(response.status).toBe(200);
  expect(app.host.requests).toEqual([{ as: 'user', method: 'PUT', path: repository() }]);
  const changed = app.bitbucket.data.repositories.find(({ slug }) => slug === 'tls-cli');
  expect(changed?.forkPolicy).toBe('no_forks');
});

test('it reads unless a method is named', async () => {
  expect((await inside(() => requests.asUserChanging(repository()))).status).toBe(200);
  expect(app.host.requests).toEqual([{ as: 'user', method: 'GET', path: repository() }]);
});

test.each(['PUT', 'DELETE'] as const)('a %s of permissions never leaves the app', (method) => {
  const path = `${repository()}/permissions-config/users/%7Bsomebody%7D`;
  expect(() => requests.asUserChanging(path, { method })).toThrow('never changes who has access');
  expect(app.host.requests).toEqual([]);
});
