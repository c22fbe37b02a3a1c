import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { type ChunkStore, ChunkMissingError } from '../../src/adapters/forge/chunk-store';
import { type Facts } from '../../src/domain/facts/facts';
import { type DayTables, sameTables } from '../../src/domain/history/day-tables';
import { type KeptDay, toDay } from '../../src/domain/history/kept-days';
import { keepDay } from '../../src/entry/history/keep-day';
import { replayKeptDay } from '../../src/entry/history/replay-kept-day';
import { createNameBook } from '../../src/snapshot/name-book';
import { toDayTables } from '../../src/snapshot/write-day';
import { arbitraryTruth } from '../builders/arbitrary-facts';
import { aPerson, someFacts } from '../builders/facts-builders';

const DAY_MS = 86_400_000;
const FIRST = Date.parse('2026-01-01');

/** Chunks in memory; only those that days name are there after each day, as a scan leaves them. */
function aStore() {
  const stored = new Map<string, Uint8Array>();
  const chunks: ChunkStore = {
    write: (pieces) =>
      Promise.resolve(
        pieces.map((piece) => {
          const hash = createHash('sha256').update(piece).digest('hex');
          stored.set(hash, piece);
          return { hash, bytes: piece.length };
        }),
      ),
    read: (wanted) =>
      Promise.all(
        wanted.map(({ hash }) => {
          const found = stored.get(hash);
          return found ? Promise.resolve(found) : Promise.reject(new ChunkMissingError(hash));
        }),
      ),
    findText: () => Promise.resolve(undefined),
    remove: () => Promise.resolve(),
    removeAllBut: (kept) => {
      const names = new Set(kept.map(({ hash }) => hash));
      for (const hash of stored.keys()) if (!names.has(hash)) stored.delete(hash);
      return Promise.resolve();
    },
  };
  return { chunks, stored };
}

function aHistory(retentionDays: number) {
  const { chunks, stored } = aStore();
  const book = createNameBook();
  const limits = { retentionDays, maxChunks: 10_000, maxBytes: 1e9 };
  let days: readonly KeptDay[] = [];
  const wanted = new Map<string, DayTables>();
  return {
    stored,
    days: () => days,
    wanted,
    keep: async (at: number, facts: Facts) => {
      const scannedAt = FIRST + at * DAY_MS + days.length;
      const added = { day: toDay(scannedAt), scannedAt, tables: toDayTables(facts, book) };
      wanted.set(added.day, added.tables);
      days = await keepDay(chunks, days, { added, limits });
      await chunks.removeAllBut(days.flatMap((kept) => kept.chunks));
    },
    replay: (kept: KeptDay) => replayKeptDay(chunks, days, kept),
  };
}

async function expectAllKept({ days, wanted, replay }: ReturnType<typeof aHistory>) {
  for (const kept of days()) {
    const expected = wanted.get(kept.day);
    expect(expected && sameTables(await replay(kept), expected)).toBe(true);
  }
}

test('after any sequence of days, in any order, every kept day is what it was', async () => {
  const day = fc.tuple(fc.integer({ min: 0, max: 12 }), arbitraryTruth);
  await fc.assert(
    fc.asyncProperty(
      fc.array(day, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 8 }),
      async (sequence, retentionDays) => {
        const history = aHistory(retentionDays);
        for (const [at, facts] of sequence) {
          await history.keep(at, facts);
          await expectAllKept(history);
        }
        expect(history.days().length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 30 },
  );
});

const people = Array.from({ length: 300 }, (_, at) => aPerson({ displayName: `Person ${at}` }));
/** One person more each day. */
const factsOf = (at: number) => someFacts({ accounts: people.slice(0, 200 + at) });

test('a keyframe stands before every sixty days of differences', async () => {
  const history = aHistory(400);
  for (let at = 0; at < 70; at += 1) await history.keep(at, factsOf(at));
  const keyframes = history.days().filter(({ keyframe }) => keyframe);
  expect(keyframes.map(({ day }) => day)).toEqual(['2026-03-02', '2026-01-01']);
  expect(history.days()).toHaveLength(70);
  // The differences of one keyframe share a chunk.
  expect(history.stored.size).toBe(4);
  await expectAllKept(history);
});

test('when the keyframe gets too old, the oldest day that is kept becomes one', async () => {
  const history = aHistory(5);
  for (let at = 0; at < 9; at += 1) await history.keep(at, factsOf(at));
  expect(history.days().map(({ day, keyframe = false }) => [day, keyframe])).toEqual([
    ['2026-01-09', false],
    ['2026-01-08', false],
    ['2026-01-07', false],
    ['2026-01-06', false],
    ['2026-01-05', true],
  ]);
  await expectAllKept(history);
  const [bundle] = history.days()[0]?.chunks ?? [];
  const told = history.days().flatMap(({ difference }) => difference ?? []);
  // Nothing is left of the days that are gone.
  expect(Math.min(...told.map(({ from }) => from))).toBe(0);
  expect(Math.max(...told.map(({ to }) => to))).toBe(bundle?.bytes);
});

test('a day whose past cannot be read is kept by itself', async () => {
  const history = aHistory(90);
  await history.keep(0, factsOf(0));
  await history.keep(1, factsOf(1));
  const [second] = history.days();
  expect(second?.keyframe).toBeUndefined();
  for (const [hash] of history.stored) history.stored.set(hash, new Uint8Array([1, 2, 3]));
  await history.keep(2, factsOf(2));
  const [third] = history.days();
  expect(third).toMatchObject({ day: '2026-01-03', keyframe: true });
  expect(
    third && sameTables(await history.replay(third), history.wanted.get('2026-01-03') ?? {}),
  ).toBe(true);
});

test('a day in which everything changed is kept by itself', async () => {
  const history = aHistory(90);
  await history.keep(0, factsOf(0));
  await history.keep(
    1,
    someFacts({ accounts: people.slice(200).map((person) => ({ ...person, role: 'owner' })) }),
  );
  expect(history.days().map(({ keyframe }) => keyframe)).toEqual([true, true]);
});
