import { type Facts, type ListName } from '../facts/facts';
import { type Reading } from '../facts/reading';
import { type Change, type ChangeCode, type ChangeDetails } from './change';
import { areSameRows, type ListPair } from './compare-rows';
import { type ObjectPair } from './object-pairs';
import {
  type ComparedFamily,
  type ComparedObject,
  type Doubts,
  doubtOf,
  type NotComparableLog,
} from './not-comparable';

/** Two sets of facts, and what is found while they are compared. */
export interface Comparison {
  readonly before: Facts;
  readonly after: Facts;
  readonly changes: Change[];
  readonly notComparable: NotComparableLog;
}

export type Times = Pick<Change, 'readBefore' | 'readAfter'>;

export function note<Code extends ChangeCode>(
  { changes }: Comparison,
  code: Code,
  { times, ...details }: ChangeDetails[Code] & { readonly times: Times },
): void {
  // The compiler does not see that a code and its own details are one of the union's members.
  changes.push({ code, ...times, ...details } as unknown as Change);
}

/** When a list of each side was read; where it was not, what it names was seen during the scan. */
export function timesOfList({ before, after }: Comparison, list: ListName): Times {
  return {
    readBefore: readAtOf(before.lists[list], before),
    readAfter: readAtOf(after.lists[list], after),
  };
}

export function timesOfRows<Row>({ before, after }: Comparison, pair: ListPair<Row>): Times {
  return { readBefore: readAtOf(pair.before, before), readAfter: readAtOf(pair.after, after) };
}

function readAtOf(reading: Reading<unknown>, { startedAt }: Facts): number {
  return reading.state === 'unread' ? startedAt : reading.readAt;
}

/** Notes that the lists of objects themselves were not all read. */
export function noteListDoubts(comparison: Comparison, list: ListName): void {
  const { before, after, notComparable } = comparison;
  notComparable.add(list, WORKSPACE, {
    before: doubtOf(before.lists[list]),
    after: doubtOf(after.lists[list]),
  });
}

export const WORKSPACE: ComparedObject = { kind: 'workspace' };

export interface RowsOf<Item, Row> {
  readonly list: ListName;
  readonly family: ComparedFamily;
  readonly object: ComparedObject;
  readonly rows: (item: Item) => Reading<readonly Row[]>;
}

/**
 * The rows of one object on both sides, having noted what was not read of them. An object that a list
 * read in full does not name has none.
 */
export function pairRows<Item, Row>(
  comparison: Comparison,
  { before, after }: ObjectPair<Item>,
  { list, family, object, rows }: RowsOf<Item, Row>,
): ListPair<Row> {
  const pair = {
    before: before === undefined ? rowsOfAbsent(comparison.before.lists[list]) : rows(before),
    after: after === undefined ? rowsOfAbsent(comparison.after.lists[list]) : rows(after),
  };
  if (before !== undefined && after !== undefined)
    comparison.notComparable.add(family, object, doubtsOf(pair));
  return pair;
}

export function doubtsOf({ before, after }: ListPair<unknown>): Doubts {
  return { before: doubtOf(before), after: doubtOf(after) };
}

const NO_ROWS: readonly never[] = [];

function rowsOfAbsent(list: Reading<null>): Reading<readonly never[]> {
  if (list.state === 'complete') return { ...list, value: NO_ROWS };
  return { state: 'unread', gap: list.gap };
}

interface ComparedList {
  readonly family: ComparedFamily;
  readonly object: ComparedObject;
}

/** The rows of one object as each side read them; `undefined` where a side does not hold the object. */
interface BothSides<Row> {
  readonly before: Reading<readonly Row[]> | undefined;
  readonly after: Reading<readonly Row[]> | undefined;
  readonly isSameRow?: (one: Row, other: Row) => boolean;
}

/**
 * Whether there is nothing to look for: both sides read in full and equal, or neither read, which is
 * noted. So it is with most lists of most objects, and nothing is built for them.
 */
export function isSettled<Row>(
  { notComparable }: Comparison,
  { family, object }: ComparedList,
  { before, after, isSameRow }: BothSides<Row>,
): boolean {
  if (before === undefined || after === undefined) return false;
  if (before.state === 'unread' && after.state === 'unread') {
    notComparable.add(family, object, { before: before.gap.reason, after: after.gap.reason });
    return true;
  }
  if (before.state !== 'complete' || after.state !== 'complete') return false;
  return areSameRows(before.value, after.value, isSameRow);
}
