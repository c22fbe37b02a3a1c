/** How a column is sorted, as the place keeps it: `name` or `-name`. */
export interface SortKey {
  readonly column: string;
  readonly isDescending: boolean;
}

export function parseSort(sort: string | undefined, fallback: string): SortKey {
  const key = sort === undefined || sort === '' ? fallback : sort;
  return key.startsWith('-')
    ? { column: key.slice(1), isDescending: true }
    : { column: key, isDescending: false };
}

/** The next key when a column head is pressed: numbers start with the largest. */
export function nextSort(present: SortKey, column: string, startsDescending: boolean): string {
  const isDescending = present.column === column ? !present.isDescending : startsDescending;
  return isDescending ? `-${column}` : column;
}

/** Rows in order; equal rows keep the order they had. */
export function sortRows<Row>(
  rows: readonly Row[],
  compare: (a: Row, b: Row) => number,
  { isDescending }: SortKey,
): readonly Row[] {
  return [...rows].sort((a, b) => (isDescending ? compare(b, a) : compare(a, b)));
}
