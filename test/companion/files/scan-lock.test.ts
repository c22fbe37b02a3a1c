import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { takeScanLock } from '../../../companion/files/scan-lock';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'usher-lock-'));
  file = path.join(folder, 'acme.usher.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('one scan holds it, a second one is told who, and after release it is free', async () => {
  const lock = await takeScanLock(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(takeScanLock(file)).rejects.toMatchObject({
    message: expect.stringContaining(`process ${process.pid}`) as unknown,
    exitCode: 1,
  });
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
  await (await takeScanLock(file)).release();
});

test('the lock of a scan that was killed is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(file, `${pid} ${hostname()} left-over`);
  const lock = await takeScanLock(file);
  expect(readFileSync(file, 'utf8')).toContain(String(process.pid));
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['of another machine', '1 another-machine x'],
  ['that says nothing', ''],
])('a lock %s is not broken; the message says which file to remove', async (_what, holder) => {
  writeFileSync(file, holder);
  await expect(takeScanLock(file)).rejects.toMatchObject({
    remedy: expect.stringContaining(file) as unknown,
  });
  expect(readFileSync(file, 'utf8')).toBe(holder);
});

test('of ten that find a left-over lock at once, one gets it', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(file, `${pid} ${hostname()} left-over`);
  const rivals = Array.from({ length: 10 }, async () => takeScanLock(file));
  const outcomes = await Promise.allSettled(rivals);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
