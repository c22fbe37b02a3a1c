import { type ChunkReference } from '../../src/adapters/forge/chunk-store';
import { type ScanRecord } from '../../src/domain/facts/scan-record';
import { createWarmJournal, KEPT_BYTES } from '../../src/entry/scan/warm-journal';

const chunk = (hash: string, bytes = 1000): ChunkReference => ({ hash, bytes });
/** One record a chunk, recognizable by its time. */
const recordOf = (hash: string): ScanRecord => ({
  job: { kind: 'groups' },
  at: hash.charCodeAt(0),
  gap: { reason: 'not-asked' },
});
const MINUTE_MS = 60_000;

function aWarmJournal() {
  const stored: string[] = [];
  let now = 0;
  const journal = createWarmJournal(
    {
      readJournal: (chunks) => {
        stored.push(...chunks.map(({ hash }) => hash));
        return Promise.resolve(chunks.map(({ hash }) => recordOf(hash)));
      },
    },
    () => now,
  );
  return {
    ...journal,
    /** Which chunks were read from storage since the last time this was asked. */
    takeStored: () => stored.splice(0),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('a step reads only what the step before it in this process has not', async () => {
  const journal = aWarmJournal();
  await journal.read('{one}', [chunk('a'), chunk('b')]);
  expect(journal.takeStored()).toEqual(['a', 'b']);
  const records = await journal.read('{one}', [chunk('a'), chunk('c'), chunk('d')]);
  expect(journal.takeStored()).toEqual(['c', 'd']);
  expect(records).toEqual(['a', 'c', 'd'].map(recordOf));
});

test('what the journal does not name any more is forgotten', async () => {
  const journal = aWarmJournal();
  await journal.read('{one}', [chunk('a')]);
  await journal.read('{one}', [chunk('b')]);
  journal.takeStored();
  await journal.read('{one}', [chunk('a')]);
  expect(journal.takeStored()).toEqual(['a']);
});

test('what was read of one workspace is nothing for another, and is gone after it', async () => {
  const journal = aWarmJournal();
  await journal.read('{one}', [chunk('a')]);
  await journal.read('{two}', [chunk('a')]);
  await journal.read('{one}', [chunk('a')]);
  expect(journal.takeStored()).toEqual(['a', 'a', 'a']);
});

test.each([
  ['ten minutes', 10 * MINUTE_MS, []],
  ['longer', 10 * MINUTE_MS + 1, ['a']],
])('after %s of rest storage is asked for %j', async (_what, restMs, expected) => {
  const journal = aWarmJournal();
  await journal.read('{one}', [chunk('a')]);
  journal.takeStored();
  journal.pass(restMs);
  await journal.read('{one}', [chunk('a')]);
  expect(journal.takeStored()).toEqual(expected);
});

test.each([
  ['as much as there is room for', KEPT_BYTES, []],
  ['more than there is room for', KEPT_BYTES + 1, ['a']],
])('%s is kept, or read again', async (_what, bytes, expected) => {
  const journal = aWarmJournal();
  await journal.read('{one}', [chunk('a', bytes)]);
  journal.takeStored();
  await journal.read('{one}', [chunk('a', bytes)]);
  expect(journal.takeStored()).toEqual(expected);
});

test('a chunk that cannot be read fails the step, and leaves what was known', async () => {
  let fails = false;
  const journal = createWarmJournal(
    {
      readJournal: (chunks) =>
        fails
          ? Promise.reject(new Error('gone'))
          : Promise.resolve(chunks.map(() => recordOf('a'))),
    },
    () => 0,
  );
  await journal.read('{one}', [chunk('a')]);
  fails = true;
  await expect(journal.read('{one}', [chunk('a'), chunk('b')])).rejects.toThrow('gone');
  expect(await journal.read('{one}', [chunk('a')])).toEqual([recordOf('a')]);
});
