import { DirectoryCsvError } from '../domain/directory/directory-csv-error';
import { GroupSourceError } from '../domain/sync/group-source-error';
import { readSourceRows } from '../domain/sync/read-source-rows';
import { type SourceDraft } from '../domain/sync/source-draft';
import { type ParseDirectoryCsv, readDirectoryTable } from './directory-csv';

/**
 * Reads a CSV of members of identity-provider groups.
 * @param parseCsv `parse` of csv-parse, in the build for where this runs
 * @throws GroupSourceError
 */
export function readGroupSourceCsv(text: string, parseCsv: ParseDirectoryCsv): SourceDraft {
  const { heading, records, bad } = toTable(text, parseCsv);
  if (bad.length > 0)
    throw new GroupSourceError(
      bad.map(({ line }) => `Line ${line} has a quotation mark that nobody can make sense of.`),
    );
  return readSourceRows(heading, records);
}

function toTable(text: string, parseCsv: ParseDirectoryCsv) {
  try {
    return readDirectoryTable(text, parseCsv);
  } catch (error) {
    if (!(error instanceof DirectoryCsvError)) throw error;
    throw new GroupSourceError([`${error.message} ${error.remedy}`]);
  }
}
