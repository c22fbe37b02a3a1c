import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kvs } from '@forge/kvs';
import { createChunkStore } from '../../src/adapters/forge/chunk-store';
import { type FactsManifest } from '../../src/contract/workspace-view';
import { type Facts } from '../../src/domain/facts/facts';
import { toCoarseFacts } from '../../src/domain/history/coarse-facts';
import { createFactsLoader } from '../../static/usher/src/features/workspace/facts-loader';
import { aDetailedWorkspace } from '../builders/a-detailed-workspace';
import { aScanningApp, type ScanningApp } from '../builders/a-scanning-app';
import { NOON } from '../builders/simulated-bitbucket';

const DAY_MS = 86_400_000;
const TODAY = '2026-11-21';

/** What the page makes of facts that an installation holds. */
async function read(
  app: ScanningApp,
  installation: string,
  facts: FactsManifest | undefined,
): Promise<Facts | undefined> {
  const loader = createFactsLoader(async (hash) => ({
    ok: true,
    value: await app.get('getFactsChunk', { installation, payload: { hash } }),
  }));
  const outcome = await loader.load({ ...(facts && { facts }), loaded: {} });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

const factsOf = async (app: ScanningApp, installation: string) =>
  read(app, installation, (await app.get('getWorkspace', { installation })).facts);
const dayOf = async (app: ScanningApp, installation: string, day: string) =>
  read(app, installation, await app.get('getDay', { installation, payload: { day } }));

async function aScannedApp(): Promise<ScanningApp> {
  const app = await aScanningApp();
  await app.scanByItself();
  await app.get('saveRetention', { payload: { version: 0, retentionDays: 31 } });
  return app;
}

test('who removes the app and installs it again within 21 days finds facts, days and settings', async () => {
  const app = await aScannedApp();
  const [facts, day] = [await factsOf(app, 'one'), await dayOf(app, 'one', TODAY)];
  expect(facts && toCoarseFacts(facts)).toStrictEqual(day);
  await app.host.uninstall('one');
  app.clock.advance(20 * DAY_MS);
  await app.host.reinstall('one', 'two');
  const again = await app.get('getWorkspace', { installation: 'two' });
  expect(again.days.map((kept) => kept.day)).toEqual([TODAY]);
  expect(await factsOf(app, 'two')).toStrictEqual(facts);
  expect(await dayOf(app, 'two', TODAY)).toStrictEqual(day);
  const settings = await app.get('getSettings', { installation: 'two' });
  expect(settings.retention).toMatchObject({ value: { retentionDays: 31 }, version: 1 });
});

test('after 21 days nothing can be found again', async () => {
  const app = await aScannedApp();
  await app.host.uninstall('one');
  app.clock.advance(22 * DAY_MS);
  await expect(async () => app.host.reinstall('one', 'two')).rejects.toThrow(/could be linked/);
});

test('a new installation of the same workspace finds nothing of an older one', async () => {
  const app = await aScannedApp();
  const [chunk] = (await app.get('getWorkspace')).facts?.chunks ?? [];
  const { workspaceId } = app.callerOf({});
  await app.host.uninstall('one');
  await app.host.install({ id: 'two', workspaceId });
  const found = await app.get('getWorkspace', { installation: 'two' });
  expect(found.facts).toBeUndefined();
  expect(found.days).toEqual([]);
  const settings = await app.get('getSettings', { installation: 'two' });
  expect(settings.retention.version).toBe(0);
  const asked = { installation: 'two', payload: { hash: chunk?.hash ?? '' } };
  expect(chunk).toBeDefined();
  expect(await app.call('getFactsChunk', asked)).toMatchObject({ ok: false });
});

test('facts and a day of version 1 are read after an upgrade, and the next scan follows them', async () => {
  const app = await aScanningApp();
  const file = readFileSync(join(__dirname, '../snapshot/version-1.snapshot'));
  await app.host.runInside(app.callerOf({ installation: 'one' }), async () => {
    const chunks = await createChunkStore().write([file]);
    await kvs.set('facts', { chunks, savedAt: NOON - DAY_MS });
    await kvs.set('days', [{ day: '2026-11-20', scannedAt: NOON - DAY_MS, chunks }]);
  });
  await app.host.upgrade('one', '3.0.0');
  expect(await factsOf(app, 'one')).toStrictEqual(aDetailedWorkspace());
  await app.scanByItself();
  expect((await factsOf(app, 'one'))?.workspace.slug).toBe('acme');
  const { days } = await app.get('getWorkspace');
  expect(days.map(({ day }) => day)).toEqual([TODAY, '2026-11-20']);
  expect(await dayOf(app, 'one', '2026-11-20')).toStrictEqual(aDetailedWorkspace());
});
