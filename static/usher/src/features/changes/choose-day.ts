import { type KeptDayHead } from '../../../../../src/contract/functions';
import { DAY_MS } from '../../lib/dates';

/** Kept days before the shown one, newest first. */
export function daysBefore(
  days: readonly KeptDayHead[],
  shown: { readonly day: string; readonly at: number },
): readonly KeptDayHead[] {
  return days.filter(({ day, scannedAt }) => day < shown.day && scannedAt < shown.at);
}

/** The one that is asked for if it is there, else the newest. */
export function chooseSince(
  earlier: readonly KeptDayHead[],
  wanted: string | undefined,
): KeptDayHead | undefined {
  return earlier.find(({ day }) => day === wanted) ?? earlier[0];
}

const WEEK_MS = 7 * DAY_MS;

/** The newest that is a week old at least, else the oldest there is. */
export function chooseWeekAgo(
  earlier: readonly KeptDayHead[],
  shownAt: number,
): KeptDayHead | undefined {
  return earlier.find(({ scannedAt }) => scannedAt <= shownAt - WEEK_MS) ?? earlier.at(-1);
}
