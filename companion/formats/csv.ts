import { stringify } from 'csv-stringify/sync';

export interface CsvOptions<Row> {
  /** Heading and value of each column. */
  readonly columns: readonly { readonly title: string; readonly text: (row: Row) => string }[];
  readonly rows: Iterable<Row>;
}

const ROWS_AT_ONCE = 500;

/**
 * CSV that spreadsheets open safely: a byte order mark, so that Excel reads UTF-8, and an apostrophe
 * before whatever a spreadsheet would take for a formula.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function* toCsv<Row>({ columns, rows }: CsvOptions<Row>): Generator<string> {
  yield stringify([columns.map(({ title }) => title)], { bom: true });
  let pending: string[][] = [];
  for (const row of rows) {
    pending.push(columns.map(({ text }) => text(row)));
    if (pending.length < ROWS_AT_ONCE) continue;
    yield toRecords(pending);
    pending = [];
  }
  if (pending.length > 0) yield toRecords(pending);
}

function toRecords(records: readonly string[][]): string {
  return stringify([...records], { escape_formulas: true });
}
