import { existsSync, statSync } from 'node:fs';
import { readRows, truePairs } from './read-rows';
import {
  expectTheWholeAnswer,
  IN_FLIGHT,
  openMiddlingWorkspace,
  REQUESTS,
  untilRequests,
} from './middling-workspace';
import { type SimulatedWorkspace } from './simulated-workspace';

let workspace: SimulatedWorkspace;
beforeEach(async () => {
  workspace = await openMiddlingWorkspace();
});
afterEach(async () => workspace.close());

test('a wait for the limit can be stopped as well', async () => {
  Object.assign(workspace.bitbucket.switches, { limit: 50, windowSeconds: 3600 });
  const running = workspace.startScan();
  await untilRequests(workspace, 45, running);
  running.process.kill('SIGTERM');
  expect(await running.ended).toMatchObject({ code: 143, signal: null });
  expect(existsSync(`${workspace.out}.partial`)).toBe(true);
});

test('while it waits for the limit to read details, who has access stands already', async () => {
  Object.assign(workspace.bitbucket.switches, { limit: 290, windowSeconds: 3600 });
  const running = workspace.startScan();
  while (!existsSync(workspace.out)) await new Promise((resolve) => setTimeout(resolve, 50));
  running.process.kill('SIGTERM');
  const { code, stderr } = await running.ended;
  expect(code).toBe(143);
  expect(stderr).toContain('Who has access is in');
  const { rows } = await readRows(workspace.out);
  const found = new Set(rows.map(({ person, repository }) => `${person.uuid} ${repository.uuid}`));
  expect([...truePairs(workspace.bitbucket.data).keys()].every((pair) => found.has(pair))).toBe(
    true,
  );
});

test('of which Bitbucket tells the window, it waits and brings the same answer', async () => {
  Object.assign(workspace.bitbucket.switches, { limit: 100, windowSeconds: 1 });
  const { code } = await workspace.scan();
  expect(code).toBe(0);
  // 180 of the requests are about repositories, 80 of them a second.
  expect(workspace.bitbucket.stats().byStatus).toEqual({ 200: REQUESTS });
  await expectTheWholeAnswer(workspace);
});

test('and a 429 with Retry-After, it asks again afterwards', async () => {
  workspace.bitbucket.faults.add({
    path: '/permissions-config/',
    from: 30,
    times: 6,
    effect: { kind: 'rate-limit', retryAfterSeconds: 1 },
  });
  expect((await workspace.scan()).code).toBe(0);
  await expectTheWholeAnswer(workspace);
});

test('longer than --max-wait, it writes what it has, and a later run completes it', async () => {
  Object.assign(workspace.bitbucket.switches, { limit: 100, windowSeconds: 3600 });
  const { code, stderr } = await workspace.scan(['--max-wait', '1']);
  expect(code).toBe(3);
  expect(stderr).toContain('--max-wait is over');
  expect(stderr).toMatch(/missing: repository grants: .* more \(rate limited/);
  expect(statSync(workspace.out).mode & 0o777).toBe(0o600);
  expect(existsSync(`${workspace.out}.partial`)).toBe(true);

  const partial = await readRows(workspace.out);
  expect(partial.code).toBe(3);
  expect(partial.stderr).toContain('rate limited');
  const found = new Set(
    partial.rows.map(({ person, repository }) => `${person.uuid} ${repository.uuid}`),
  );
  expect(
    [...truePairs(workspace.bitbucket.data).keys()].filter((pair) => !found.has(pair)),
  ).toEqual([]);

  Object.assign(workspace.bitbucket.switches, { limit: 1_000_000 });
  expect((await workspace.scan()).code).toBe(0);
  expect(workspace.bitbucket.stats().total).toBeLessThanOrEqual(REQUESTS + IN_FLIGHT);
  await expectTheWholeAnswer(workspace);
});

test('so tight that not even the workspace can be read, it writes nothing', async () => {
  workspace.bitbucket.faults.add({ effect: { kind: 'rate-limit', retryAfterSeconds: 600 } });
  const { code, stderr } = await workspace.scan(['--max-wait', '0']);
  expect(code).toBe(1);
  expect(stderr).toContain('longer --max-wait');
  expect(existsSync(workspace.out)).toBe(false);
});
