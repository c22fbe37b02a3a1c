import { type Html, html } from '../../src/domain/digest/mail/html-template';

export interface ReportColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Html | string;
  readonly isNumber?: true;
}

export interface ReportTable<Row> {
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly ReportColumn<Row>[];
  readonly rows: readonly Row[];
  /** Said instead of a table without rows. */
  readonly empty: string;
}

/** What is closed is not laid out: a browser opens 10,000 rows as fast as 500. */
const ROWS_AT_ONCE = 500;

/** A table with caption and headings; a long one in parts that open one by one. */
export function tableOf<Row>(table: ReportTable<Row>): Html {
  const { caption, rows, empty } = table;
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  if (rows.length <= ROWS_AT_ONCE) return partOf(table, rows, caption);
  const parts = Math.ceil(rows.length / ROWS_AT_ONCE);
  return html`${Array.from({ length: parts }, (_, part) => {
    const from = part * ROWS_AT_ONCE;
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const title = `${caption}, ${from + 1} to ${from + some.length} of ${rows.length}`;
    return html`<details class="part">
      <summary>${title}</summary>
      ${partOf(table, some, title)}
    </details>`;
  })}`;
}

function partOf<Row>({ columns }: ReportTable<Row>, rows: readonly Row[], caption: string): Html {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(headOf)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(columns, row))}
      </tbody>
    </table>
  </div>`;
}

function headOf<Row>({ title, isNumber }: ReportColumn<Row>): Html {
  return isNumber
    ? html`<th scope="col" class="number">${title}</th>`
    : html`<th scope="col">${title}</th>`;
}

function rowOf<Row>(columns: readonly ReportColumn<Row>[], row: Row): Html {
  return html`<tr>
    ${columns.map(({ cell, isNumber }, at) => {
      if (at === 0) return html`<th scope="row">${cell(row)}</th>`;
      return isNumber ? html`<td class="number">${cell(row)}</td>` : html`<td>${cell(row)}</td>`;
    })}
  </tr>`;
}
