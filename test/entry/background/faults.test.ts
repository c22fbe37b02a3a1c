import { aScanningApp, type ScanningApp } from '../../builders/a-scanning-app';
import { aTinyWorkspace } from '../../builders/a-tiny-workspace';

const HOUR_MS = 3_600_000;
let undisturbed: { readonly facts: unknown; readonly asked: readonly string[] };

beforeAll(async () => {
  const app = await aScanningApp();
  await app.scanByItself();
  undisturbed = { facts: await app.readFacts(), asked: app.listAsked() };
});

/** The facts are those of a scan that nobody disturbed, and so few requests were sent more than once. */
async function expectWhole(app: ScanningApp, mostRepeated = 0): Promise<void> {
  expect((await app.get('getWorkspace')).scan).toMatchObject({ state: 'finished' });
  expect(await app.readFacts()).toEqual(undisturbed.facts);
  expect(app.listAsked().length - undisturbed.asked.length).toBeLessThanOrEqual(mostRepeated);
}

test('every event comes twice, one after the other: the second finds its step made', async () => {
  const app = await aScanningApp();
  await app.runHour();
  for (let next = app.host.queue.list()[0]; next; next = app.host.queue.list()[0]) {
    await app.host.queue.deliver(next, true);
    await app.host.queue.deliver(next);
  }
  await expectWhole(app);
});

test('every event comes twice at the same moment: one of the two makes the step', async () => {
  const app = await aScanningApp();
  await app.runHour();
  for (let next = app.host.queue.list()[0]; next; next = app.host.queue.list()[0])
    await Promise.all([app.host.queue.deliver(next, true), app.host.queue.deliver(next)]);
  await app.scanByItself();
  await expectWhole(app);
});

test('events that come in the wrong order and long before their time do no harm', async () => {
  const app = await aScanningApp();
  await app.runHour();
  for (let next = app.host.queue.list().at(-1); next; next = app.host.queue.list().at(-1))
    await app.host.queue.deliver(next);
  await app.scanByItself();
  await expectWhole(app);
});

test('an event that was kept back for days does nothing', async () => {
  const app = await aScanningApp();
  await app.runHour();
  const [first] = app.host.queue.list();
  if (!first) throw new Error('No step was queued.');
  await app.host.queue.deliver(first, true);
  await app.scanByItself();
  const before = app.host.requests.length;
  await app.host.queue.deliver(first);
  expect(app.host.requests).toHaveLength(before);
});

test('two schedules at once begin one scan', async () => {
  const app = await aScanningApp();
  await Promise.all([app.runHour(), app.runHour(), app.runHour()]);
  await app.drainQueue();
  await expectWhole(app);
});

test('a trigger that fires again and again during a scan changes nothing', async () => {
  const app = await aScanningApp();
  await app.runHour();
  while (app.host.queue.list().length > 0) {
    await app.makeSteps(1);
    await Promise.all([app.runHour(), app.runHour()]);
  }
  await expectWhole(app);
});

test.each(['refused', 'throttled', 'failed'] as const)(
  'whichever write of the storage is %s, the scan goes on without it',
  async (as) => {
    for (let at = 1; at <= 43; at += 6) {
      const app = await aScanningApp();
      const fault = app.host.faults.kvsWrite({ at, as });
      await app.scanByItself();
      expect({ at, struck: fault.struck() }).toEqual({ at, struck: 1 });
      await expectWhole(app, 1);
    }
  },
);

test('storage that is throttled for a minute, again and again, only delays', async () => {
  const app = await aScanningApp();
  app.host.faults.kvsWrite({ at: 20, times: 5, as: 'throttled' });
  app.host.faults.kvsWrite({ at: 45, times: 5, as: 'throttled' });
  await app.scanByItself();
  await expectWhole(app, 10);
});

test('whichever transaction meets a conflict, nothing is half written', async () => {
  for (let at = 1; at <= 9; at += 1) {
    const app = await aScanningApp();
    const fault = app.host.faults.kvsWrite({ at, as: 'conflict' });
    await app.scanByItself();
    expect({ at, struck: fault.struck() }).toEqual({ at, struck: 1 });
    await expectWhole(app, 1);
  }
});

test.each(['throttled', 'failed', 'unanswered'] as const)(
  'whichever push to the queue is %s, the hour goes on with the scan',
  async (as) => {
    for (let at = 1; at <= 4; at += 1) {
      const app = await aScanningApp();
      const fault = app.host.faults.push({ at, as, times: 2 });
      await app.scanByItself();
      expect(fault.struck()).toBe(2);
      await expectWhole(app);
    }
  },
);

test('a step that Forge ends for its time is taken up again', async () => {
  const app = await aScanningApp();
  app.bitbucket.faults.add({
    path: '/permissions-config/',
    times: 1,
    effect: { kind: 'latency', latencyMs: 56_000 },
  });
  await app.scanByItself();
  expect(app.host.invocations.map(({ outcome }) => outcome)).toContain('timed-out');
  await expectWhole(app, 1);
});

test('the platform loses every event of an hour: the next hour goes on', async () => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(2);
  for (const event of app.host.queue.list()) app.host.queue.lose(event);
  app.clock.advance(HOUR_MS);
  await app.scanByItself();
  await expectWhole(app);
});

test.each([
  ['forwards', 3 * 24 * HOUR_MS],
  ['backwards', -3 * 24 * HOUR_MS],
] as const)('the clock jumps %s by days between two steps', async (_way, byMs) => {
  const app = await aScanningApp();
  await app.runHour();
  await app.makeSteps(2);
  app.clock.advance(byMs);
  await app.scanByItself();
  await expectWhole(app);
});

test('the clock jumps back while the limit makes the scan wait: it waits no longer than a window', async () => {
  const app = await aScanningApp({ switches: { limit: 20 } });
  await app.runHour();
  await app.drainQueue();
  expect((await app.get('getWorkspace')).scan.state).toBe('waiting');
  app.clock.advance(-24 * HOUR_MS);
  await app.scanByItself(4);
  await expectWhole(app);
});

test('a page closed in the middle of its step leaves a scan that goes on by itself', async () => {
  const app = await aScanningApp();
  await app.get('startScan');
  app.kill({ at: 12, moduleKey: 'usher-workspace' });
  await expect(app.call('stepScan')).rejects.toThrow('killed');
  await app.drainQueue();
  await expectWhole(app, 6);
});

test('a page and the queue drive in turns, and neither repeats what the other has read', async () => {
  const app = await aScanningApp({ data: aTinyWorkspace(2) });
  await app.get('startScan');
  let status = await app.get('stepScan');
  for (; status.state === 'running'; status = await app.get('stepScan')) await app.makeSteps(1);
  await expectWhole(app);
});
