import { formatDay, formatMoment } from '../../lib/dates';
import { usePrinting } from '../../lib/printing';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A cell of the archive. Times are the reader's on the screen; on paper they are those of the archive. */
export function AuditCell({ text }: { readonly text: string }) {
  const isPrinting = usePrinting();
  const shown = isPrinting ? undefined : toReadersTime(text);
  if (shown === undefined) return <bdi>{text}</bdi>;
  return (
    <time dateTime={text} title={text}>
      {shown}
    </time>
  );
}

function toReadersTime(text: string): string | undefined {
  if (TIME.test(text)) return formatMoment(Date.parse(text));
  // Noon, so that no zone makes another day of it.
  return DAY.test(text) ? formatDay(Date.parse(`${text}T12:00:00Z`)) : undefined;
}

/** More letters without a blank than a column has room for: only such a cell may break within a word. */
const LONGEST_WORD = 24;
/** More would stand in a narrow column one word below the other. */
const SHORT_TEXT = 24;

/** How much room a cell asks for; nothing where its words decide. */
export function roomOf(text: string): string | undefined {
  if (text.split(/\s/).some((word) => word.length > LONGEST_WORD)) return 'audit-long';
  return text.length > SHORT_TEXT && toReadersTime(text) === undefined ? 'audit-words' : undefined;
}

const NUMBER = /^\d+( of \d+)?$/;

/** Which columns hold nothing but numbers: those stand at the right. */
export function findNumberColumns(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const columns = rows[0]?.map((_, at) => at) ?? [];
  const whole = rows.filter((cells) => cells.length === columns.length);
  return new Set(columns.filter((at) => whole.every((cells) => NUMBER.test(cells[at] ?? ''))));
}
