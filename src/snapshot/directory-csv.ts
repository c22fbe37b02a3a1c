import { type BadRow } from '../domain/directory/directory';
import { DirectoryCsvError } from '../domain/directory/directory-csv-error';
import { type DirectoryRecord } from '../domain/directory/directory-row';

/** The part of csv-parse that is used; its browser build is loaded when somebody chooses a file. */
export type ParseDirectoryCsv = (text: string, options: CsvOptions) => unknown;

interface CsvOptions {
  readonly bom: true;
  readonly info: true;
  readonly delimiter: string;
  readonly skip_empty_lines: true;
  readonly relax_column_count: true;
  readonly skip_records_with_error: true;
  readonly on_skip: (error: unknown) => undefined;
}

/** A CSV file as a table: which columns it has is not looked at yet. */
export interface DirectoryTable {
  readonly heading: readonly string[];
  readonly records: readonly DirectoryRecord[];
  /** Lines with a quotation mark that nobody can make sense of. */
  readonly bad: readonly BadRow[];
}

/**
 * Cuts a CSV file into cells; `,`, `;` or tabs stand between them, whichever the heading has most of.
 * @param parseCsv `parse` of csv-parse, in the build for where this runs
 * @throws DirectoryCsvError for what is no table
 */
export function readDirectoryTable(text: string, parseCsv: ParseDirectoryCsv): DirectoryTable {
  const bad: BadRow[] = [];
  const parsed = parseCsv(text, {
    bom: true,
    info: true,
    delimiter: findDelimiter(text),
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      bad.push({ line: lineOfStray(error), problem: 'bad-quotes' });
    },
  }) as readonly Informed[];
  const [heading, ...records] = parsed.map(({ record, info }) => ({
    cells: record,
    line: info.lines,
  }));
  if (heading === undefined || bad.some(({ line }) => line < heading.line)) throw noHeading();
  if (records.length + bad.length === 0)
    throw new DirectoryCsvError('no row follows the heading.', EXPORT_AGAIN, heading.line);
  return { heading: heading.cells, records, bad };
}

interface Informed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * A mark inside a cell spoils one line. After a cell whose end nobody finds, all that follows would be
 * read into it: then nothing of the file is taken. csv-parse's own words repeat the cells, and cells
 * hold addresses.
 */
function lineOfStray(error: unknown): number {
  const { code, lines } = toCsvError(error);
  if (code === 'INVALID_OPENING_QUOTE') return lines;
  throw new DirectoryCsvError(
    'a quotation mark is open or stands after the end of a cell, so nobody can tell where cells end.',
    EXPORT_AGAIN,
    lines,
  );
}

function toCsvError(error: unknown): { readonly code: unknown; readonly lines: number } {
  if (!(error instanceof Error)) return { code: undefined, lines: 1 };
  const code = 'code' in error ? error.code : undefined;
  const lines = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
  return { code, lines };
}

function noHeading(): DirectoryCsvError {
  return new DirectoryCsvError('The file has no heading.', EXPORT_AGAIN);
}

const EXPORT_AGAIN = 'Export it again, and do not edit it.';
const DELIMITERS = [',', ';', '\t'] as const;

function findDelimiter(text: string): string {
  const [heading = ''] = text.replace(/^\uFEFF?[\r\n]*/, '').split(/[\r\n]/, 1);
  const bare = heading.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
