import { type Output, widthOf } from '../terminal';
import { toCsv } from './csv';
import { toJson, toNdjson } from './json';
import { type Column, toTable } from './table';
import { writeChunks } from './write-chunks';

export const FORMATS = ['table', 'csv', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

export interface Printing<Row> {
  readonly format: Format;
  /** May be asked more than once; each time from the first row on. */
  readonly rows: () => Iterable<Row>;
  /** What people at a terminal need. */
  readonly tableColumns: readonly Column<Row>[];
  /** Everything, one value a column. */
  readonly csvColumns: readonly Column<Row>[];
}

/** Writes rows in the wanted format, as fast as they are read. */
export async function printRows<Row>(output: Output, printing: Printing<Row>): Promise<void> {
  await writeChunks(output, toPieces(printing, widthOf(output)));
}

function toPieces<Row>(printing: Printing<Row>, maxWidth: number | undefined): Iterable<string> {
  const { format, rows, tableColumns, csvColumns } = printing;
  switch (format) {
    case 'table':
      return toTable({
        columns: tableColumns,
        rows,
        ...(maxWidth === undefined ? {} : { maxWidth }),
      });
    case 'csv':
      return toCsv({ columns: csvColumns, rows: rows() });
    case 'json':
      return toJson(rows());
    case 'ndjson':
      return toNdjson(rows());
  }
}
