import * as v from 'valibot';
import { type Cell, type Column, type Table } from '../domain/history/day-tables';
import { GAP_REASONS, type Reading } from '../domain/facts/reading';
import { ColumnError } from './columns';
import { type Stamp, withValue } from './stamp-columns';

/** Writes a table row by row; equal cells of a column become one value. */
export interface TableWriter {
  readonly row: (id: number) => void;
  /** `undefined` is written as `null`: nobody told. */
  readonly cell: (column: string, value: unknown) => void;
  /** What became of a read, and what it read, in two columns. */
  readonly reading: <T>(column: string, reading: Reading<T>, toCell: (value: T) => unknown) => void;
  readonly table: () => Table;
}

interface OpenColumn {
  readonly values: Cell[];
  readonly refs: number[];
  readonly known: Map<string, number>;
}

export function createTableWriter(): TableWriter {
  const ids: number[] = [];
  const columns = new Map<string, OpenColumn>();
  const cell = (name: string, value: unknown) => {
    const text = JSON.stringify(value ?? null);
    const column: OpenColumn = columns.get(name) ?? { values: [], refs: [], known: new Map() };
    columns.set(name, column);
    // Read back from its text: what is compared is what is written.
    const ref = column.known.get(text) ?? column.values.push(JSON.parse(text) as Cell) - 1;
    column.known.set(text, ref);
    column.refs.push(ref);
  };
  return {
    row: (id) => ids.push(id),
    cell,
    reading: (name, reading, toCell) => {
      cell(`${name}Read`, toStampCell(reading));
      cell(name, reading.state === 'unread' ? null : toCell(reading.value));
    },
    table: () => ({
      ids,
      columns: Object.fromEntries(
        [...columns].map(([name, { values, refs }]) => [name, { values, refs }]),
      ),
    }),
  };
}

function toStampCell(reading: Reading<unknown>): unknown {
  if (reading.state === 'complete') return { at: reading.readAt };
  const { reason, detail, triedAt } = reading.gap;
  const gap = { gap: reason, detail, triedAt };
  return reading.state === 'partial' ? { at: reading.readAt, ...gap } : gap;
}

const time = v.pipe(v.number(), v.safeInteger());
const stampSchema = v.object({
  at: v.exactOptional(time),
  gap: v.exactOptional(v.picklist(GAP_REASONS)),
  detail: v.exactOptional(v.string()),
  triedAt: v.exactOptional(time),
});

/** Tells what a column says of a row; what many rows share is understood once, and shared. */
export type RowReader<T> = (row: number) => T;

/** Columns of a table, each opened once and then asked row by row. */
export interface TableReader {
  readonly ids: readonly number[];
  readonly cells: <T>(column: string, toValue: (cell: unknown) => T) => RowReader<T>;
  readonly readings: <T>(column: string, toValue: (cell: unknown) => T) => RowReader<Reading<T>>;
}

/** @throws ColumnError if a column is missing that rows must have; readers throw it for a damaged row. */
export function createTableReader(table: Table | undefined): TableReader {
  const { ids } = table ?? { ids: [] };
  const isFirstOnly = createFirstOnlyCheck();
  return {
    ids,
    cells: (name, toValue) => {
      const { places, valueAt } = openColumn(table, name, toValue);
      return isFirstOnly(places) ? always(valueAt(0), places.length) : byRow(places.map(valueAt));
    },
    readings: (name, toValue) => {
      const stamps = openColumn(table, `${name}Read`, toStamp);
      const values = openColumn(table, name, toValue);
      if (!isFirstOnly(stamps.places)) return byRow(readAll(stamps, values));
      const stamp = stamps.valueAt(0);
      if (stamp.state === 'unread') return always(stamp, stamps.places.length);
      if (!isFirstOnly(values.places)) return byRow(readAll(stamps, values));
      const rows = Math.min(stamps.places.length, values.places.length);
      return always(withValue(stamp, values.valueAt(0)), rows);
    },
  };
}

/** Whether all rows, of which there are some, have the first value. Columns that do share one list of places. */
function createFirstOnlyCheck(): (places: readonly number[]) => boolean {
  const known = new Map<readonly number[], boolean>();
  return (places) => {
    const answer = known.get(places) ?? (places.length > 0 && places.every((place) => place === 0));
    known.set(places, answer);
    return answer;
  };
}

function always<T>(value: T, rows: number): RowReader<T> {
  return (row) => {
    if (row >= rows) throw new ColumnError('a column is too short');
    return value;
  };
}

/** A column is read from top to bottom at once: for tens of thousands of rows that is faster than row by row. */
function byRow<T>(values: readonly T[]): RowReader<T> {
  return (row) => {
    if (row >= values.length) throw new ColumnError('a column is too short');
    // Just looked whether there is one; `T` itself may be `undefined` for the compiler, and never is.
    return values[row] as T;
  };
}

interface OpenedColumn<T> {
  /** Of each row's value. */
  readonly places: readonly number[];
  readonly distinct: number;
  readonly valueAt: (place: number) => T;
}

function openColumn<T>(
  table: Table | undefined,
  name: string,
  toValue: (cell: unknown) => T,
): OpenedColumn<T> {
  const { values, refs } = columnOf(table, name);
  // As long as it will be: an array with holes that grows is slow.
  const known: (T | undefined)[] = Array.from({ length: values.length });
  return {
    places: refs,
    distinct: values.length,
    valueAt: (place) => {
      // `undefined` is what no cell becomes; `null` is nobody told.
      const value = known[place];
      if (value !== undefined) return value;
      if (place < 0 || place >= values.length)
        throw new ColumnError(`column "${name}" points to no value`);
      return (known[place] = toValue(values[place]));
    },
  };
}

/** Rows that were read at the same time, and say the same, share one reading. */
function readAll<T>(stamps: OpenedColumn<Stamp>, values: OpenedColumn<T>): readonly Reading<T>[] {
  const known = createMemory<Reading<T>>(stamps.distinct * values.distinct);
  return stamps.places.map((stampPlace, row) => {
    const stamp = stamps.valueAt(stampPlace);
    // The value is only asked for where something was read.
    if (stamp.state === 'unread') return stamp;
    const place = values.places[row] ?? -1;
    // Another place would be the key of another reading.
    if (place < 0 || place >= values.distinct) return withValue(stamp, values.valueAt(place));
    const key = stampPlace * values.distinct + place;
    return known.get(key) ?? known.set(key, withValue(stamp, values.valueAt(place)));
  });
}

interface Memory<T> {
  readonly get: (key: number) => T | undefined;
  /** Gives what was set. */
  readonly set: (key: number, value: T) => T;
}

/** As many keys as a list can hold at once are looked up in one: ten times as fast as in a map. */
function createMemory<T>(size: number): Memory<T> {
  if (size > MOST_IN_A_LIST) {
    const known = new Map<number, T>();
    return {
      get: (key) => known.get(key),
      set: (key, value) => {
        known.set(key, value);
        return value;
      },
    };
  }
  const known: (T | undefined)[] = Array.from({ length: size });
  return { get: (key) => known[key], set: (key, value) => (known[key] = value) };
}

const MOST_IN_A_LIST = 100_000;

function columnOf(table: Table | undefined, name: string): Column {
  if (!table || table.ids.length === 0) return NO_COLUMN;
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (!column) throw new ColumnError(`column "${name}" is missing`);
  return column;
}

const NO_COLUMN: Column = { values: [], refs: [] };

function toStamp(cell: unknown): Stamp {
  const { at, gap: reason, ...rest } = parseCell(stampSchema, cell);
  if (reason === undefined) {
    if (at === undefined) throw new ColumnError('a read without its time');
    return { state: 'complete', readAt: at };
  }
  const gap = { reason, ...rest };
  return at === undefined ? { state: 'unread', gap } : { state: 'partial', readAt: at, gap };
}

/** @throws ColumnError where the cell is not what the column holds. */
export function parseCell<Schema extends v.GenericSchema>(
  schema: Schema,
  cell: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, cell);
  if (!parsed.success) throw new ColumnError('a cell has not the shape it should');
  return parsed.output;
}
