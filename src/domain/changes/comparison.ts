import { type Facts, type ListName } from '../facts/facts';
import { type Reading } from '../facts/reading';
import { type Change, type ChangeCode, type ChangeDetails } from './change';
import { areSameRows, type ListPair } from './compare-rows';
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

/** One object in both facts; `undefined` where they do not hold it. */
export interface ObjectPair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

export function note<Code extends ChangeCode>(
  { changes }: Comparison,
  code: Code,
  { times, ...details }: ChangeDetails[Code] & { readonly times: Times },
): void {
  // The compiler does not see that a code and its own details are one of the union's members.
  changes.push({ code, ...times, ...details } as unknown as Change);
}

/** Every object of either list once, those that both hold first, in the order of the newer facts. */
export function pairObjects<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
): readonly ObjectPair<Item>[] {
  const old = new Map(before.map((item) => [idOf(item), item]));
  const pairs: ObjectPair<Item>[] = after.map((item) => {
    const id = idOf(item);
    const known = old.get(id);
    old.delete(id);
    return { before: known, after: item };
  });
  for (const item of old.values()) pairs.push({ before: item, after: undefined });
  return pairs;
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

/** Both sides read in full, and equal: most lists of most objects, so nothing is built for them. */
export function isUnchanged<Row>(
  before: Reading<readonly Row[]> | undefined,
  after: Reading<readonly Row[]> | undefined,
  isSameRow?: (one: Row, other: Row) => boolean,
): boolean {
  if (before?.state !== 'complete' || after?.state !== 'complete') return false;
  return areSameRows(before.value, after.value, isSameRow);
}
