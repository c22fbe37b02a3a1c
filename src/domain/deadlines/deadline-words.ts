import { countText, dayText, firstUpper, tallyText } from '../digest/digest-words';
import { type Deadline, type DeadlineState } from './deadline';

/** `overdue by 3 days`, `in 12 days`, `today`, `to do`, `not known`. */
export function whenText({ state, daysLeft = 0 }: Deadline): string {
  if (state === 'to-do') return 'to do';
  if (state === 'not-known') return 'not known';
  if (daysLeft === 0) return 'today';
  return daysLeft < 0
    ? `overdue by ${countText(-daysLeft, 'day')}`
    : `in ${countText(daysLeft, 'day')}`;
}

/** One sentence over all of them; what was never written down is not taken for nothing due. */
export function deadlinesText(all: readonly Deadline[], today: string): string {
  const count = (...states: readonly DeadlineState[]) =>
    all.filter(({ state }) => states.includes(state)).length;
  const words = tallyText([
    [count('overdue'), 'overdue'],
    [count('within-7-days'), 'within 7 days'],
    [count('within-30-days'), 'within 30 days'],
    [count('within-60-days'), 'within 60 days'],
    [count('to-do'), 'to do'],
    [count('not-known'), 'not known'],
  ]);
  if (words !== '') return `${firstUpper(words)}.`;
  if (all.length === 0)
    return 'No deadline was written down: no API tells when keys and tokens expire.';
  return `Nothing that was written down is due within 60 days of ${dayText(today)}.`;
}
