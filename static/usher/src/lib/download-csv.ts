import { toCsv, type CsvTable } from './csv';
import { downloadFile } from './download-file';

/** Saves a table as a file that spreadsheets open. */
export async function downloadCsv(table: CsvTable, nameParts: readonly string[]): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const text = toCsv(table, (rows, options) => stringify(rows, options));
  downloadFile({ text, type: 'text/csv', nameParts, extension: 'csv' });
}
