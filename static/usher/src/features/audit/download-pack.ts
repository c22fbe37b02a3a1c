import { packAudit } from '../../../../../src/snapshot/audit-pack';
import { toCsv, toFileName } from '../../lib/csv';
import { type MadeAudit } from './make-audit';
import { zipInSlices } from './zip-in-slices';

/** Saves the archive. Throws when the browser has not got the memory for it. */
export async function downloadPack({ audit, snapshot }: MadeAudit): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const files = await packAudit({
    ...{ audit, snapshot },
    toCsv: (header, rows) => toCsv({ header, rows: toWidth(header, rows) }, stringify),
  });
  const { workspace, day, madeAt } = audit.statement;
  save(await zipInSlices(files, madeAt), toFileName([workspace.slug, 'audit', day], madeAt, 'zip'));
}

/** A row that says what is not known has one cell: spreadsheets want them all. */
function toWidth(
  { length }: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return rows.map((row) =>
    row.length === length ? row : Array.from({ length }, (_, at) => row[at] ?? ''),
  );
}

/** The sandbox allows downloads that a click started. */
function save(archive: Blob, name: string): void {
  const url = URL.createObjectURL(archive);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns.
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
