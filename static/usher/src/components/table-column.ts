import { type ReactNode } from 'react';

/** What one column of a table shows of each row. */
export interface Column<Row> {
  readonly id: string;
  readonly header: ReactNode;
  /** A track of the CSS grid. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** Missing where the column cannot be sorted. */
  readonly sorts?: 'ascending-first' | 'descending-first';
  /** The least room it is shown in; missing = always. */
  readonly from?: 'medium' | 'wide';
  /** Does something, or draws what other columns say in words: paper goes without. */
  readonly isScreenOnly?: true;
}
