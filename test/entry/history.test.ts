import { acme, personUuid } from '../../local/bitbucket/demo/acme';
import { type FactsManifest } from '../../src/contract/functions';
import { type Facts } from '../../src/domain/facts/facts';
import { accountUuid, groupSlug, workspaceUuid } from '../../src/domain/facts/ids';
import { encodeGroupMembers } from '../../src/snapshot/group-members-file';
import { decodeSnapshot } from '../../src/snapshot/snapshot';
import { anApp, type App } from '../builders/an-app';
import { load } from '../builders/an-upload';

jest.setTimeout(60_000);

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

async function readFacts({ chunks }: FactsManifest): Promise<Facts> {
  const read = await Promise.all(
    chunks.map(({ hash }) => app.get('getFactsChunk', { payload: { hash } })),
  );
  const pieces = read.map(({ base64 }) => Buffer.from(base64, 'base64'));
  return decodeSnapshot(new Uint8Array(Buffer.concat(pieces)));
}

const keptDays = async () => (await app.get('getWorkspace')).days.map(({ day }) => day);
const factsOf = async (day: string) => readFacts(await app.get('getDay', { payload: { day } }));
const chunkKeys = () =>
  app.host.kvs
    .storageOf('one')
    .plain.entries()
    .map(([key]) => key)
    .filter((key) => key.startsWith('chunk:'));

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
  expect(await app.get('getDay', { payload: { day: '2026-11-20' } })).toEqual(facts);
  expect(chunkKeys()).toHaveLength(facts?.chunks.length ?? 0);
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
  const named = new Set(days.flatMap(({ chunks }) => chunks.map(({ hash }) => `chunk:${hash}`)));
  expect(new Set(chunkKeys())).toEqual(named);
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
    ...{ state: 'complete', readAt: MORNING, value: [member] },
  });
  expect(membersIn(await factsOf('2026-11-20'))?.state).not.toBe('complete');
  const { facts } = await app.get('getWorkspace');
  const scanned = facts && (await readFacts(facts));
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
