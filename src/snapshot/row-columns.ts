import { ColumnError, type ColumnReader, type ColumnWriter } from './columns';

export interface RowWriter {
  /** The row's place in the dictionary, as step from the row before; 0 where it follows it. */
  readonly write: (column: string, place: number) => void;
}

export function createRowWriter(columns: ColumnWriter): RowWriter {
  const next = new Map<string, number>();
  return {
    write: (column, place) => {
      columns.column(column).push(place - (next.get(column) ?? 0));
      next.set(column, place + 1);
    },
  };
}

/** The places of all rows of a table. @throws ColumnError if one is outside of the dictionary. */
export function readRowPlaces(columns: ColumnReader, column: string, below: number): number[] {
  const cursor = columns.cursor(column);
  let next = 0;
  return Array.from({ length: columns.lengthOf(column) }, () => {
    const place = next + cursor.nextAny();
    if (!Number.isInteger(place) || place < 0 || place >= below)
      throw new ColumnError(`column "${column}" points outside of the dictionary`);
    next = place + 1;
    return place;
  });
}
