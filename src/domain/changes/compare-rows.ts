import { type Reading } from '../facts/reading';
import { isSame } from '../facts/is-same';

/** One list as two scans read it. */
export interface ListPair<Row> {
  readonly before: Reading<readonly Row[]>;
  readonly after: Reading<readonly Row[]>;
}

type RowsRead<Row> = Exclude<Reading<readonly Row[]>, { readonly state: 'unread' }>;

export interface RowDifference<Row> {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/**
 * The rows that provably differ. A row that was read is there, whatever else was not read; that a row is
 * absent is proven by a list read in full alone.
 * @param keyOf what no two rows of the list share
 * @param merge which of two rows with one key counts: lists that change while they are read repeat rows
 */
export function listRowDifferences<Row>(
  { before, after }: ListPair<Row>,
  keyOf: (row: Row) => string,
  merge: (one: Row, other: Row) => Row = (_, other) => other,
): readonly RowDifference<Row>[] {
  if (before.state === 'unread' || after.state === 'unread') return [];
  if (areWholeAndSame(before, after)) return [];
  const old = byKey(before.value, keyOf, merge);
  const now = byKey(after.value, keyOf, merge);
  return [
    ...changedOrLeft(old, now, after.state === 'complete'),
    ...(before.state === 'complete' ? joined(old, now) : []),
  ];
}

function changedOrLeft<Row>(
  old: ReadonlyMap<string, Row>,
  now: ReadonlyMap<string, Row>,
  provesAbsence: boolean,
): readonly RowDifference<Row>[] {
  const differences: RowDifference<Row>[] = [];
  for (const [key, row] of old) {
    const next = now.get(key);
    const isKnown = next !== undefined || provesAbsence;
    if (isKnown && !isSame(row, next)) differences.push({ before: row, after: next });
  }
  return differences;
}

function joined<Row>(
  old: ReadonlyMap<string, Row>,
  now: ReadonlyMap<string, Row>,
): readonly RowDifference<Row>[] {
  const differences: RowDifference<Row>[] = [];
  for (const [key, row] of now)
    if (!old.has(key)) differences.push({ before: undefined, after: row });
  return differences;
}

function areWholeAndSame<Row>(before: RowsRead<Row>, after: RowsRead<Row>): boolean {
  const areWhole = before.state === 'complete' && after.state === 'complete';
  return areWhole && areSameRows(before.value, after.value);
}

/** The usual case, found out without building anything. */
export function areSameRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  isSameRow: (one: Row, other: Row) => boolean = isSame,
): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  for (let at = 0; at < before.length; at++) {
    const one = before[at];
    const other = after[at];
    if (one === undefined || other === undefined || !isSameRow(one, other)) return false;
  }
  return true;
}

function byKey<Row>(
  all: readonly Row[],
  keyOf: (row: Row) => string,
  merge: (one: Row, other: Row) => Row,
): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of all) {
    const key = keyOf(row);
    const known = rows.get(key);
    rows.set(key, known === undefined ? row : merge(known, row));
  }
  return rows;
}
