import { type Cell } from './day-tables';
import { type ListEdit } from './list-edit';

/** How one day's tables became the next day's; a table or column that is not named stayed as it was. */
export type DayDifference = Readonly<Record<string, TableDifference>>;

export interface TableDifference {
  /** Rows that went and came, by their ids. */
  readonly rows?: ListEdit<number>;
  readonly columns: Readonly<Record<string, ColumnDifference>>;
}

/** In this order; places are those of the column's values, rows those of the day after. */
export interface ColumnDifference {
  /** What a value became for most of its rows: [place, value]. A scan that reads all anew is one of them. */
  readonly moves?: readonly (readonly [place: number, value: Cell])[];
  /** Values that nobody had. */
  readonly adds?: readonly Cell[];
  /** Which rows have another value: [place, row, steps to the next rows …]. */
  readonly sets?: readonly (readonly number[])[];
  /** Which rows have an edited list: [row, edit]. */
  readonly edits?: readonly (readonly [row: number, edit: ListEdit<Cell>])[];
}
