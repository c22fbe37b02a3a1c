import { Queue } from '@forge/events';
import { type AppEvent } from '../../../local/forge/lifecycle/lifecycle';
import { aBackgroundApp } from '../../builders/a-background-app';
import { aTinyWorkspace } from '../../builders/a-tiny-workspace';
import { NOON } from '../../builders/simulated-bitbucket';

/** The modules of our own manifest, with functions of the test behind them. */
async function anAppOf(functions: Readonly<Record<string, (event: object) => unknown>>) {
  return aBackgroundApp({
    data: aTinyWorkspace(),
    backend: async () => ({
      ...(await import('../../../src/index')),
      onLifecycleEvent: () => undefined,
      ...functions,
    }),
  });
}

test('Bitbucket tells of repositories that come, change and go, and of no grant', async () => {
  const told: AppEvent[] = [];
  const app = await anAppOf({ onRepositoryEvent: (event) => told.push(event as AppEvent) });
  const [first, second] = app.bitbucket.data.repositories;
  if (!first || !second) throw new Error('Two repositories are needed.');
  const added = { ...first, uuid: '{00000000-0000-4000-8000-00000000abcd}', slug: 'new' };
  await app.changeAndTell((data) => ({
    ...data,
    repositories: [
      { ...first, name: 'Renamed' },
      added,
      ...data.repositories.slice(2).map((each) => ({ ...each, userGrants: [], groupGrants: [] })),
    ],
  }));
  expect(told).toMatchObject([
    { eventType: 'avi:bitbucket:updated:repository', repository: { uuid: first.uuid } },
    { eventType: 'avi:bitbucket:created:repository', repository: { uuid: added.uuid } },
    { eventType: 'avi:bitbucket:deleted:repository', repository: { uuid: second.uuid } },
  ]);
});

test('the clock of app, Forge and Bitbucket stands still but for requests, waits and the test', async () => {
  const times: number[] = [];
  const app = await anAppOf({
    onHour: () =>
      new Queue({ key: 'scan' }).push([{ body: { delayed: true }, delayInSeconds: 600 }]),
    onScanEvent: () => times.push(Date.now()),
  });
  expect(app.clock.now()).toBe(NOON);
  await app.runHour();
  expect(await app.drainQueue({ wait: false })).toEqual([]);
  expect(app.clock.now()).toBe(NOON);
  expect(await app.drainQueue()).toHaveLength(1);
  expect(times).toEqual([NOON + 600_000]);
  app.clock.advance(-60_000);
  expect(Date.now()).toBe(NOON + 540_000);
});

test('a drain ends at its limit', async () => {
  const queue = new Queue({ key: 'scan' });
  const app = await anAppOf({
    onHour: () => queue.push({ body: {} }),
    onScanEvent: () => queue.push({ body: {} }),
  });
  await app.runHour();
  expect(await app.drainQueue({ limit: 3 })).toHaveLength(3);
  expect(app.host.queue.list()).toHaveLength(1);
});
