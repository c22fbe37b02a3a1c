import { toExpiryNotice } from '../../../../src/domain/privacy/delete-after';

/** What a table says, for whoever takes it elsewhere: one description for CSV, JSON and the clipboard. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The part of csv-stringify that is used; its browser build is loaded when somebody exports. */
export type Stringify = (
  rows: (readonly (string | number)[])[],
  options: {
    readonly bom: boolean;
    readonly escape_formulas: boolean;
    readonly delimiter: string;
  },
) => string;

/**
 * A file that spreadsheets open right: a byte order mark for umlauts, and a guard on every cell that
 * would be run as a formula (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function toCsv({ header, rows }: CsvTable, stringify: Stringify): string {
  return stringify([header, ...rows], { bom: true, escape_formulas: true, delimiter: ',' });
}

/** The same to be pasted: spreadsheets put what stands between tabs into cells, and would run it, too. */
export function toTabbed({ header, rows }: CsvTable, stringify: Stringify): string {
  return stringify([header, ...rows], { bom: false, escape_formulas: true, delimiter: '\t' });
}

/** The same for programs: one object a row, and until when the file may be kept. Numbers stay numbers. */
export function toJson({ header, rows }: CsvTable, now: number): string {
  const content = {
    ...toExpiryNotice(now),
    exportedAt: new Date(now).toISOString(),
    rows: rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']))),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/**
 * `usher-acme-people-2026-11-21-delete-after-2026-12-21.csv`; only characters that every file system takes.
 * The name says it, since a line more inside would be taken for a row.
 */
export function toFileName(parts: readonly string[], now: number, extension = 'csv'): string {
  const day = new Date(now).toISOString().slice(0, 10);
  const { deleteAfter } = toExpiryNotice(now);
  const words = ['usher', ...parts, day, 'delete-after', deleteAfter].map((part) =>
    part.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').replaceAll(/^-+|-+$/gu, ''),
  );
  return `${words.filter(Boolean).join('-')}.${extension}`;
}
