import { type BadRow } from './directory';

interface Split<Row> {
  readonly once: readonly Row[];
  readonly twice: readonly BadRow[];
}

/**
 * Rows that share a key are of one person, and nobody can tell which of them is right: all of them are
 * set apart, whatever their order.
 */
export function splitRepeated<Row extends { readonly line: number }>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly (string | undefined)[],
): Split<Row> {
  const lines = new Map<string, number[]>();
  for (const row of rows)
    for (const key of keyed(keysOf(row))) {
      const known = lines.get(key);
      if (known === undefined) lines.set(key, [row.line]);
      else known.push(row.line);
    }
  const once: Row[] = [];
  const twice: BadRow[] = [];
  for (const row of rows) {
    const others = keyed(keysOf(row)).flatMap((key) =>
      (lines.get(key) ?? []).filter((line) => line !== row.line),
    );
    if (others.length === 0) once.push(row);
    else twice.push({ line: row.line, problem: 'same-person-twice', sameAsLine: least(others) });
  }
  return { once, twice };
}

export function byLine(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line;
}

/** An id is never taken for an address: the keys of one place are their own. */
function keyed(keys: readonly (string | undefined)[]): readonly string[] {
  return keys.flatMap((key, place) => (key === undefined ? [] : [`${place} ${key}`]));
}

/** Not `Math.min(…)` of them all: as many arguments as rows would be too many. */
function least(lines: readonly number[]): number {
  return lines.reduce((first, line) => (line < first ? line : first));
}
