import { Queue } from '@forge/events';
import { startDriver } from '../../../local/forge/background/driver';
import { type Outcome } from '../../../local/forge/runtime/outcome';
import { aBackgroundHost, type Handlers } from '../../builders/a-background-host';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const HOUR_MS = 3_600_000;

async function driven(handlers: Handlers) {
  const clock = { now: () => Date.now(), advance: () => undefined, sleep: () => Promise.resolve() };
  const host = await aBackgroundHost({ handlers, clock });
  const failures: [string, Outcome['kind']][] = [];
  const driver = startDriver(host, {
    firstRunMs: 5_000,
    onFailure: (moduleKey, kind) => failures.push([moduleKey, kind]),
  });
  return { host, driver, failures };
}

test('schedules fire some seconds after the start, then each hour, for every installation', async () => {
  const seen: unknown[] = [];
  const onHour = (_request: object, context: object) => {
    seen.push((context as { workspaceId: string }).workspaceId);
  };
  const { host, driver } = await driven({ onHour });
  await host.install({ id: 'two', workspaceId: 'v' });
  await jest.advanceTimersByTimeAsync(4_999);
  expect(seen).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(seen).toEqual(['w', 'v']);
  await host.uninstall('two');
  await jest.advanceTimersByTimeAsync(HOUR_MS);
  expect(seen).toEqual(['w', 'v', 'w']);
  await driver.stop();
  await jest.advanceTimersByTimeAsync(HOUR_MS);
  expect(seen).toHaveLength(3);
});

test('what is pushed is delivered soon, delayed ones when their delay is over, chains to their end', async () => {
  const queue = new Queue({ key: 'short-queue' });
  const seen: unknown[] = [];
  const { driver } = await driven({
    onHour: () => queue.push([{ body: { left: 2 } }, { body: { left: 0 }, delayInSeconds: 60 }]),
    onEvent: async (event) => {
      const { left } = (event as { body: { left: number } }).body;
      seen.push(left);
      if (left > 0) await queue.push({ body: { left: left - 1 } });
    },
  });
  await jest.advanceTimersByTimeAsync(6_000);
  expect(seen).toEqual([2, 1, 0]);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(seen).toEqual([2, 1, 0, 0]);
  await driver.stop();
});

test('a function that throws is told of, and the next one runs', async () => {
  const { driver, failures } = await driven({
    onHour: () => Promise.reject(new Error('no')),
  });
  await jest.advanceTimersByTimeAsync(5_000 + HOUR_MS);
  expect(failures).toEqual([
    ['hourly', 'threw'],
    ['hourly', 'threw'],
  ]);
  await driver.stop();
});

test('to stop waits for what is at work', async () => {
  let finish: () => void = () => undefined;
  const { driver } = await driven({
    onHour: () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  });
  await jest.advanceTimersByTimeAsync(5_000);
  let isStopped = false;
  const stopped = driver.stop().then(() => {
    isStopped = true;
  });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(isStopped).toBe(false);
  finish();
  await stopped;
  expect(isStopped).toBe(true);
});
