import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { Queue } from '@forge/events';
import { timeLimitMsOf } from '../../../local/forge/background-modules';
import { type AppEvent } from '../../../local/forge/lifecycle/lifecycle';
import { aBackgroundHost, type Handlers } from '../../builders/a-background-host';
import { aManifest } from '../../builders/a-forge-manifest';
import { aClock } from '../../builders/simulated-bitbucket';

const EVENT: AppEvent = {
  eventType: 'avi:bitbucket:deleted:repository',
  timestamp: '2026-11-21T12:00:00Z',
  repository: { uuid: '{r}' },
  workspace: { uuid: '{w}' },
};

/** Handlers that keep what they were called with. */
function keeping() {
  const calls: { readonly name: string; readonly request: object; readonly context: object }[] = [];
  const names = ['onHour', 'onEvent', 'onTrigger', 'onUninstall'] as const;
  const handlers: Handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (request: object, context: object) => void calls.push({ name, request, context }),
    ]),
  );
  return { calls, handlers };
}

test('each kind of module is called with what Forge calls it with, and no account', async () => {
  const { calls, handlers } = keeping();
  const host = await aBackgroundHost({ handlers });
  await host.runSchedule('hourly', 'one');
  await host.sendEvent('one', EVENT);
  await host.upgrade('one', '2.0.0');
  await host.uninstall('one');
  expect(calls.map(({ name, request }) => ({ name, ...request }))).toMatchObject([
    { name: 'onTrigger', eventType: 'avi:forge:installed:app', id: 'one' },
    { name: 'onHour', context: { moduleKey: 'hourly' } },
    { name: 'onTrigger', ...EVENT },
    { name: 'onTrigger', eventType: 'avi:forge:upgraded:app', app: { version: '2.0.0' } },
    { name: 'onUninstall', id: 'one' },
  ]);
  for (const { context } of calls) {
    expect(context).toMatchObject({
      installContext: 'ari:cloud:bitbucket::workspace/w',
      workspaceId: 'w',
      installation: { contexts: [{ workspaceId: 'w' }] },
    });
    expect(context).not.toHaveProperty('principal');
  }
});

test('nobody can be acted for where nobody called', async () => {
  const asked = jest.fn(() => Promise.resolve(Response.json({})));
  const host = await aBackgroundHost({
    bitbucket: asked,
    handlers: { onHour: () => api.asUser().requestBitbucket(route`/2.0/user`) },
  });
  expect(await host.runSchedule('hourly', 'one')).toMatchObject({
    kind: 'threw',
    error: { name: 'NEEDS_AUTHENTICATION_ERR' },
  });
  expect(asked).not.toHaveBeenCalled();
});

test('an event is heard by the triggers that name it, and with the scope that it needs', async () => {
  const { calls, handlers } = keeping();
  const host = await aBackgroundHost({ handlers });
  expect(await host.sendEvent('one', { eventType: 'avi:bitbucket:push:repository' })).toEqual([]);
  expect(await host.sendEvent('one', EVENT)).toHaveLength(1);
  expect(calls).toHaveLength(2);
  const deaf = await aBackgroundHost({ handlers, scopes: ['storage:app'] });
  expect(await deaf.sendEvent('one', EVENT)).toEqual([]);
});

test.each([
  ['a page', 'resolver', 'bitbucket:workspaceSettingsMenuPage', 25_000],
  ['a trigger', 'plain', 'trigger', 25_000],
  ['a consumer', 'plain', 'consumer', 55_000],
  ['a scheduled trigger', 'plain', 'scheduledTrigger', 55_000],
  ['a preUninstall', 'plain', 'preUninstall', 55_000],
  ['a consumer that asks for more', 'long', 'consumer', 900_000],
  ['a consumer that asks for less', 'short', 'consumer', 10_000],
  ['a trigger that asks for more', 'long', 'trigger', 25_000],
  ['a consumer whose function a trigger shares', 'shared', 'consumer', 25_000],
])('the time limit of %s', (_name, functionKey, moduleType, limitMs) => {
  const manifest = aManifest({
    functions: [
      { key: 'plain', handler: 'index.plain' },
      { key: 'short', handler: 'index.short', timeoutSeconds: 10 },
      { key: 'long', handler: 'index.long', timeoutSeconds: 900 },
      { key: 'shared', handler: 'index.shared', timeoutSeconds: 900 },
    ],
    modules: { trigger: [{ key: 'other', function: 'shared', events: [] }] },
  });
  expect(timeLimitMsOf(manifest, { functionKey, moduleType })).toBe(limitMs);
});

test('past its time limit a function does nothing more, though it runs on', async () => {
  const clock = aClock();
  const host = await aBackgroundHost({
    clock,
    handlers: {
      onHour: async () => {
        await kvs.set('in-time', 1);
        clock.advance(55_001);
        await kvs.set('late', 1);
      },
    },
  });
  expect(await host.runSchedule('hourly', 'one')).toEqual({ kind: 'timed-out' });
  expect(host.kvs.storageOf('one').plain.entries()).toMatchObject([['in-time', { value: 1 }]]);
});

test('a function that ends a millisecond late has timed out; one that ends in time has not', async () => {
  const clock = aClock();
  let ms = 55_000;
  const onHour = () => {
    clock.advance(ms);
  };
  const host = await aBackgroundHost({ clock, handlers: { onHour } });
  expect(await host.runSchedule('hourly', 'one')).toEqual({ kind: 'returned', value: undefined });
  ms = 55_001;
  expect(await host.runSchedule('hourly', 'one')).toEqual({ kind: 'timed-out' });
});

test('what a function leaves running when it answers has no effect', async () => {
  let late: Promise<unknown> = Promise.resolve();
  const host = await aBackgroundHost({
    handlers: {
      onHour: () => {
        late = new Promise((resolve) => setImmediate(resolve)).then(() => kvs.set('key', 1));
      },
    },
  });
  await host.runSchedule('hourly', 'one');
  await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 20))]);
  expect(host.kvs.storageOf('one').plain.entries()).toEqual([]);
});

test('an invocation leaves a record of what it asked for', async () => {
  const host = await aBackgroundHost({
    handlers: {
      onHour: async () => {
        await kvs.get('key');
        await new Queue({ key: 'short-queue' }).push({ body: {} });
        await api.asApp().requestBitbucket(route`/2.0/user`);
      },
    },
  });
  await host.runSchedule('hourly', 'one');
  expect(host.invocations.at(-1)).toMatchObject({
    invoked: { installationId: 'one', moduleKey: 'hourly', moduleType: 'scheduledTrigger' },
    outcome: 'returned',
    calls: [
      'kvs POST /api/v1/get',
      'queue POST /webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}',
      'bitbucket GET /2.0/user',
    ],
  });
});

test('a module, a function or an installation that is not there is an error', async () => {
  const host = await aBackgroundHost();
  expect(() => host.runSchedule('daily', 'one')).toThrow('daily');
  expect(() => host.runSchedule('hourly', 'two')).toThrow('two');
});

test('what an invocation fetches elsewhere counts with its requests to Bitbucket', async () => {
  const host = await aBackgroundHost({
    handlers: {
      onHour: async () => {
        for (let at = 0; at < 99; at += 1) await api.asApp().requestBitbucket(route`/2.0/user`);
        const fetched = () =>
          fetch('https://nobody-allows-this.example/').catch((error: unknown) => error);
        expect(await fetched()).toBeInstanceOf(Error);
        expect(await fetched()).toMatchObject({ status: 429 });
      },
    },
  });
  expect(await host.runSchedule('hourly', 'one')).toMatchObject({ kind: 'returned' });
});
