import { toCsv, toFileName, type CsvTable } from './csv';

/** Saves a table as a file. The sandbox allows downloads that a click started. */
export async function downloadCsv(table: CsvTable, nameParts: readonly string[]): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const csv = toCsv(table, (rows, options) => stringify(rows, options));
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = toFileName(nameParts, Date.now());
  link.click();
  // The browser reads the blob after the click returns.
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
