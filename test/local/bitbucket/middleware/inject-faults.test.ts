import { aSimulator, messageOf, type Simulator } from '../a-simulator';

const MEMBERS = '/2.0/workspaces/acme/members';

async function statuses({ get }: Simulator, count: number, path = MEMBERS): Promise<number[]> {
  const found: number[] = [];
  for (let number = 0; number < count; number += 1) found.push((await get(path)).status);
  return found;
}

test('a status, with the body and headers that were ordered', async () => {
  const { bitbucket, get } = aSimulator();
  const headers = { 'x-from': 'a test' };
  bitbucket.faults.add({
    effect: { kind: 'status', status: 403, body: { why: 'because' }, headers },
  });
  const answer = await get(MEMBERS);
  expect(answer.status).toBe(403);
  expect(answer.body).toEqual({ why: 'because' });
  expect(answer.headers.get('x-from')).toBe('a test');
});

test('a status without a body has the form of an error; a text is sent as it is', async () => {
  const { bitbucket, get } = aSimulator();
  const remove = bitbucket.faults.add({ effect: { kind: 'status', status: 500 } });
  expect(messageOf((await get(MEMBERS)).body)).toBe('Status 500, as ordered.');
  remove();
  bitbucket.faults.add({ effect: { kind: 'status', status: 500, body: 'sorry' } });
  expect((await get(MEMBERS)).body).toBe('sorry');
});

test('from the second matching request, twice', async () => {
  const simulator = aSimulator();
  simulator.bitbucket.faults.add({
    path: '/members',
    from: 2,
    times: 2,
    effect: { kind: 'unavailable-empty' },
  });
  await simulator.get('/2.0/workspaces/acme');
  expect(await statuses(simulator, 5)).toEqual([200, 503, 503, 200, 200]);
});

test('a pattern sees method, path and query, decoded', async () => {
  const { bitbucket, get } = aSimulator();
  bitbucket.faults.add({
    path: /^GET .*\/members\?q=permission="owner"$/u,
    effect: { kind: 'unavailable-empty' },
  });
  expect((await get(`${MEMBERS}?q=permission%3D%22owner%22`)).status).toBe(503);
  expect((await get(MEMBERS)).status).toBe(200);
});

test('by chance, and the same chance each time', async () => {
  const outcomes = async () => {
    const simulator = aSimulator();
    simulator.bitbucket.faults.add({ chance: 0.5, effect: { kind: 'bad-gateway-html' } });
    return statuses(simulator, 40);
  };
  const first = await outcomes();
  expect(new Set(first)).toEqual(new Set([200, 502]));
  expect(await outcomes()).toEqual(first);
});

test.each([
  [{ kind: 'rate-limit' }, 429, null, /^Rate limit/u],
  [{ kind: 'rate-limit', retryAfterSeconds: 30 }, 429, '30', /^Rate limit/u],
  [{ kind: 'bad-gateway-html' }, 502, null, /^<html>/u],
  [{ kind: 'unavailable-empty' }, 503, null, /^$/u],
] as const)('%j answers %i', async (effect, status, retryAfter, text) => {
  const { bitbucket, get } = aSimulator();
  bitbucket.faults.add({ effect });
  const answer = await get(MEMBERS);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('retry-after')).toBe(retryAfter);
  expect(answer.body).toMatch(text);
});

test('a rate limit can come as JSON', async () => {
  const { bitbucket, get } = aSimulator();
  bitbucket.faults.add({ effect: { kind: 'rate-limit', as: 'json' } });
  expect(messageOf((await get(MEMBERS)).body)).toBe(
    'Rate limit for this resource has been exceeded',
  );
});

test('bad JSON and a cut connection come with status 200 and cannot be read', async () => {
  const { bitbucket, get } = aSimulator();
  const remove = bitbucket.faults.add({ effect: { kind: 'bad-json' } });
  await expect(get(MEMBERS)).rejects.toThrow(SyntaxError);
  remove();
  bitbucket.faults.add({ effect: { kind: 'cut-connection' } });
  await expect(get(MEMBERS)).rejects.toThrow('The connection was cut.');
});

test('latency is slept before the answer, on top of the switch', async () => {
  const { bitbucket, get, slept } = aSimulator({ switches: { latencyMs: 20 } });
  bitbucket.faults.add({ effect: { kind: 'latency', latencyMs: 500 } });
  expect((await get(MEMBERS)).status).toBe(200);
  expect(slept).toEqual([20, 500]);
});

const nextOf = (body: unknown): string => (body as { next: string }).next;

test('a repeated page leads to itself', async () => {
  const { bitbucket, get } = aSimulator();
  bitbucket.faults.add({ effect: { kind: 'repeated-page' } });
  const { body } = await get(`${MEMBERS}?page=2`);
  expect((await get(nextOf(body))).body).toEqual(body);
});

test('an endless next goes on beyond the last page, to the same rows', async () => {
  const { bitbucket, get } = aSimulator();
  bitbucket.faults.add({ path: '/members', effect: { kind: 'endless-next' } });
  const last = await get(`${MEMBERS}?pagelen=100`);
  const beyond = await get(nextOf(last.body));
  expect(nextOf(beyond.body)).toContain('page=3');
  expect((beyond.body as { values: unknown }).values).toEqual(
    (last.body as { values: unknown }).values,
  );
});

test('a foreign next leads to another host', async () => {
  const { bitbucket, get } = aSimulator();
  bitbucket.faults.add({ effect: { kind: 'foreign-next', origin: 'https://evil.example' } });
  const { body } = await get(`${MEMBERS}?pagelen=5`);
  expect(nextOf(body)).toBe('https://evil.example/2.0/workspaces/acme/members?pagelen=5');
});

test.each([
  [
    'removed',
    (_: Simulator, remove: () => void) => {
      remove();
    },
  ],
  [
    'cleared',
    ({ bitbucket }: Simulator) => {
      bitbucket.faults.clear();
    },
  ],
  [
    'reset',
    ({ bitbucket }: Simulator) => {
      bitbucket.reset();
    },
  ],
])('a fault ends when it is %s', async (_, end) => {
  const simulator = aSimulator();
  const remove = simulator.bitbucket.faults.add({ effect: { kind: 'unavailable-empty' } });
  expect((await simulator.get(MEMBERS)).status).toBe(503);
  end(simulator, remove);
  expect((await simulator.get(MEMBERS)).status).toBe(200);
});
