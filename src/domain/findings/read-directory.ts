import { type ColumnName, findColumns } from './directory-columns';
import { DirectoryCsvError } from './directory-csv-error';
import { type DirectoryRow } from './directory-row';

/** Cells as they stand in the file, with the line they end on. */
export interface DirectoryRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

interface Line {
  readonly number: number;
  readonly cell: (column: ColumnName) => string | undefined;
}

/**
 * The User Directory export of a workspace, its heading first. Columns may come in any order, others are
 * left out; of an address nothing but the domain goes on.
 * https://support.atlassian.com/bitbucket-cloud/kb/exporting-user-list-from-your-workspace/
 * @throws DirectoryCsvError naming line, column and remedy
 */
export function readDirectory(all: readonly DirectoryRecord[]): readonly DirectoryRow[] {
  const [heading, ...records] = all;
  if (heading === undefined)
    throw new DirectoryCsvError('The file is empty.', 'Export the User directory again.');
  const columns = findColumns(heading.cells);
  return records.map(({ cells, line }) =>
    toRow({
      number: line,
      cell: (column) => {
        const place = columns.get(column);
        return place === undefined ? undefined : cells[place]?.trim();
      },
    }),
  );
}

/** csv-parse's own message repeats the cells, and cells hold addresses. */
export function notCsv(line: number | undefined): DirectoryCsvError {
  return new DirectoryCsvError('This is not CSV.', 'Export it again, and do not edit it.', line);
}

function toRow(line: Line): DirectoryRow {
  const { publicName, isInactive } = toName(line);
  const accountId = line.cell('accountId');
  const emailDomain = toDomain(line);
  const lastActiveOn = toTime(line);
  const hasTwoStepVerification = toYesNo(line, 'hasTwoStepVerification');
  const isOnPlan = toYesNo(line, 'isOnPlan');
  return {
    publicName,
    isInactive,
    ...(accountId !== undefined && accountId !== '' && { accountId }),
    ...(emailDomain !== undefined && { emailDomain }),
    ...(lastActiveOn !== undefined && { lastActiveOn }),
    ...(hasTwoStepVerification !== undefined && { hasTwoStepVerification }),
    ...(isOnPlan !== undefined && { isOnPlan }),
  };
}

const INACTIVE = /\s*\(INACTIVE\)$/;

function toName({ number, cell }: Line) {
  const name = cell('publicName') ?? '';
  const publicName = name.replace(INACTIVE, '');
  if (publicName !== '') return { publicName, isInactive: INACTIVE.test(name) };
  throw new DirectoryCsvError(
    'the column Public Name is empty.',
    'Every row needs a name: export the User directory again.',
    number,
  );
}

function toDomain({ number, cell }: Line): string | undefined {
  const address = cell('emailAddress');
  if (address === undefined || address === '') return undefined;
  const domain = /^[^@\s]+@([^@\s]+\.[^@\s]+)$/.exec(address)?.[1];
  if (domain !== undefined) return domain.toLowerCase();
  throw new DirectoryCsvError(
    'the column Email Address holds no address.',
    'Export the User directory again, and do not edit it.',
    number,
  );
}

/** Without an offset in the export; the heading says UTC. An empty cell says that nobody signed in. */
function toTime({ number, cell }: Line): string | null | undefined {
  const text = cell('lastActiveOn');
  if (text === undefined) return undefined;
  if (text === '' || /^(?:never|-)$/i.test(text)) return null;
  const at = Date.parse(
    /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text.replace(' ', 'T')}Z`,
  );
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(at)) return new Date(at).toISOString();
  throw new DirectoryCsvError(
    'the column Last Login (UTC) holds no time like 2026-05-10T17:52:21.',
    'Export it again: a spreadsheet may have changed how times are written.',
    number,
  );
}

function toYesNo({ number, cell }: Line, column: ColumnName): boolean | undefined {
  const text = cell(column)?.toLowerCase();
  if (text === undefined || text === '') return undefined;
  if (text === 'yes' || text === 'true') return true;
  if (text === 'no' || text === 'false') return false;
  const title = column === 'isOnPlan' ? 'On Plan' : 'Has 2SV';
  throw new DirectoryCsvError(
    `the column ${title} holds neither yes nor no.`,
    'Export the User directory again, and do not edit it.',
    number,
  );
}
