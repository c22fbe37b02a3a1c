import {
  type Comparison,
  isSettled,
  noteListDoubts,
  pairRows,
  timesOfList,
  timesOfRows,
} from '../../../src/domain/changes/comparison';
import { createNotComparableLog } from '../../../src/domain/changes/not-comparable';
import { type Group, type Facts } from '../../../src/domain/facts/facts';
import { type Reading } from '../../../src/domain/facts/reading';
import {
  aGroup,
  aPerson,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

function comparing(before: Partial<Facts> = {}, after: Partial<Facts> = {}): Comparison {
  const notComparable = createNotComparableLog();
  return { before: someFacts(before), after: someFacts(after), changes: [], notComparable };
}

const ann = aPerson().uuid;
const group = aGroup({ members: complete([ann]) });
const object = { kind: 'group', group: group.slug } as const;
const of = { family: 'group-members', object } as const;
const row = { family: of.family, objects: [object] };
type Rows = Reading<readonly string[]> | undefined;

test.each<readonly [string, Rows, Rows, boolean, readonly object[]]>([
  ['equal lists', complete(['a']), complete(['a']), true, []],
  ['empty lists', complete([]), complete([]), true, []],
  ['lists that differ', complete(['a']), complete(['b']), false, []],
  ['a list that grew', complete(['a']), complete(['a', 'b']), false, []],
  ['equal, the later in part', complete(['a']), partial(['a']), false, []],
  ['equal, the earlier in part', partial(['a']), complete(['a']), false, []],
  ['equal, both in part', partial(['a']), partial(['a']), false, []],
  ['only the later read', unread(), complete([]), false, []],
  ['only the earlier read', complete([]), unread(), false, []],
  ['no object before', undefined, complete([]), false, []],
  ['no object after', complete([]), undefined, false, []],
  ['no object before, not read after', undefined, unread(), false, []],
  ['not read before, no object after', unread(), undefined, false, []],
  [
    'neither read',
    unread('not-asked'),
    unread('not-an-admin'),
    true,
    [{ before: 'not-asked', after: 'not-an-admin', missed: true }],
  ],
])('nothing is to be looked for where it is settled: %s', (_what, before, after, is, doubts) => {
  const comparison = comparing();
  expect(isSettled(comparison, of, { before, after })).toBe(is);
  const { family, objects } = row;
  expect(comparison.notComparable.list()).toStrictEqual(
    doubts.map((doubt) => ({ family, objects, ...doubt })),
  );
});

test('what makes two rows the same can be given', () => {
  const lists = { before: complete(['a']), after: complete(['A']) };
  const isSameRow = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  expect(isSettled(comparing(), of, lists)).toBe(false);
  expect(isSettled(comparing(), of, { ...lists, isSameRow })).toBe(true);
});

const where = { list: 'groups', ...of, rows: ({ members }: Group) => members } as const;

test('an object that a list read in full does not name has no rows, read when the list was', () => {
  const comparison = comparing({ lists: someLists({ groups: complete(null, 5) }) });
  expect(pairRows(comparison, { before: undefined, after: group }, where)).toStrictEqual({
    before: complete([], 5),
    after: complete([ann]),
  });
  expect(pairRows(comparison, { before: group, after: undefined }, where)).toStrictEqual({
    before: complete([ann]),
    after: complete([], READ_AT),
  });
  expect(comparison.notComparable.list()).toStrictEqual([]);
});

test.each([unread<null>('not-an-admin'), partial(null, 'not-an-admin')])(
  'an object that a list not read in full does not name has rows that were not read: %j',
  (groups) => {
    const lists = someLists({ groups });
    const comparison = comparing({ lists }, { lists });
    expect(pairRows(comparison, { before: undefined, after: group }, where).before).toStrictEqual(
      unread('not-an-admin'),
    );
    expect(pairRows(comparison, { before: group, after: undefined }, where).after).toStrictEqual(
      unread('not-an-admin'),
    );
    expect(comparison.notComparable.list()).toStrictEqual([]);
  },
);

test('rows of an object that both sides hold are paired, and what was not read of them is noted', () => {
  const comparison = comparing();
  const some = { ...group, members: partial([ann], 'rate-limited') };
  const none = { ...group, members: unread<never>('not-found') };
  expect(pairRows(comparison, { before: some, after: none }, where)).toStrictEqual({
    before: some.members,
    after: none.members,
  });
  expect(comparison.notComparable.list()).toStrictEqual([
    {
      ...{ family: 'group-members', objects: [object] },
      ...{ before: 'rate-limited', after: 'not-found', missed: true },
    },
  ]);
});

test('times are those of the lists; of one that was not read, the begin of the scan', () => {
  const lists = (at: number) => someLists({ groups: complete(null, at), members: unread() });
  const comparison = comparing(
    { startedAt: 1, lists: lists(2) },
    { startedAt: 3, lists: lists(4) },
  );
  expect(timesOfList(comparison, 'groups')).toStrictEqual({ readBefore: 2, readAfter: 4 });
  expect(timesOfList(comparison, 'members')).toStrictEqual({ readBefore: 1, readAfter: 3 });
  const rows = { before: complete([], 7), after: { ...partial([]), readAt: 8 } };
  expect(timesOfRows(comparison, rows)).toStrictEqual({ readBefore: 7, readAfter: 8 });
  expect(timesOfRows(comparison, { before: unread<[]>(), after: unread<[]>() })).toStrictEqual({
    ...{ readBefore: 1, readAfter: 3 },
  });
});

test('a list of objects that one side did not read in full is noted for the workspace', () => {
  const lists = someLists({ projects: partial(null, 'rate-limited') });
  const [older, newer] = [comparing({ lists }), comparing({}, { lists })];
  for (const comparison of [older, newer]) {
    noteListDoubts(comparison, 'projects');
    noteListDoubts(comparison, 'groups');
  }
  const expected = { family: 'projects', objects: [{ kind: 'workspace' }], missed: true };
  expect(older.notComparable.list()).toStrictEqual([{ ...expected, before: 'rate-limited' }]);
  expect(newer.notComparable.list()).toStrictEqual([{ ...expected, after: 'rate-limited' }]);
});
