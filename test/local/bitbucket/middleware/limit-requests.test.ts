import { personUuid } from '../../../../local/bitbucket/demo/acme';
import { limitFor } from '../../../../local/bitbucket/middleware/limit-requests';
import { aSimulator, type Simulator } from '../a-simulator';

async function statuses({ get }: Simulator, paths: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const path of paths) found.push((await get(path)).status);
  return found;
}
const times = (count: number, path: string): string[] => Array.from({ length: count }, () => path);

const REPOSITORY = '/2.0/repositories/acme/pay-api';
const WORKSPACE = '/2.0/workspaces/acme';

test('the request above the limit is refused in plain text, without Retry-After', async () => {
  const simulator = aSimulator({ switches: { limit: 3 } });
  expect(await statuses(simulator, times(4, REPOSITORY))).toEqual([200, 200, 200, 429]);
  const { body, headers } = await simulator.get(REPOSITORY);
  expect(body).toBe('Rate limit for this resource has been exceeded');
  expect(headers.get('content-type')).toMatch(/^text\/plain/u);
  expect(headers.has('retry-after')).toBe(false);
});

test('Retry-After is sent when a switch says so', async () => {
  const simulator = aSimulator({ switches: { limit: 1, retryAfterSeconds: 7 } });
  await simulator.get(REPOSITORY);
  expect((await simulator.get(REPOSITORY)).headers.get('retry-after')).toBe('7');
});

test('the window rolls: each request makes room when it is as old as the window is long', async () => {
  const simulator = aSimulator({ switches: { limit: 2, windowSeconds: 60 } });
  await simulator.get(REPOSITORY);
  simulator.advance(30_000);
  await simulator.get(REPOSITORY);
  expect((await simulator.get(REPOSITORY)).status).toBe(429);
  simulator.advance(30_000);
  expect(await statuses(simulator, times(2, REPOSITORY))).toEqual([200, 429]);
});

test('without a switch the limit is 1,000 an hour and nothing announces it', async () => {
  const simulator = aSimulator();
  const found = await statuses(simulator, times(1001, REPOSITORY));
  expect(found.filter((status) => status === 200)).toHaveLength(1000);
  expect(found[1000]).toBe(429);
  const { headers } = await simulator.get(REPOSITORY);
  expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  simulator.advance(3600_000);
  expect((await simulator.get(REPOSITORY)).status).toBe(200);
});

test('resource groups and callers are counted apart', async () => {
  const simulator = aSimulator({ switches: { limit: 1 } });
  const paths = [REPOSITORY, WORKSPACE, '/2.0/user', '/1.0/groups/acme'];
  expect(await statuses(simulator, [...paths, ...paths])).toEqual([
    200, 200, 200, 200, 429, 429, 429, 429,
  ]);
  const asBeatriz = await simulator.get(REPOSITORY, { account: personUuid('bcamargo') });
  expect(asBeatriz.status).toBe(200);
  expect((await simulator.get(REPOSITORY, { kind: 'forge-asApp' })).status).toBe(200);
});

test('two credentials of one person share a limit', async () => {
  const simulator = aSimulator({ switches: { limit: 1 } });
  await simulator.get(REPOSITORY);
  expect((await simulator.get(REPOSITORY, { kind: 'oauth' })).status).toBe(429);
});

test.each([
  [3600, '5'],
  [30, '5, 5;w=30'],
])(
  'an explicit limit in a window of %i seconds is announced as %s',
  async (windowSeconds, form) => {
    const simulator = aSimulator({ switches: { limit: 5, windowSeconds } });
    const near: (string | null)[] = [];
    for (let count = 0; count < 6; count += 1) {
      const { headers } = await simulator.get(REPOSITORY);
      near.push(headers.get('x-ratelimit-nearlimit'));
      expect(headers.get('x-ratelimit-limit')).toBe(form);
      expect(headers.get('x-ratelimit-resource')).toBe('repositories');
    }
    expect(near).toEqual(['false', 'false', 'false', 'false', 'true', 'true']);
  },
);

test.each([
  ['forge-asApp', 'repositories', 100, 'standard', 1000, false],
  ['forge-asApp', 'repositories', 101, 'standard', 1010, true],
  ['forge-asApp', 'repositories', 300, 'premium', 3000, true],
  ['forge-asApp', 'repositories', 1000, 'premium', 10_000, true],
  ['forge-asApp', 'repositories', 5000, 'standard', 10_000, true],
  ['forge-asApp', 'repositories', 300, 'free', 1000, false],
  ['forge-asApp', 'workspaces', 300, 'standard', 1000, false],
  ['access-token', 'repositories', 300, 'standard', 3000, true],
  ['forge-asUser', 'repositories', 300, 'standard', 1000, false],
  ['api-token', 'repositories', 300, 'standard', 1000, false],
] as const)('%s on %s with %i seats on %s: %i', (kind, group, seats, plan, limit, announced) => {
  expect(limitFor({ kind, group, seats }, { limit: null, plan })).toEqual({ limit, announced });
});

test('paid seats are the people unless a switch says otherwise', async () => {
  const { bitbucket, get } = aSimulator();
  expect(
    (await get(REPOSITORY, { kind: 'forge-asApp' })).headers.get('x-ratelimit-limit'),
  ).toBeNull();
  bitbucket.switches.seats = 150;
  const { headers } = await get(REPOSITORY, { kind: 'forge-asApp' });
  expect(headers.get('x-ratelimit-limit')).toBe('1500');
});

test('a refused credential does not use up the limit; reset empties the window', async () => {
  const { bitbucket, get } = aSimulator({ switches: { limit: 1 } });
  expect((await get(REPOSITORY, { expired: true })).status).toBe(401);
  expect((await get(REPOSITORY)).status).toBe(200);
  bitbucket.reset();
  expect((await get(REPOSITORY)).status).toBe(200);
});
