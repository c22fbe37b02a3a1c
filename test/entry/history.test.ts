import { kvs } from '@forge/kvs';
import { acme, personUuid } from '../../local/bitbucket/demo/acme';
import { createChunkStore } from '../../src/adapters/forge/chunk-store';
import { type FactsManifest } from '../../src/contract/workspace-view';
import { type Facts } from '../../src/domain/facts/facts';
import { accountUuid, groupSlug, workspaceUuid } from '../../src/domain/facts/ids';
import { encodeSnapshot } from '../../src/snapshot/snapshot';
import { encodeGroupMembers } from '../../src/snapshot/group-members-file';
import { aDetailedWorkspace } from '../builders/a-detailed-workspace';
import { anApp, type App } from '../builders/an-app';
import { load } from '../builders/an-upload';
import { readStoredFacts } from '../builders/read-stored-facts';

const DAY_MS = 86_400_000;
const MORNING = Date.parse('2026-11-20T08:00:00Z');
const realNow = Date.now.bind(Date);

let app: App;
let offset = 0;
beforeEach(async () => {
  offset = MORNING - realNow();
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + offset);
  const data = acme();
  app = await anApp({
    data: { ...data, repositories: data.repositories.slice(0, 3) },
    switches: { limit: 1_000_000 },
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** A whole scan, so many days and hours after the first morning. */
async function scanAt(days: number, hours = 0): Promise<void> {
  offset = MORNING - realNow() + days * DAY_MS + hours * 3_600_000;
  await app.get('startScan');
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished' });
}

const keptDays = async () => (await app.get('getWorkspace')).days.map(({ day }) => day);
const factsOf = async (day: string) =>
  readStoredFacts(app, await app.get('getDay', { payload: { day } }));
const chunkKeys = () =>
  app.host.kvs
    .storageOf('one')
    .plain.entries()
    .map(([key]) => key)
    .filter((key) => key.startsWith('chunk:'));

/** The keys of everything that manifests lead to. */
function namedBy(...manifests: readonly (FactsManifest | undefined)[]): ReadonlySet<string> {
  const chunks = manifests.flatMap((manifest) => manifest?.chunks ?? []);
  return new Set(chunks.map(({ hash }) => `chunk:${hash}`));
}

test('before the first finished scan no day is kept', async () => {
  await app.get('startScan');
  expect(await keptDays()).toEqual([]);
  expect(await app.call('getDay', { payload: { day: '2026-11-20' } })).toMatchObject({
    error: { code: 'not-in-facts' },
  });
});

test('every day keeps its facts as they were, newest first', async () => {
  await scanAt(0);
  app.bitbucket.update((data) => ({
    ...data,
    repositories: data.repositories.slice(0, 2),
  }));
  await scanAt(2);
  expect(await keptDays()).toEqual(['2026-11-22', '2026-11-20']);
  expect((await factsOf('2026-11-20')).repositories).toHaveLength(3);
  expect((await factsOf('2026-11-22')).repositories).toHaveLength(2);
  expect(await app.call('getDay', { payload: { day: '2026-11-21' } })).toMatchObject({
    error: { code: 'not-in-facts' },
  });
});

test('of one day the last scan is kept, and of the one before nothing', async () => {
  await scanAt(0);
  await scanAt(0, 6);
  const { days, facts } = await app.get('getWorkspace');
  expect(days).toHaveLength(1);
  expect(new Date(days[0]?.scannedAt ?? 0).getUTCHours()).toBe(14);
  const day = await app.get('getDay', { payload: { day: '2026-11-20' } });
  expect(new Set(chunkKeys())).toEqual(namedBy(facts, day));
});

test('days that are older than the workspace keeps are gone with their facts', async () => {
  await app.get('saveRetention', { payload: { version: 0, retentionDays: 2 } });
  await scanAt(0);
  await scanAt(1);
  expect(await keptDays()).toEqual(['2026-11-21', '2026-11-20']);
  await scanAt(2);
  expect(await keptDays()).toEqual(['2026-11-22', '2026-11-21']);
  const days = await Promise.all(
    (await keptDays()).map((day) => app.get('getDay', { payload: { day } })),
  );
  const { facts } = await app.get('getWorkspace');
  expect(new Set(chunkKeys())).toEqual(namedBy(facts, ...days));
});

test('a day is told as what changed, and the names it shares with the others stay where they are', async () => {
  await scanAt(0);
  const before = (await app.get('getWorkspace')).facts;
  await scanAt(1);
  const after = (await app.get('getWorkspace')).facts;
  const names = before?.form === 'parts' ? before.names : 0;
  expect(names).toBeGreaterThan(0);
  expect(after).toMatchObject({ form: 'parts', names });
  expect(after?.chunks.slice(0, names)).toEqual(before?.chunks.slice(0, names));
  const first = await app.get('getDay', { payload: { day: '2026-11-20' } });
  const second = await app.get('getDay', { payload: { day: '2026-11-21' } });
  expect(first).toMatchObject({ form: 'day', keyframe: 1, differences: [] });
  expect(second).toMatchObject({ form: 'day', keyframe: 1, differences: [{ from: 0 }] });
  expect(second.chunks.slice(0, -1)).toEqual(first.chunks);
});

test('a day that an older Usher kept is still read, beside the newer ones, until it is too old', async () => {
  const file = await encodeSnapshot(aDetailedWorkspace());
  await app.host.runInside(app.callerOf({ installation: 'one' }), async () => {
    const chunks = await createChunkStore().write([file]);
    const kept = { day: '2026-11-19', scannedAt: MORNING - DAY_MS, chunks };
    await kvs.set('facts', { chunks, savedAt: MORNING - DAY_MS });
    await kvs.set('days', [kept]);
  });
  const { facts } = await app.get('getWorkspace');
  expect(facts && (await readStoredFacts(app, facts))).toEqual(aDetailedWorkspace());
  await scanAt(0);
  await scanAt(1);
  expect(await keptDays()).toEqual(['2026-11-21', '2026-11-20', '2026-11-19']);
  expect(await factsOf('2026-11-19')).toEqual(aDetailedWorkspace());
  expect((await factsOf('2026-11-20')).repositories).toHaveLength(3);
});

test('a scan that is cancelled leaves the days as they are', async () => {
  await scanAt(0);
  offset += DAY_MS;
  await app.get('startScan');
  await app.get('cancelScan');
  expect(await keptDays()).toEqual(['2026-11-20']);
});

test('the facts of a day hold what admins had loaded by then; those of the scan do not', async () => {
  const [group] = app.bitbucket.data.groups;
  const slug = groupSlug(group?.slug ?? '');
  const member = accountUuid(personUuid('ohartley'));
  await scanAt(0);
  const list = { asOf: MORNING, groups: [{ group: slug, members: [member] }] };
  const workspace = workspaceUuid(app.bitbucket.data.workspace.uuid);
  await load(app, encodeGroupMembers({ workspace, list }), { kind: 'group-members' });
  await scanAt(1);
  await app.get('removeLoaded', { payload: { kind: 'group-members' } });
  const membersIn = (facts: Facts) => facts.groups.find((each) => each.slug === slug)?.members;
  expect(membersIn(await factsOf('2026-11-21'))).toMatchObject({
    ...{ state: 'complete', readAt: Date.parse('2026-11-20'), value: [member] },
  });
  expect(membersIn(await factsOf('2026-11-20'))?.state).not.toBe('complete');
  const { facts } = await app.get('getWorkspace');
  const scanned = facts && (await readStoredFacts(app, facts));
  expect(scanned?.repositories).toHaveLength(3);
  expect(scanned && membersIn(scanned)?.state).not.toBe('complete');
});

test('the days of one installation are nowhere in another', async () => {
  await scanAt(0);
  expect((await app.get('getWorkspace', { installation: 'two' })).days).toEqual([]);
  expect(
    await app.call('getDay', { installation: 'two', payload: { day: '2026-11-20' } }),
  ).toMatchObject({ error: { code: 'not-in-facts' } });
});
