import { type KeptDayHead } from '../../../../../src/contract/workspace-view';

/** Each day costs a load of its facts; a line is as good with a few. */
const DAYS_IN_LINE = 8;

/** At most so many of the kept days, oldest first: the oldest, the newest, and others evenly between. */
export function spreadDays(
  days: readonly KeptDayHead[],
  most = DAYS_IN_LINE,
): readonly KeptDayHead[] {
  const oldestFirst = [...days].sort((a, b) => a.scannedAt - b.scannedAt);
  if (oldestFirst.length <= most) return oldestFirst;
  const step = (oldestFirst.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, place) => oldestFirst[Math.round(place * step)]).filter(
    (day) => day !== undefined,
  );
}
