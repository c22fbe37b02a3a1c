import { acme } from '../../../local/bitbucket/demo/acme';
import { aScanningApp } from '../../builders/a-scanning-app';
import { NOON } from '../../builders/simulated-bitbucket';

const HOUR_MS = 3_600_000;
const SHIPPED = { pageRequests: 90, queueRequests: 94, concurrency: 6 };

test('the hour begins the first scan, and events carry it to its end while nobody looks', async () => {
  const app = await aScanningApp();
  await app.scanByItself();
  const { scan } = await app.get('getWorkspace');
  expect(scan).toMatchObject({
    ...{ state: 'finished', startedBy: 'schedule', mode: 'full', readsAs: 'app' },
  });
  const asked = app.listAsked();
  expect(new Set(asked).size).toBe(asked.length);
  expect(await app.readFacts()).toMatchObject({ workspace: { slug: 'acme' } });
});

test('an installation begins its first scan by itself, when the grant of its scopes has settled', async () => {
  const app = await aScanningApp();
  expect(app.host.queue.list().map(({ dueAt }) => dueAt - app.clock.now())).toEqual([300_000]);
  expect((await app.get('getWorkspace')).scan).toMatchObject({ state: 'running' });
  await app.drainQueue();
  expect((await app.get('getWorkspace')).scan).toMatchObject({ state: 'finished' });
});

test('a day later the schedule refreshes what was read, for a part of the requests, once', async () => {
  const app = await aScanningApp({ data: acme(NOON), tuning: SHIPPED });
  await app.scanByItself();
  const first = app.listAsked().length;
  const facts = await app.readFacts();
  const { nextScanAt = 0 } = (await app.get('getWorkspace')).scan;
  expect(new Date(nextScanAt).toISOString()).toBe('2026-11-22T02:00:00.000Z');
  app.clock.advance(nextScanAt - app.clock.now() - 1);
  await app.runHour();
  await app.drainQueue();
  expect(app.listAsked()).toHaveLength(first);
  app.clock.advance(2);
  await app.scanByItself();
  expect((await app.get('getWorkspace')).scan).toMatchObject({
    ...{ state: 'finished', startedBy: 'schedule', mode: 'refresh', startedAt: nextScanAt + 1 },
  });
  const refresh = app.listAsked().length - first;
  expect(refresh).toBeGreaterThan(20);
  expect(refresh).toBeLessThan(first / 2);
  expect(Object.keys((await app.readFacts()) as object)).toEqual(Object.keys(facts as object));
  await app.runHour();
  await app.drainQueue();
  expect(app.listAsked()).toHaveLength(first + refresh);
});

test('a schedule that is off begins nothing, and says no next time', async () => {
  const app = await aScanningApp();
  await app.scanByItself();
  const schedule = { isOn: false, hour: 3, timeZone: 'Asia/Kolkata' };
  const saved = await app.get('saveScanSchedule', { payload: { version: 0, schedule } });
  expect(saved.settings.scanSchedule.value).toEqual(schedule);
  const before = app.listAsked().length;
  app.clock.advance(48 * HOUR_MS);
  await app.runHour();
  await app.drainQueue();
  expect(app.listAsked()).toHaveLength(before);
  expect((await app.get('getWorkspace')).scan).not.toHaveProperty('nextScanAt');
});

test.each([
  [{ isOn: true, hour: 24, timeZone: 'UTC' }, 'schedule.hour'],
  [{ isOn: true, hour: 2.5, timeZone: 'UTC' }, 'schedule.hour'],
  [{ isOn: true, hour: 2, timeZone: 'Middle/Earth' }, 'is not a time zone'],
])('a schedule %j is refused by its field', async (schedule, word) => {
  const app = await aScanningApp();
  const answer = await app.call('saveScanSchedule', { payload: { version: 0, schedule } });
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  expect(JSON.stringify(answer)).toContain(word);
});

test('a scan that an admin started goes on when they leave, and stays theirs', async () => {
  const app = await aScanningApp();
  await app.scanByItself();
  app.clock.advance(HOUR_MS);
  await app.get('startScan');
  await app.get('stepScan');
  await app.drainQueue();
  expect((await app.get('getWorkspace')).scan).toMatchObject({
    ...{ state: 'finished', startedBy: 'admin', mode: 'full' },
  });
});

test('a cancelled scan stays cancelled until the next day', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(1);
  await app.get('cancelScan');
  const before = app.listAsked().length;
  await app.runHour();
  await app.drainQueue();
  app.clock.advance(HOUR_MS);
  await app.runHour();
  await app.drainQueue();
  expect(app.listAsked()).toHaveLength(before);
  app.clock.advance(14 * HOUR_MS);
  await app.scanByItself();
  expect((await app.get('getWorkspace')).scan.state).toBe('finished');
});

test('no invocation sends more than Forge allows, and what steps leave behind is cleared away', async () => {
  const app = await aScanningApp({ data: acme(NOON), tuning: SHIPPED });
  await app.scanByItself();
  for (const { calls } of app.host.invocations)
    expect(calls.filter((call) => call.startsWith('bitbucket')).length).toBeLessThanOrEqual(95);
  const { plain } = app.host.kvs.storageOf('one');
  expect(plain.entries().filter(([key]) => key.startsWith('step:'))).toEqual([]);
});
