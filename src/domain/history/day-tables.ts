/** What JSON can say. */
export type Cell =
  null | boolean | number | string | readonly Cell[] | { readonly [key: string]: Cell };

/** What every row of a table says of one thing; what many say alike stands there once. */
export interface Column {
  readonly values: readonly Cell[];
  /** For each row the place of its value. */
  readonly refs: readonly number[];
}

export interface Table {
  /** Numbers that mean the same row on every day, in the order of the rows. */
  readonly ids: readonly number[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** Everything that is kept of one day, in tables that two days can be compared by. */
export type DayTables = Readonly<Record<string, Table>>;

/** What is stored does not fit together: a difference belongs to another day, or points to nothing. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}

/** Whether both say the same of every row, in the same order. */
export function sameTables(one: DayTables, other: DayTables): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => {
      const [a, b] = [one[name], other[name]];
      return a !== undefined && b !== undefined && sameTable(a, b);
    })
  );
}

function sameTable(one: Table, other: Table): boolean {
  const names = Object.keys(one.columns);
  return (
    sameNumbers(one.ids, other.ids) &&
    names.length === Object.keys(other.columns).length &&
    names.every((name) => {
      const [a, b] = [one.columns[name], other.columns[name]];
      return a !== undefined && b !== undefined && sameColumn(a, b);
    })
  );
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at]);
}

function sameColumn(one: Column, other: Column): boolean {
  const texts = one.values.map(textOf);
  const others = other.values.map(textOf);
  return (
    one.refs.length === other.refs.length &&
    one.refs.every((ref, row) => texts[ref] === others[other.refs[row] ?? -1])
  );
}

/** Equal cells have the same text: writers give the keys of an object in one order. */
export function textOf(cell: Cell): string {
  return JSON.stringify(cell);
}
