import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { aBackgroundHost } from '../../builders/a-background-host';
import { aClock } from '../../builders/simulated-bitbucket';

const DAY_MS = 86_400_000;

test('an installation ends: its last function still reads, then nothing runs and nothing is delivered', async () => {
  const seen: unknown[] = [];
  const host = await aBackgroundHost({
    handlers: {
      onHour: async () => {
        await kvs.set('key', 'kept');
        await new Queue({ key: 'short-queue' }).push({ body: {} });
      },
      onUninstall: async () => void seen.push(await kvs.get('key')),
    },
  });
  await host.runSchedule('hourly', 'one');
  await host.uninstall('one');
  expect(seen).toEqual(['kept']);
  expect(host.queue.list()).toEqual([]);
  expect(host.installations.isInstalled('one')).toBe(false);
  expect(host.installations.list()).toEqual([]);
  expect(() => host.runSchedule('hourly', 'one')).toThrow('not installed');
});

test('an installation that is made anew starts without data, unless the old ones are linked to it', async () => {
  const clock = aClock();
  const seen: unknown[] = [];
  const host = await aBackgroundHost({
    clock,
    handlers: {
      onHour: async () => {
        seen.push(await kvs.get('key'));
        await kvs.set('key', seen.length);
      },
    },
  });
  await host.runSchedule('hourly', 'one');
  await host.uninstall('one');
  await host.install({ id: 'fresh', workspaceId: 'w' });
  await host.runSchedule('hourly', 'fresh');
  clock.advance(21 * DAY_MS);
  await host.reinstall('one', 'linked');
  await host.runSchedule('hourly', 'linked');
  expect(seen).toEqual([undefined, undefined, 1]);
  expect(host.installations.list().map(({ id }) => id)).toEqual(['fresh', 'linked']);
});

test('data cannot be linked after 21 days, nor those of an app that is still installed', async () => {
  const clock = aClock();
  const host = await aBackgroundHost({ clock });
  expect(() => host.reinstall('one', 'new')).toThrow('linked');
  await host.uninstall('one');
  clock.advance(21 * DAY_MS + 1);
  expect(() => host.reinstall('one', 'new')).toThrow('linked');
});

test('after an upgrade, functions run under the new version, with the data and events of the old one', async () => {
  const versions: unknown[] = [];
  const host = await aBackgroundHost({
    handlers: { onHour: () => new Queue({ key: 'short-queue' }).push({ body: {} }) },
  });
  await host.runSchedule('hourly', 'one');
  await host.upgrade('one', '2.0.0');
  await host.queue.deliverDue();
  for (const { invoked } of host.invocations)
    versions.push([invoked.moduleType, invoked.appVersion]);
  expect(versions).toEqual([
    ['trigger', '1.0.0'],
    ['scheduledTrigger', '1.0.0'],
    ['trigger', '2.0.0'],
    ['consumer', '2.0.0'],
  ]);
});

test('a page of an installation that was taken away is not answered', async () => {
  const host = await aBackgroundHost();
  await host.uninstall('one');
  const caller = { installationId: 'one', workspaceId: 'w', accountId: 'a', moduleKey: 'page' };
  await expect(host.invoke({ ...caller, extension: {}, functionKey: 'any' })).rejects.toThrow(
    'not installed',
  );
});
