import { checked, type ColumnReader, type ColumnWriter, pick } from './columns';

/** A row of a list as two integers: who, and which level. */
export type Cells = readonly [ref: number, level: number];

export interface ListWriter<Row> {
  /** Writes which list it is; equal lists are written once. */
  readonly write: (column: string, rows: readonly Row[]) => void;
}

/** `name` is the beginning of the names of the table's columns. */
export function createListWriter<Row>(
  columns: ColumnWriter,
  name: string,
  toCells: (row: Row) => Cells,
): ListWriter<Row> {
  const byRows = new Map<readonly Row[], number>();
  const byContent = new Map<string, number>();
  const add = (cells: readonly Cells[]) => {
    columns.column(`${name}Length`).push(cells.length);
    writeSteps(
      columns.column(`${name}Ref`),
      cells.map(([ref]) => ref),
    );
    for (const [, level] of cells) columns.column(`${name}Level`).push(level);
    return byContent.size;
  };
  const refTo = (rows: readonly Row[]) => {
    const cells = rows.map(toCells);
    const key = cells.join();
    const known = byContent.get(key) ?? add(cells);
    byContent.set(key, known);
    return known;
  };
  return {
    write: (column, rows) => {
      const ref = byRows.get(rows) ?? refTo(rows);
      byRows.set(rows, ref);
      columns.column(column).push(ref);
    },
  };
}

export interface ListReader<Row> {
  readonly read: (column: string) => readonly Row[];
}

/** `below`: the numbers of refs and of levels there are. Equal rows become one object. */
export function createListReader<Row>(
  columns: ColumnReader,
  name: string,
  given: {
    readonly below: Cells;
    readonly toRow: (ref: number, level: number) => Row;
  },
): ListReader<Row> {
  const [refs, levels] = given.below;
  const rows = new Map<number, Row>();
  const toRow = (ref: number, level: number) => {
    const key = ref * levels + level;
    const row = rows.get(key) ?? given.toRow(ref, level);
    rows.set(key, row);
    return row;
  };
  const length = columns.cursor(`${name}Length`);
  const level = columns.cursor(`${name}Level`);
  const lists = Array.from({ length: columns.lengthOf(`${name}Length`) }, () =>
    readSteps(columns, `${name}Ref`, {
      length: length.next(columns.lengthOf(`${name}Ref`) + 1),
      below: refs,
    }).map((ref) => toRow(ref, level.next(levels))),
  );
  return { read: (column) => pick(lists, columns.cursor(column).next(lists.length), column) };
}

/** Each number as the step from the one before. */
export function writeSteps(column: number[], values: readonly number[]): void {
  let last = 0;
  for (const value of values) {
    column.push(value - last);
    last = value;
  }
}

export function readSteps(
  columns: ColumnReader,
  name: string,
  { length, below }: { readonly length: number; readonly below: number },
): number[] {
  const cursor = columns.cursor(name);
  let value = 0;
  return Array.from({ length }, () => {
    value = checked(value + cursor.nextAny(), { column: name, below });
    return value;
  });
}
