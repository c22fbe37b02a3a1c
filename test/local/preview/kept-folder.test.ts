import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type WorkspaceView } from '../../../src/contract/workspace-view';
import { createStorage } from '../../../local/forge/kvs/storage';
import { type KeptOptions, openKeptFolder } from '../../../local/preview/kept-folder';
import { NOON } from '../../builders/simulated-bitbucket';
import { aPreview, aSimulatedApi } from './a-preview';

const DAY_MS = 86_400_000;
const WORKSPACE = { uuid: '{9a7a67cf-827e-478c-a408-7e66e281afef}', slug: 'acme' };
let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'usher-kept-'));
  folder = path.join(parent, 'new', 'preview');
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

function open(more: Partial<KeptOptions> = {}) {
  const entities = ['scan', 'document'];
  return openKeptFolder({
    ...{ folder, workspace: WORKSPACE, asCompanion: false, entities, now: () => NOON },
    ...more,
  });
}

function modeOf(file: string): number {
  return statSync(file).mode & 0o777;
}

function aStorage() {
  const storage = createStorage(() => NOON);
  storage.plain.set('chunk', { text: 'facts' }, { now: NOON - 5 });
  storage.plain.set('brief', 1, { now: NOON, expiresAt: NOON + 1000 });
  storage.entity('scan').set('state', { version: 3 }, { now: NOON });
  storage.secret.set('mail-key', 'secret', { now: NOON });
  return storage;
}

test('what is kept comes back the same, secrets aside, in a file that only its owner may read', async () => {
  const first = await open();
  const stored = aStorage();
  await first.save(stored);
  expect(modeOf(folder)).toBe(0o700);
  expect(modeOf(first.file)).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['usher-preview-acme.json']);
  expect(readFileSync(first.file, 'utf8')).not.toContain('secret');
  const back = createStorage(() => NOON);
  expect(await (await open()).restore(back)).toBe(true);
  const rows = (space: typeof back.plain) =>
    space
      .entries()
      .map(([key, { value, updatedAt, expireTime }]) => [...[key, value, updatedAt, expireTime]]);
  expect(rows(back.plain)).toEqual(rows(stored.plain));
  expect(rows(back.entity('scan'))).toEqual(rows(stored.entity('scan')));
  expect(back.secret.entries()).toEqual([]);
});

test('it says when to delete it: 30 days after it was begun, however often it is written', async () => {
  const first = await open();
  await first.save(aStorage());
  expect(first.deleteAfter()).toBe('2026-12-21');
  const later = await open({ now: () => NOON + 10 * DAY_MS });
  await later.restore(createStorage(() => NOON));
  expect(later.deleteAfter()).toBe('2026-12-21');
  await later.save(aStorage());
  expect(readFileSync(later.file, 'utf8')).toContain('"deleteAfter":"2026-12-21"');
});

test('on its last day it is read, on the day after it is not', async () => {
  await (await open()).save(aStorage());
  const storage = createStorage(() => NOON);
  expect(await (await open({ now: () => NOON + 30 * DAY_MS })).restore(storage)).toBe(true);
  const late = await open({ now: () => NOON + 31 * DAY_MS });
  await expect(late.restore(storage)).rejects.toMatchObject({
    message: expect.stringContaining('it was to be deleted after 2026-12-21') as unknown,
    remedy: expect.stringContaining(`rm ${late.file}`) as unknown,
  });
});

test.each([
  ['cut off', '{"format":"usher-pre', 'it is damaged'],
  ['of another format', '{"format":"usher-preview/9"}', 'it is damaged'],
])('a file that is %s is not used', async (_what, text, message) => {
  const kept = await open();
  writeFileSync(kept.file, text);
  const storage = createStorage(() => NOON);
  await expect(kept.restore(storage)).rejects.toThrow(message);
  expect(storage.plain.entries()).toEqual([]);
});

test('a file of another workspace is not used', async () => {
  await (await open()).save(aStorage());
  const other = await open({ workspace: { ...WORKSPACE, uuid: '{other}' } });
  await expect(other.restore(createStorage(() => NOON))).rejects.toThrow('of another workspace');
});

test('what a token has read is kept apart from what Forge may read', async () => {
  await (await open({ asCompanion: true })).save(aStorage());
  expect(await (await open()).restore(createStorage(() => NOON))).toBe(false);
});

test.each([0o755, 0o710, 0o701])(
  'a folder of mode %o is refused: others may look',
  async (mode) => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, mode);
    await expect(open()).rejects.toMatchObject({
      message: expect.stringContaining('others on this machine') as unknown,
      remedy: expect.stringContaining(`chmod 700 ${folder}`) as unknown,
    });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a file where the folder should be is named', async () => {
  writeFileSync(path.join(parent, 'file'), '');
  const under = path.join(parent, 'file', 'preview');
  await expect(open({ folder: under })).rejects.toMatchObject({
    message: expect.stringContaining('part of its path is not a folder') as unknown,
  });
});

test('a preview that keeps shows at its next start what it had read, and asks for none of it', async () => {
  const simulated = await aSimulatedApi();
  const first = await aPreview(simulated, { keep: folder });
  await first.scan();
  expect(first.keeping).toMatch(/^Kept in .*usher-preview-acme\.json: delete it after \d{4}-/);
  await first.stop();
  const from = simulated.arrived.length;
  const second = await aPreview(simulated, { keep: folder });
  const answered = await second.call<WorkspaceView>('getWorkspace');
  await second.stop();
  await simulated.close();
  expect(answered).toMatchObject({ ok: true, value: { scan: { state: 'finished' } } });
  // Who this is, twice: at the start, and when the page asks.
  expect(simulated.arrived.length - from).toBe(4);
  expect(readFileSync(path.join(folder, 'usher-preview-acme.json'), 'utf8')).not.toMatch(
    /ATATT|@acme\.example/,
  );
});
