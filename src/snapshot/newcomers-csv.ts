import { type RoleTemplate } from '../domain/setup/role-template';

/** The part of csv-parse that is used; its browser build is loaded when somebody chooses a file. */
export type ParseNewcomersCsv = (text: string, options: typeof OPTIONS) => unknown;

export interface NewcomersRead {
  /** In the order of the file. */
  readonly newcomers: readonly NewcomerRow[];
  /** Lines that were left out, and why; never what stands in them. */
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
}

export interface NewcomerRow {
  /** Of the file, from 1. */
  readonly line: number;
  /** A name, or `line 3, at acme.example`: never an address. */
  readonly label: string;
  /** To ask Bitbucket who that is; goes nowhere else. */
  readonly email?: string;
  readonly emailDomain?: string;
  /** Missing = the one that is chosen for all. */
  readonly template?: RoleTemplate;
}

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

const OPTIONS = {
  bom: true,
  info: true,
  trim: true,
  skip_empty_lines: true,
  relax_column_count: true,
  columns: (header: readonly string[]) => header.map(toColumn),
} as const;

/** `E-mail` and `email` are one column. */
function toColumn(heading: string): string {
  return heading.trim().toLowerCase().replace('-', '');
}

/**
 * Reads a CSV file with the columns `email` or `name` (or both) and `template`; other columns are passed over.
 * Lines that cannot be used are told by number, the others are used.
 * @param parseCsv `parse` of csv-parse, in the build for where this runs
 */
export function readNewcomersCsv(
  text: string,
  templates: readonly RoleTemplate[],
  parseCsv: ParseNewcomersCsv,
): NewcomersRead {
  const records = parse(text, parseCsv);
  if ('problem' in records) return refuse(records.line, records.problem);
  if (records.length === 0) return refuse(1, `is followed by no rows. ${HEADER}`);
  if (!records.some(({ record }) => 'email' in record || 'name' in record))
    return refuse(1, `has no column “email” or “name”. ${HEADER}`);
  const read = records.map(createReader(templates));
  return {
    newcomers: read.flatMap((one) => ('problem' in one ? [] : [one])),
    problems: read.flatMap((one) => ('problem' in one ? [one] : [])),
  };
}

const HEADER = 'Write “email,template” in the first line, and one newcomer in each line after it.';

interface Problem {
  readonly line: number;
  readonly problem: string;
}

function refuse(line: number, problem: string): NewcomersRead {
  return { newcomers: [], problems: [{ line, problem }] };
}

/** csv-parse says which line it stopped at; its words would repeat what stands there. */
function parse(text: string, parseCsv: ParseNewcomersCsv): readonly CsvRecord[] | Problem {
  try {
    return parseCsv(text, OPTIONS) as readonly CsvRecord[];
  } catch (error) {
    if (error instanceof Error && 'lines' in error && typeof error.lines === 'number')
      return {
        line: error.lines,
        problem:
          'cannot be cut into cells. Put cells with commas or quotation marks between quotation marks.',
      };
    throw error;
  }
}

const ADDRESS = /^[^\s@]+@([^\s@]+\.[^\s@.]+)$/;
const MAX_NAME = 120;

function createReader(templates: readonly RoleTemplate[]) {
  const byName = new Map(templates.map((one) => [one.name.toLowerCase(), one]));
  const firstLines = new Map<string, number>();
  return ({ record, info }: CsvRecord): NewcomerRow | Problem => {
    const line = info.lines;
    const person = { name: cellOf(record, 'name'), email: cellOf(record, 'email') };
    const problem = problemOf(person);
    if (problem !== undefined) return { line, problem };
    const key = (person.email || person.name).toLowerCase();
    const first = firstLines.get(key);
    if (first !== undefined) return { line, problem: `is the same person as line ${first}.` };
    const wanted = cellOf(record, 'template');
    const template = byName.get(wanted.toLowerCase());
    if (wanted !== '' && template === undefined) return { line, problem: NO_TEMPLATE };
    firstLines.set(key, line);
    return { line, ...toNewcomer(person, line), ...(template && { template }) };
  };
}

const NO_TEMPLATE =
  'names a template that is not among those kept. Look at their names in Settings.';

function cellOf(record: CsvRecord['record'], column: string): string {
  return (record[column] ?? '').trim();
}

/** As it stands in the file; either may be empty. */
interface Person {
  readonly name: string;
  readonly email: string;
}

function problemOf({ name, email }: Person): string | undefined {
  if (name === '' && email === '') return 'names nobody. Write an e-mail address or a name.';
  if (email !== '' && !ADDRESS.test(email))
    return 'holds something that is no e-mail address. Write one address in that cell.';
  if (name.includes('@'))
    return 'holds an e-mail address as a name. Write it into the column “email”.';
  if (name.length > MAX_NAME)
    return `holds a name of more than ${MAX_NAME} characters. Shorten it.`;
  return undefined;
}

function toNewcomer(
  { name, email }: Person,
  line: number,
): Pick<NewcomerRow, 'label' | 'email' | 'emailDomain'> {
  const emailDomain = ADDRESS.exec(email)?.[1]?.toLowerCase();
  if (emailDomain === undefined) return { label: name };
  return { label: name || `line ${line}, of ${emailDomain}`, email, emailDomain };
}
