import { type Facts } from '../domain/facts/facts';
import {
  type GroupMemberRow,
  type GroupMembersRead,
  readGroupMembers,
} from '../domain/facts/read-group-members';

/** The part of csv-parse that is used; its browser build is loaded when somebody chooses a file. */
export type ParseCsv = (text: string, options: typeof OPTIONS) => unknown;

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file with the columns `group` and `member`; other columns are passed over. All of it is
 * right, or nothing is used and every line to mend is named.
 * @param parseCsv `parse` of csv-parse, in the build for where this runs
 */
export function readGroupMembersCsv(
  text: string,
  facts: Facts,
  parseCsv: ParseCsv,
): GroupMembersRead {
  try {
    const records = parseCsv(text, OPTIONS) as readonly CsvRecord[];
    const [missing] = COLUMNS.filter((name) => !hasColumn(text, records, name));
    if (missing !== undefined) return refuse(1, `has no column “${missing}”. ${HEADER}`);
    if (records.length === 0) return refuse(1, 'is followed by no rows. Add one for each member.');
    return readGroupMembers(records.map(toRow), facts);
  } catch (error) {
    return refuse(lineOf(error), `is not a row of this table. ${ROW}`);
  }
}

const COLUMNS = ['group', 'member'] as const;
const HEADER = 'Write “group,member” in the first line.';
const ROW =
  'Give it as many fields as the first line has, and put fields with commas or quotation marks between quotation marks.';

const OPTIONS = {
  bom: true,
  info: true,
  trim: true,
  skip_empty_lines: true,
  columns: (header: readonly string[]) => header.map((name) => name.toLowerCase()),
} as const;

/** Without rows there are no records to look at, so the first line is. */
function hasColumn(text: string, [first]: readonly CsvRecord[], name: string): boolean {
  if (first) return name in first.record;
  const [header = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  return header
    .split(',')
    .map((field) => field.replaceAll('"', '').trim().toLowerCase())
    .includes(name);
}

function toRow({ record, info }: CsvRecord): GroupMemberRow {
  return { line: info.lines, group: record['group'] ?? '', member: record['member'] ?? '' };
}

function refuse(line: number, problem: string): GroupMembersRead {
  return { state: 'refused', problems: [{ line, problem }] };
}

/** csv-parse says which line it stopped at; its words would repeat what stands there. */
function lineOf(error: unknown): number {
  if (error instanceof Error && 'lines' in error && typeof error.lines === 'number')
    return error.lines;
  throw error;
}
