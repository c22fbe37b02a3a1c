import { createReach } from '../../../local/preview/reach';
import { createReadGate, type ReadGate } from '../../../local/preview/read-gate';
import { ENDPOINTS } from '../../../local/bitbucket/endpoints';
import { SCAN_SCOPES } from '../../../src/adapters/bitbucket/scopes';
import { issueToken } from '../../companion/simulated-workspace';
import { aSimulatedApi, type SimulatedApi } from './a-preview';

let simulated: SimulatedApi;
let gate: ReadGate;
beforeAll(async () => {
  simulated = await aSimulatedApi();
  gate = aGate(simulated.api);
});
afterAll(async () => {
  await simulated.close();
});

function aGate(api: string): ReadGate {
  const { USHER_EMAIL: email = '', USHER_TOKEN: token = '' } = issueToken(simulated.bitbucket);
  const reach = createReach({ scopes: SCAN_SCOPES, workspace: ['acme'] });
  return createReadGate({ api, email, token, scopes: SCAN_SCOPES, reach });
}

function toRequest(path: string, init?: RequestInit): Request {
  return new Request(`https://api.bitbucket.org${path}`, init);
}

test('whatever would change something is answered here, and never arrives', async () => {
  const from = simulated.arrived.length;
  const writes = ENDPOINTS.filter(({ method }) => method !== 'GET');
  for (const { method, path } of writes) {
    const filled = path.replace('{workspace}', 'acme').replace(/\{\w+\}/g, 'x');
    const { status } = await gate.send(toRequest(filled, { method, body: '{}' }));
    expect(status).toBe(405);
  }
  expect(writes.length).toBeGreaterThan(20);
  expect(simulated.arrived).toHaveLength(from);
});

test.each([
  ['/1.0/groups/acme', 403],
  ['/2.0/repositories/acme/studio-assets/deploy-keys', 403],
  ['/2.0/repositories/acme/x/nonsense', 403],
  ['/2.0/workspaces/other', 404],
])('%s never arrives; it answers %d', async (path, status) => {
  const from = simulated.arrived.length;
  expect((await gate.send(toRequest(path))).status).toBe(status);
  expect(simulated.arrived).toHaveLength(from);
});

test('a missing scope is told as Bitbucket tells it', async () => {
  const response = await gate.send(
    toRequest('/2.0/repositories/acme/studio-assets/default-reviewers'),
  );
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({
    error: { detail: { required: ['read:pullrequest:bitbucket'], granted: [...SCAN_SCOPES] } },
  });
});

test('a read arrives with the token, and without headers of who asks', async () => {
  await gate.send(
    toRequest('/2.0/workspaces/acme', {
      headers: { authorization: 'Bearer other', 'x-http-method-override': 'DELETE', cookie: 'a=b' },
    }),
  );
  const headers = simulated.arrived.at(-1)?.headers;
  expect(headers?.get('authorization')).toMatch(/^Basic /);
  expect(headers?.get('x-http-method-override')).toBeNull();
  expect(headers?.get('cookie')).toBeNull();
});

test('the next page leads to Bitbucket also where a simulated one answers', async () => {
  const response = await gate.send(toRequest('/2.0/repositories/acme?pagelen=1'));
  const { next } = (await response.json()) as { next?: string };
  expect(next).toMatch(/^https:\/\/api\.bitbucket\.org\/2\.0\/repositories\/acme\?/);
  expect(response.headers.get('x-ratelimit-limit')).not.toBeNull();
});

test('the status and the patience that Bitbucket asks for arrive unchanged', async () => {
  const cancel = simulated.bitbucket.faults.add({
    path: '/workspaces/acme',
    effect: { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
  });
  const response = await gate.send(toRequest('/2.0/workspaces/acme'));
  cancel();
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('7');
});

test('who cannot be reached rejects, without the credential in the words', async () => {
  const nobody = aGate('http://127.0.0.1:1');
  const error: unknown = await nobody
    .send(toRequest('/2.0/workspaces/acme'))
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'TypeError', message: 'fetch failed' });
  expect(String(error) + JSON.stringify(error)).not.toMatch(/ATATT|@acme/);
});
