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

export function hasLongWord(text: string): boolean {
  return text.split(/\s/).some((word) => word.length > LONGEST_WORD);
}
