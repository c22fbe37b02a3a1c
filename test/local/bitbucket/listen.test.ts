import { createBitbucket } from '../../../local/bitbucket/create-bitbucket';
import { acme, personUuid } from '../../../local/bitbucket/demo/acme';
import { listen } from '../../../local/bitbucket/listen';
import { NOON } from './a-simulator';

async function aServer() {
  const bitbucket = createBitbucket({ data: acme(NOON), now: () => NOON });
  const scopes = ['read:workspace:bitbucket', 'read:user:bitbucket'];
  const wanted = { kind: 'api-token', account: personUuid('aokonjo'), scopes } as const;
  const { authorization } = bitbucket.issueCredential(wanted);
  const server = await listen(bitbucket, { port: 0 });
  const get = async (path: string) => fetch(server.url + path, { headers: { authorization } });
  return { bitbucket, server, get };
}

test('it answers on a port, with next on the same origin', async () => {
  const { server, get } = await aServer();
  const body = (await (await get('/2.0/workspaces/acme/members')).json()) as { next: string };
  expect(new URL(body.next).origin).toBe(server.url);
  await server.close();
  await expect(get('/2.0/user')).rejects.toThrow();
});

test('statistics: by endpoint, by status, how many at once; reset', async () => {
  const { bitbucket, server, get } = await aServer();
  bitbucket.switches.latencyMs = 30;
  await Promise.all([
    get('/2.0/user'),
    get('/2.0/user'),
    get('/2.0/workspaces/acme/members?page=2'),
  ]);
  await get('/2.0/nowhere');
  const stats = await fetch(`${server.url}/__stats`);
  expect(await stats.json()).toEqual({
    total: 4,
    permissionWrites: {},
    byPath: {
      'GET /2.0/user': 2,
      'GET /2.0/workspaces/{workspace}/members': 1,
      'unknown path': 1,
    },
    byStatus: { 200: 3, 404: 1 },
    inFlight: 0,
    highestInFlight: 3,
  });
  expect((await fetch(`${server.url}/__reset`, { method: 'POST' })).status).toBe(204);
  expect(await (await fetch(`${server.url}/__stats`)).json()).toMatchObject({
    total: 0,
    byPath: {},
  });
  expect(bitbucket.switches.latencyMs).toBe(0);
  await server.close();
});

test('a port that is taken is an error, not a second server', async () => {
  const { bitbucket, server } = await aServer();
  const port = Number(new URL(server.url).port);
  await expect(listen(bitbucket, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await server.close();
});

test('reset brings the facts back', async () => {
  const { bitbucket, server } = await aServer();
  bitbucket.update((data) => ({ ...data, repositories: [] }));
  expect(bitbucket.data.repositories).toHaveLength(0);
  bitbucket.reset();
  expect(bitbucket.data.repositories).toHaveLength(120);
  await server.close();
});
