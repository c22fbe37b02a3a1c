import { CsvError, parse } from 'csv-parse/sync';
import { type DirectoryRow } from '../../domain/findings/directory-row';
import { type DirectoryRecord, notCsv, readDirectory } from '../../domain/findings/read-directory';

/**
 * The rows of a User Directory export.
 * @throws DirectoryCsvError naming line, column and remedy
 */
export function parseDirectoryCsv(text: string): readonly DirectoryRow[] {
  return readDirectory(toRecords(text));
}

function toRecords(text: string): readonly DirectoryRecord[] {
  const lines: number[] = [];
  try {
    const records = parse(text, {
      bom: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines: line }) => {
        lines.push(line);
        return record;
      },
    });
    return records.map((cells, at) => ({ cells, line: lines[at] ?? 0 }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines: line } = error as { readonly lines?: unknown };
    throw notCsv(typeof line === 'number' ? line : undefined);
  }
}
