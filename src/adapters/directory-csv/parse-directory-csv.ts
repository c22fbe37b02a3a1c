import { parse } from 'csv-parse/sync';
import { demandColumns, findColumns } from '../../domain/directory/directory-columns';
import { type DirectoryRead, readDirectory } from '../../domain/directory/read-directory';
import { byLine } from '../../domain/directory/repeated-rows';
import { readDirectoryTable } from '../../snapshot/directory-csv';

/**
 * The rows of an exported directory, its columns found by their titles.
 * @throws DirectoryCsvError naming line and remedy, without anything that stands in the file
 */
export function parseDirectoryCsv(text: string): DirectoryRead {
  const { heading, records, bad } = readDirectoryTable(text, parse);
  const read = readDirectory(heading, records, demandColumns(findColumns(heading)));
  return { rows: read.rows, bad: [...bad, ...read.bad].sort(byLine) };
}
