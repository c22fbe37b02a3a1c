import { copyText } from './copy-text';
import { toTabbed, type CsvTable } from './csv';

/** Whether the table is on the clipboard now, ready to be pasted into cells. */
export async function copyTable(table: CsvTable): Promise<boolean> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return await copyText(toTabbed(table, (rows, options) => stringify(rows, options)));
}
