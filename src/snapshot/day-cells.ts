import * as v from 'valibot';
import { type Cell, type Column, type Table } from '../domain/history/day-tables';
import { GAP_REASONS, type Reading } from '../domain/facts/reading';
import { ColumnError } from './columns';

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

/** Reads a table row by row; a value that many rows share is understood once, and shared. */
export interface TableReader {
  readonly ids: readonly number[];
  readonly cell: <T>(column: string, row: number, toValue: (cell: unknown) => T) => T;
  readonly reading: <T>(column: string, row: number, toValue: (cell: unknown) => T) => Reading<T>;
}

/** A column asks for the same kind of value each time. */
export function createTableReader(table: Table | undefined): TableReader {
  const opened = new Map<string, UnderstoodColumn>();
  const stamps = new Map<string, UnderstoodColumn>();
  const open = (name: string) => {
    const column = opened.get(name) ?? { name, ...columnOf(table, name), known: [] };
    opened.set(name, column);
    return column;
  };
  const stampsOf = (name: string) => {
    const column = stamps.get(name) ?? open(`${name}Read`);
    stamps.set(name, column);
    return column;
  };
  return {
    ids: table?.ids ?? [],
    cell: (name, row, toValue) => understand(open(name), row, toValue),
    reading: <T>(name: string, row: number, toValue: (cell: unknown) => T): Reading<T> => {
      const stamp = understand(stampsOf(name), row, toStamp);
      if (stamp.state === 'unread') return stamp;
      // Only asked for where something was read. Written out: a copy takes more memory and time.
      const value = understand(open(name), row, toValue);
      return stamp.state === 'complete'
        ? { state: 'complete', readAt: stamp.readAt, value }
        : { state: 'partial', readAt: stamp.readAt, value, gap: stamp.gap };
    },
  };
}

interface UnderstoodColumn extends Column {
  readonly name: string;
  /** Values by their places, as far as somebody asked. */
  readonly known: unknown[];
}

function understand<T>(
  { name, values, refs, known }: UnderstoodColumn,
  row: number,
  toValue: (cell: unknown) => T,
): T {
  const ref = refs[row] ?? -1;
  if (ref < 0 || ref >= values.length) throw new ColumnError(`column "${name}" is too short`);
  // `undefined` is what no cell becomes.
  if (known[ref] === undefined) known[ref] = toValue(values[ref]);
  return known[ref] as T;
}

function columnOf(table: Table | undefined, name: string): Column {
  const column = table && Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (!column) throw new ColumnError(`column "${name}" is missing`);
  return column;
}

type StampOnly =
  | Extract<Reading<unknown>, { state: 'unread' }>
  | Omit<Extract<Reading<unknown>, { state: 'complete' }>, 'value'>
  | Omit<Extract<Reading<unknown>, { state: 'partial' }>, 'value'>;

function toStamp(cell: unknown): StampOnly {
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
