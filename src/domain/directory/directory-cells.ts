/** The cell holds something that nobody can read. */
export const BAD = Symbol('bad');
/** `undefined`: the cell says nothing. */
export type Cell<Value> = Value | undefined | typeof BAD;

/** `yes` and `no` are documented; the others are tolerated. */
const YES = new Set('yes true enabled ja oui sí si sì sim はい 是 예 да'.split(' '));
const NO = new Set('no false disabled nein non não nee いいえ 否 아니요 нет'.split(' '));

export function toYesNo(cell: string | undefined): Cell<boolean> {
  if (cell === undefined || cell === '') return undefined;
  const word = cell.normalize('NFC').toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : BAD;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(?<offset>Z|[+-]\d{2}:?\d{2})?)?$/i;
const DAY = /^(?<day>\d{1,2}) (?<month>[a-z]{3})[a-z]* (?<year>\d{4})$/i;
const NEVER = /^(?:never(?: accessed)?|-|n\/a)$/i;

/**
 * `2026-05-10T17:52:21.523639` (the heading says UTC) or `10 May 2026`; `null` = never: an empty cell of
 * the export says that nobody signed in.
 */
export function toTime(cell: string | undefined): Cell<string | null> {
  if (cell === undefined) return undefined;
  if (cell === '' || NEVER.test(cell)) return null;
  return fromIso(cell) ?? fromDay(cell) ?? BAD;
}

function fromIso(cell: string): Cell<string> {
  const groups = ISO.exec(cell)?.groups;
  if (groups === undefined) return undefined;
  const { day = '', time = '00:00', offset = 'Z' } = groups;
  return toIso(day, `T${time}${offset}`);
}

function fromDay(cell: string): Cell<string> {
  const groups = DAY.exec(cell)?.groups;
  if (groups === undefined) return undefined;
  const { day = '', month = '', year = '' } = groups;
  const at = MONTHS.indexOf(month.toLowerCase());
  return at === -1 ? BAD : toIso(`${year}-${pad(at + 1)}-${pad(Number(day))}`, 'T00:00Z');
}

/** `2026-02-30` is no day, though some engines take it for 2 March. */
function toIso(day: string, rest: string): Cell<string> {
  const noon = new Date(`${day}T12:00Z`);
  if (Number.isNaN(noon.getTime()) || !noon.toISOString().startsWith(day)) return BAD;
  const at = new Date(`${day}${rest.toUpperCase()}`);
  return Number.isNaN(at.getTime()) ? BAD : at.toISOString();
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** In lower case: Bitbucket's answers may spell an address otherwise. No quotation marks, which would end a query. */
export function toAddress(cell: string | undefined): Cell<string> {
  if (cell === undefined || cell === '') return undefined;
  if (cell.length > 254 || !/^[^\s"\\<>(),;:@]+@[^\s"\\<>(),;:@]+\.[^\s"\\<>(),;:@]+$/.test(cell))
    return BAD;
  return cell.toLowerCase();
}

export function toAccountId(cell: string | undefined): Cell<string> {
  if (cell === undefined || cell === '') return undefined;
  return /^[\w:-]{1,128}$/.test(cell) ? cell : BAD;
}
