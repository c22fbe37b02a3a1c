import { randomBytes } from 'node:crypto';
import { kvs } from '@forge/kvs';
import fc from 'fast-check';
import {
  CHUNK_BYTES,
  ChunkMissingError,
  createChunkStore,
  splitIntoPieces,
} from '../../../src/adapters/forge/chunk-store';
import { anApp, type App } from '../../builders/an-app';

let app: App;
const chunks = createChunkStore();
beforeEach(async () => {
  // A whole scan, in one hour.
  app = await anApp({ switches: { limit: 1_000_000 } });
});

function inside<T>(work: () => Promise<T>, installation = 'one'): Promise<T> {
  return app.host.runInside(app.callerOf({ installation }), work);
}

const joined = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces);

test('content comes back as it went in, whatever its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 * CHUNK_BYTES }), (size) => {
      const content = randomBytes(size);
      const pieces = splitIntoPieces(content);
      expect(joined(pieces).equals(content)).toBe(true);
      expect(pieces.every(({ length }) => length > 0 && length <= CHUNK_BYTES)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('stored as text a chunk keeps to 190 KiB, and to 400 KB when it crosses the bridge', async () => {
  const content = randomBytes(2.5 * CHUNK_BYTES);
  const written = await inside(() => chunks.write(splitIntoPieces(content)));
  expect(written).toHaveLength(3);
  await inside(() => chunks.write([])); // Nothing to write is no error.
  for (const { hash } of written) {
    const text = (await inside(() => chunks.findText(hash))) ?? '';
    expect(text.length).toBeLessThanOrEqual(190 * 1024);
    const answer = await app.get('getFactsChunk', { payload: { hash } });
    expect(JSON.stringify(answer).length).toBeLessThanOrEqual(400_000);
  }
  expect(joined(await inside(() => chunks.read(written))).equals(content)).toBe(true);
});

test('the same content is the same chunk', async () => {
  await inside(async () => {
    const [once] = await chunks.write([Buffer.from('facts')]);
    const [again] = await chunks.write([Buffer.from('facts')]);
    expect(again).toEqual(once);
  });
});

test('what is known to be stored, and is, is not written again', async () => {
  await inside(async () => {
    const [facts] = await chunks.write([Buffer.from('facts')]);
    const writes = jest.spyOn(kvs, 'set');
    const again = await chunks.write([Buffer.from('facts'), Buffer.from('more')], facts && [facts]);
    expect(writes.mock.calls.map(([key]) => key)).toEqual([`chunk:${again[1]?.hash ?? ''}`]);
    expect(again[0]).toEqual(facts);
    writes.mockRestore();
  });
});

test.each([
  ['is gone', (key: string) => kvs.delete(key)],
  ['holds something else', (key: string) => kvs.set(key, 'ZmFrZQ==')],
  ['was cut off', (key: string) => kvs.set(key, 'ZmFj')],
])('a chunk that should be stored and %s is written again', async (_, damage) => {
  await inside(async () => {
    const written = await chunks.write([Buffer.from('facts')]);
    await damage(`chunk:${written[0]?.hash ?? ''}`);
    expect(await chunks.write([Buffer.from('facts')], written)).toEqual(written);
    expect(joined(await chunks.read(written)).toString()).toBe('facts');
  });
});

test('a chunk is not found in another installation', async () => {
  const [chunk] = await inside(() => chunks.write([Buffer.from('facts')]));
  await inside(async () => {
    expect(await chunks.findText(chunk?.hash ?? '')).toBeUndefined();
    await expect(chunks.read(chunk ? [chunk] : [])).rejects.toThrow(ChunkMissingError);
  }, 'two');
});

test('chunks that a scan wrote and did not commit are seen by nobody, and swept up by the next', async () => {
  await inside(() => chunks.write([Buffer.from('half a snapshot')]));
  expect((await app.get('getWorkspace')).facts).toBeUndefined();
  await app.get('startScan');
  await app.scanToEnd();
  const { facts, days } = await app.get('getWorkspace');
  const [kept] = await Promise.all(days.map(({ day }) => app.get('getDay', { payload: { day } })));
  const named = [...(facts?.chunks ?? []), ...(kept?.chunks ?? [])];
  const referred = new Set(named.map(({ hash }) => `chunk:${hash}`));
  const stored = app.host.kvs.storageOf('one').plain.entries();
  const keys = stored.map(([key]) => key).filter((key) => key.startsWith('chunk:'));
  expect(new Set(keys)).toEqual(referred);
});

test('removing all but some removes more than one query and one batch can name', async () => {
  await inside(async () => {
    const pieces = Array.from({ length: 230 }, (_, at) => Buffer.from(`piece ${at}`));
    const written = await chunks.write(pieces);
    const kept = written.slice(0, 3);
    await chunks.removeAllBut(kept);
    expect(await chunks.read(kept)).toHaveLength(3);
    const left = app.host.kvs.storageOf('one').plain.entries();
    expect(left).toHaveLength(3);
  });
});
