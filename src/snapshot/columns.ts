/** Named columns of integers: what repeats or grows evenly stands side by side, which gzip likes. */
export type Columns = Readonly<Record<string, readonly number[]>>;

export interface ColumnWriter {
  /** The column to push to; made when it is first asked for. */
  readonly column: (name: string) => number[];
  readonly all: () => Columns;
}

export function createColumnWriter(): ColumnWriter {
  const columns: Record<string, number[]> = {};
  return {
    column: (name) => (columns[name] ??= []),
    all: () => columns,
  };
}

/** Reads one column from its beginning to its end. */
export interface Cursor {
  /** The next number, which must be 0 or more and below `limit`. */
  readonly next: (limit: number) => number;
  /** The next number, of any size and sign. */
  readonly nextAny: () => number;
}

export interface ColumnReader {
  /** Always the same cursor for the same name. */
  readonly cursor: (name: string) => Cursor;
  readonly lengthOf: (name: string) => number;
  /** @throws ColumnError if a column that was read goes on. */
  readonly end: () => void;
}

interface OpenCursor extends Cursor {
  readonly length: number;
  readonly isAtEnd: () => boolean;
}

/** A column that a foreign or damaged file filled with something else than we do. */
export class ColumnError extends Error {
  override readonly name = 'ColumnError';
}

/** Every number is checked when it is read: a foreign file cannot point outside of its own tables. */
export function createColumnReader(columns: Readonly<Record<string, unknown>>): ColumnReader {
  const opened = new Map<string, OpenCursor>();
  const open = (name: string) => {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const cursor = createCursor(name, Object.hasOwn(columns, name) ? columns[name] : []);
    opened.set(name, cursor);
    return cursor;
  };
  return {
    cursor: open,
    lengthOf: (name) => open(name).length,
    end: () => {
      for (const [name, cursor] of opened)
        if (!cursor.isAtEnd()) throw new ColumnError(`column "${name}" is too long`);
    },
  };
}

function createCursor(name: string, column: unknown): OpenCursor {
  if (!Array.isArray(column)) throw new ColumnError(`column "${name}" is no list`);
  const values: readonly unknown[] = column;
  let at = 0;
  const nextAny = () => {
    const value = values[at++];
    if (typeof value !== 'number')
      throw new ColumnError(`column "${name}" holds no number at ${at - 1}`);
    return value;
  };
  const next = (limit: number) => {
    return checked(nextAny(), { column: name, below: limit });
  };
  return { next, nextAny, length: values.length, isAtEnd: () => at === values.length };
}

/** @throws ColumnError where the table has no such row. */
export function pick<Row>(table: readonly Row[], at: number, column: string): Row {
  const row = table[at];
  if (row === undefined) throw new ColumnError(`column "${column}" points outside of its table`);
  return row;
}

/** @throws ColumnError unless it is a whole number from 0 to below the limit. */
export function checked(
  value: number,
  { column, below }: { readonly column: string; readonly below: number },
): number {
  if (!Number.isInteger(value) || value < 0 || value >= below)
    throw new ColumnError(`column "${column}" points outside of its table`);
  return value;
}
