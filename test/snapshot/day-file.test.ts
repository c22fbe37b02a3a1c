import * as fc from 'fast-check';
import { type Facts } from '../../src/domain/facts/facts';
import { toCoarseFacts } from '../../src/domain/history/coarse-facts';
import { type DayTables, sameTables } from '../../src/domain/history/day-tables';
import { diffDays } from '../../src/domain/history/diff-days';
import { packDifference, packKeyframe, replayDay, restoreDay } from '../../src/snapshot/day-file';
import { createNameBook, type NameBook } from '../../src/snapshot/name-book';
import { toDayTables } from '../../src/snapshot/write-day';
import { aDetailedWorkspace } from '../builders/a-detailed-workspace';
import { arbitraryFacts, arbitraryTruth } from '../builders/arbitrary-facts';
import { aPerson, complete, someFacts } from '../builders/facts-builders';

/** The days as they are stored: the first by itself, each other one as what changed. */
async function pack(days: readonly DayTables[]) {
  const [first = {}, ...later] = days;
  const keyframe = await packKeyframe(first);
  const differences: Uint8Array[] = [];
  for (const day of later) {
    const before = await replayDay({ keyframe, differences });
    differences.push(await packDifference(diffDays(before, day)));
  }
  return { keyframe, differences };
}

const tablesOf = (book: NameBook, days: readonly Facts[]) =>
  days.map((facts) => toDayTables(facts, book));

test('any facts come back from their tables as they were', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFacts, async (facts) => {
      const book = createNameBook();
      const [keyframe = {}] = tablesOf(book, [facts]);
      const packed = { keyframe: await packKeyframe(keyframe), differences: [] };
      const known = toCoarseFacts(facts);
      expect(toCoarseFacts(await restoreDay(packed, book.names()))).toStrictEqual(known);
    }),
    { numRuns: 100 },
  );
});

test('every day of any sequence is what its keyframe and the differences up to it lead to', async () => {
  const days = fc.array(fc.oneof(arbitraryFacts, arbitraryTruth), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(days, async (sequence) => {
      const book = createNameBook();
      const known = sequence.map(toCoarseFacts);
      const { keyframe, differences } = await pack(tablesOf(book, known));
      const dictionary = book.names();
      for (const [at, facts] of known.entries()) {
        const packed = { keyframe, differences: differences.slice(0, at) };
        expect(withoutNames(await restoreDay(packed, dictionary))).toStrictEqual(
          withoutNames(facts),
        );
      }
    }),
    { numRuns: 30 },
  );
});

/** An account has one name on all days, the newest: the law of names is in name-book.test.ts. */
function withoutNames(facts: Facts): Facts {
  const accounts = facts.accounts.map(({ uuid, kind, role, addedOn, lastAccessedOn }) => ({
    ...{ uuid, kind, displayName: '' },
    ...(role !== undefined && { role }),
    ...(addedOn !== undefined && { addedOn }),
    ...(lastAccessedOn !== undefined && { lastAccessedOn }),
  }));
  return { ...facts, accounts };
}

test('days that are equal differ in nothing', () => {
  const book = createNameBook();
  const [day = {}, same = {}] = tablesOf(book, [aDetailedWorkspace(), aDetailedWorkspace()]);
  expect(diffDays(day, same)).toEqual({});
  expect(sameTables(day, same)).toBe(true);
});

test('somebody more is told as one row that came, and its cells', () => {
  const book = createNameBook();
  const ann = aPerson({ displayName: 'Ann' });
  const bob = aPerson({ displayName: 'Bob' });
  const [day = {}, next = {}] = tablesOf(book, [
    someFacts({ accounts: [bob] }),
    someFacts({ accounts: [ann, bob] }),
  ]);
  expect(diffDays(day, next)).toEqual({
    accounts: {
      rows: [[1]],
      columns: {
        kind: { sets: [[0, 0]] },
        role: { sets: [[0, 0]] },
        addedOn: { sets: [[0, 0]] },
        lastAccessedOn: { sets: [[0, 0]] },
      },
    },
  });
});

test('a scan that reads everything anew is one move in each column of times', () => {
  const book = createNameBook();
  const read = (readAt: number) =>
    someFacts({
      lists: {
        members: { state: 'complete', readAt, value: null },
        groups: { state: 'complete', readAt, value: null },
        projects: { state: 'complete', readAt, value: null },
        repositories: { state: 'complete', readAt, value: null },
      },
      webhooks: complete([]),
      invitations: complete([]),
    });
  const [day = {}, next = {}] = tablesOf(book, [read(1), read(2)]);
  expect(diffDays(day, next)['workspace']?.columns['membersRead']).toEqual({
    adds: [{ at: 2 }],
    sets: [[1, 0]],
  });
});

test('a difference that was made for another day is refused, not half applied', async () => {
  const book = createNameBook();
  const [small = {}, large = {}, larger = {}] = tablesOf(book, [
    someFacts({ accounts: [] }),
    someFacts({ accounts: [aPerson({ displayName: 'Ann' })] }),
    someFacts({ accounts: [aPerson({ displayName: 'Ann' }), aPerson({ displayName: 'Bob' })] }),
  ]);
  const packed = {
    keyframe: await packKeyframe(small),
    differences: [await packDifference(diffDays(large, larger))],
  };
  await expect(replayDay(packed)).rejects.toMatchObject({ code: 'damaged' });
});

test('a keyframe that was cut off is refused', async () => {
  const [day = {}] = tablesOf(createNameBook(), [aDetailedWorkspace()]);
  const keyframe = await packKeyframe(day);
  await expect(
    replayDay({ keyframe: keyframe.subarray(0, -1), differences: [] }),
  ).rejects.toMatchObject({ code: 'truncated' });
});
