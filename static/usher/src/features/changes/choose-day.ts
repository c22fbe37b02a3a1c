import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { toDay } from '../../../../../src/domain/history/kept-days';
import { DAY_MS } from '../../lib/dates';

/**
 * Kept days before the shown one, newest first.
 * @param asOf the shown day (ISO date); missing = now
 */
export function daysBefore(
  days: readonly KeptDayHead[],
  { startedAt, endedAt = startedAt }: Pick<Facts, 'startedAt' | 'endedAt'>,
  asOf: string | undefined,
): readonly KeptDayHead[] {
  const shown = asOf ?? toDay(endedAt);
  return days.filter(({ day }) => day < shown);
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
