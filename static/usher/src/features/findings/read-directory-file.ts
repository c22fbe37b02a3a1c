import { type parse } from 'csv-parse/browser/esm/sync';
import { DirectoryCsvError } from '../../../../../src/domain/findings/directory-csv-error';
import {
  type DirectoryRecord,
  notCsv,
  readDirectory,
} from '../../../../../src/domain/findings/read-directory';
import { type DirectoryRow } from '../../../../../src/domain/findings/directory-row';

export type DirectoryRead =
  | { readonly ok: true; readonly rows: readonly DirectoryRow[] }
  | { readonly ok: false; readonly problem: string };

/**
 * The rows of a User Directory export, or what is wrong with it; never what stands in it.
 * @param parseCsv `parse` of csv-parse, in the build for where this runs
 */
export function readDirectoryFile(text: string, parseCsv: typeof parse): DirectoryRead {
  try {
    return { ok: true, rows: readDirectory(toRecords(text, parseCsv)) };
  } catch (error) {
    if (!(error instanceof DirectoryCsvError)) throw error;
    return { ok: false, problem: `${error.message} ${error.remedy}` };
  }
}

function toRecords(text: string, parseCsv: typeof parse): readonly DirectoryRecord[] {
  try {
    const records = parseCsv(text, { bom: true, skip_empty_lines: true, info: true });
    return (records as unknown as readonly Informed[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }));
  } catch (error) {
    if (isCsvError(error)) throw notCsv(error.lines);
    throw error;
  }
}

interface Informed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** By its code: the class itself exists once in each build of csv-parse. */
function isCsvError(error: unknown): error is Error & { readonly lines?: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}
