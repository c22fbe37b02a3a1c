import * as fc from 'fast-check';
import { type Facts } from '../../src/domain/facts/facts';
import { groupSlug } from '../../src/domain/facts/ids';
import { toCoarseFacts } from '../../src/domain/history/coarse-facts';
import { type Column, type DayTables, sameTables } from '../../src/domain/history/day-tables';
import { diffDays } from '../../src/domain/history/diff-days';
import { packDifference, packKeyframe, replayDay, restoreDay } from '../../src/snapshot/day-file';
import { ColumnError } from '../../src/snapshot/columns';
import { fromDayTables } from '../../src/snapshot/read-day';
import { createNameBook, type NameBook } from '../../src/snapshot/name-book';
import { toDayTables } from '../../src/snapshot/write-day';
import { aDetailedWorkspace } from '../builders/a-detailed-workspace';
import { arbitraryFacts, arbitraryTruth } from '../builders/arbitrary-facts';
import { aGroup, aPerson, complete, someFacts } from '../builders/facts-builders';

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

/** A day of two groups that were read at two times, with one of its columns replaced. */
function aDayWith(column: string, damaged: Column) {
  const book = createNameBook();
  const [ann, bob] = [aPerson({ displayName: 'Ann' }), aPerson({ displayName: 'Bob' })];
  const groups = [
    aGroup({ slug: groupSlug('one'), members: complete([ann.uuid], 1) }),
    aGroup({ slug: groupSlug('two'), members: complete([bob.uuid], 2) }),
  ];
  const [day = {}] = tablesOf(book, [someFacts({ accounts: [ann, bob], groups })]);
  const table = day['groups'];
  if (!table) throw new Error('No groups in the day.');
  const columns = { ...table.columns, [column]: damaged };
  return { tables: { ...day, groups: { ...table, columns } }, names: book.names() };
}

const stamps = [{ at: 1 }, { at: 2 }];

test('two groups that were read at two times are told apart', () => {
  const { tables, names } = aDayWith('membersRead', { values: stamps, refs: [0, 1] });
  const { groups } = fromDayTables(tables, names);
  expect(groups.map(({ members }) => members)).toMatchObject([
    { state: 'complete', readAt: 1, value: { length: 1 } },
    { state: 'complete', readAt: 2, value: { length: 1 } },
  ]);
});

test.each<[string, string, Column]>([
  ['members of a row are missing', 'members', { values: [[0], [1]], refs: [0] }],
  ['members of all rows but one are missing', 'members', { values: [[0]], refs: [0] }],
  ['members of no row are there', 'members', { values: [], refs: [] }],
  ['members point before the first value', 'members', { values: [[0], [1]], refs: [0, -1] }],
  ['members point behind the last value', 'members', { values: [[0], [1]], refs: [2, 0] }],
  ['members are no list', 'members', { values: [0], refs: [0, 0] }],
  ['members are before the first account', 'members', { values: [[-1]], refs: [0, 0] }],
  ['members are no whole number', 'members', { values: [[0.5]], refs: [0, 0] }],
  ['members are behind the last account', 'members', { values: [[2]], refs: [0, 0] }],
  ['members are nothing', 'members', { values: [null], refs: [0, 0] }],
  ['times of a row are missing', 'membersRead', { values: stamps, refs: [1] }],
  ['times of all rows but one are missing', 'membersRead', { values: stamps, refs: [0] }],
  ['no time is there', 'membersRead', { values: [], refs: [0, 0] }],
  ['times point behind the last', 'membersRead', { values: stamps, refs: [0, 2] }],
  ['a time is none', 'membersRead', { values: [{ at: 'x' }], refs: [0, 0] }],
  [
    'a gap of all but one row is one',
    'membersRead',
    { values: [{ gap: 'not-an-admin' }], refs: [0] },
  ],
  ['a level of a row is missing', 'defaultLevel', { values: [0], refs: [0] }],
  ['a level points before the first', 'defaultLevel', { values: [0], refs: [-1, 0] }],
])('a day in which %s is refused, never told as empty', (_, column, damaged) => {
  const { tables, names } = aDayWith(column, damaged);
  expect(() => fromDayTables(tables, names)).toThrow(ColumnError);
});

test('whoever opens a stored day in which a column is wrong hears that it is damaged', async () => {
  const { tables, names } = aDayWith('members', { values: [[0], [1]], refs: [0, 2] });
  const packed = { keyframe: await packKeyframe(tables), differences: [] };
  await expect(restoreDay(packed, names)).rejects.toMatchObject({ code: 'damaged' });
});
