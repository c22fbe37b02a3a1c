import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

test('killed in the middle, it goes on and repeats no request but those in flight', async () => {
  const running = workspace.startScan();
  await untilRequests(workspace, 120, running);
  running.process.kill('SIGKILL');
  expect((await running.ended).signal).toBe('SIGKILL');
  expect(existsSync(workspace.out)).toBe(false);
  expect(statSync(`${workspace.out}.partial`).mode & 0o777).toBe(0o600);

  const resumed = await workspace.scan();
  expect(resumed.code).toBe(0);
  expect(resumed.stderr).toMatch(/requests \(\d+ of them earlier\)/);
  expect(workspace.bitbucket.stats().total).toBeLessThanOrEqual(REQUESTS + IN_FLIGHT);
  await expectTheWholeAnswer(workspace);
});

test('killed again and again, it still arrives', async () => {
  for (const requests of [1, 40]) {
    const running = workspace.startScan();
    await untilRequests(workspace, requests, running);
    running.process.kill('SIGKILL');
    await running.ended;
  }
  expect((await workspace.scan()).code).toBe(0);
  expect(workspace.bitbucket.stats().total).toBeLessThanOrEqual(REQUESTS + 2 * IN_FLIGHT);
  await expectTheWholeAnswer(workspace);
});

test('Ctrl-C keeps what was read and says how to go on', async () => {
  const running = workspace.startScan();
  await untilRequests(workspace, 100, running);
  running.process.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(stderr).toContain(`kept in ${workspace.out}.partial: run the same command again`);
  expect(existsSync(`${workspace.out}.lock`)).toBe(false);
  expect((await workspace.scan()).code).toBe(0);
  expect(workspace.bitbucket.stats().total).toBeLessThanOrEqual(REQUESTS + IN_FLIGHT);
  await expectTheWholeAnswer(workspace);
});

test('the network goes away: what was read is kept, and the same command goes on', async () => {
  const running = workspace.startScan();
  await untilRequests(workspace, 100, running);
  await workspace.unplug();
  const { code, stderr } = await running.ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`kept in ${workspace.out}.partial: run the same command again`);
  expect(existsSync(workspace.out)).toBe(false);
  await workspace.plugIn();
  expect((await workspace.scan()).code).toBe(0);
  await expectTheWholeAnswer(workspace);
});

test('an earlier snapshot stays as it is until the new one is whole', async () => {
  await workspace.scan();
  const before = readFileSync(workspace.out);
  const running = workspace.startScan();
  await untilRequests(workspace, REQUESTS + 50, running);
  expect(readFileSync(workspace.out)).toEqual(before);
  running.process.kill('SIGKILL');
  await running.ended;
  expect(readFileSync(workspace.out)).toEqual(before);
});

test('two scans do not write one file', async () => {
  const running = workspace.startScan();
  await untilRequests(workspace, 20, running);
  const second = await workspace.scan();
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`another scan is writing`);
  expect(second.stderr).toContain(`${workspace.out}.lock`);
  expect((await running.ended).code).toBe(0);
  await expectTheWholeAnswer(workspace);
});

test('an unfinished scan of another origin is not continued', async () => {
  const journal =
    '{"format":"usher-journal","version":1,"workspace":"acme","origin":"https://api.bitbucket.org","startedAt":1}\n';
  writeFileSync(`${workspace.out}.partial`, journal);
  const { code, stderr } = await workspace.scan();
  expect(code).toBe(2);
  expect(stderr).toContain('https://api.bitbucket.org');
  expect(stderr).toContain(`remove ${workspace.out}.partial`);
  expect(workspace.bitbucket.stats().total).toBe(0);
});
