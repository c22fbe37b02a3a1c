import { type BadRow, type RowProblem } from './directory';
import { BAD, toAccountId, toAddress, toTime, toYesNo } from './directory-cells';
import { type ColumnPlaces, type DirectoryColumn } from './directory-columns';
import { type DirectoryRecord, type DirectoryRow } from './directory-row';
import { toStatus } from './directory-status';
import { byLine, splitRepeated } from './repeated-rows';

export interface DirectoryRead {
  readonly rows: readonly DirectoryRow[];
  /** By line. Every record is here or among the rows. */
  readonly bad: readonly BadRow[];
}

/**
 * The rows below a heading. What is right is read, what is not is listed with its line; of two rows for
 * one person nobody can tell which is right, so neither is taken.
 */
export function readDirectory(
  heading: readonly string[],
  records: readonly DirectoryRecord[],
  places: ColumnPlaces,
): DirectoryRead {
  const rows: DirectoryRow[] = [];
  const bad: BadRow[] = [];
  for (const { cells, line } of records) {
    const row =
      cells.length === heading.length ? readRow(line, cells, places) : 'wrong-number-of-cells';
    if (typeof row === 'string') bad.push({ line, problem: row });
    else rows.push(row);
  }
  const { once, twice } = splitRepeated(rows, (row) => [row.accountId, row.address]);
  return { rows: once, bad: [...bad, ...twice].sort(byLine) };
}

function readRow(
  line: number,
  cells: readonly string[],
  places: ColumnPlaces,
): DirectoryRow | RowProblem {
  const cell = (column: DirectoryColumn): string | undefined => {
    const place = places[column];
    return place === undefined ? undefined : cells[place]?.trim();
  };
  const said = readCells(cell);
  if (typeof said === 'string') return said;
  return toRow({ ...said, line, status: toStatus(cell('name'), cell('status')) });
}

interface Said {
  readonly accountId: string | undefined;
  readonly address: string | undefined;
  readonly lastActiveOn: string | null | undefined;
  readonly hasTwoStepVerification: boolean | undefined;
  readonly isOnPlan: boolean | undefined;
}

/** Or the first of what is wrong. */
function readCells(cell: (column: DirectoryColumn) => string | undefined): Said | RowProblem {
  const address = toAddress(cell('address'));
  if (address === BAD) return 'bad-address';
  const accountId = toAccountId(cell('accountId'));
  if (accountId === BAD) return 'bad-account-id';
  if (accountId === undefined && address === undefined) return 'nobody-named';
  const lastActiveOn = toTime(cell('lastActiveOn'));
  if (lastActiveOn === BAD) return 'bad-time';
  const hasTwoStepVerification = toYesNo(cell('hasTwoStepVerification'));
  if (hasTwoStepVerification === BAD) return 'bad-two-step-verification';
  const isOnPlan = toYesNo(cell('isOnPlan'));
  if (isOnPlan === BAD) return 'bad-on-plan';
  return { accountId, address, lastActiveOn, hasTwoStepVerification, isOnPlan };
}

function toRow({ line, status, ...said }: Said & Pick<DirectoryRow, 'line' | 'status'>) {
  const { accountId, address, lastActiveOn, hasTwoStepVerification, isOnPlan } = said;
  const emailDomain = address?.split('@')[1];
  return {
    line,
    status,
    ...(accountId !== undefined && { accountId }),
    ...(address !== undefined && { address }),
    ...(emailDomain !== undefined && { emailDomain }),
    ...(lastActiveOn !== undefined && { lastActiveOn }),
    ...(hasTwoStepVerification !== undefined && { hasTwoStepVerification }),
    ...(isOnPlan !== undefined && { isOnPlan }),
  };
}
