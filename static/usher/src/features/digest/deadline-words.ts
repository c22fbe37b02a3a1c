import { plural, t } from '@lingui/core/macro';
import { type Deadline, type DeadlineState } from '../../../../../src/domain/deadlines/deadline';
import { isoDay } from '../seat-line/seats-cost';
import { translated } from '../../lib/i18n';
import { formatCount, listInFigures } from '../../lib/plural';

/** `overdue by 3 days`, `in 12 days`, `today`, `to do`, `not known`, in the reader's language. */
export function whenWords({ state, daysLeft = 0 }: Deadline): string {
  if (state === 'to-do') return t`to do`;
  if (state === 'not-known') return t`not known`;
  if (daysLeft === 0) return t`today`;
  return daysLeft < 0
    ? plural(-daysLeft, { one: 'overdue by # day', other: 'overdue by # days' })
    : plural(daysLeft, { one: 'in # day', other: 'in # days' });
}

/** What is fixed in a deadline in the reader's language; sentences with names in them stay. */
export function inOwnWords(deadline: Deadline): Deadline {
  return {
    ...deadline,
    title: deadline.title.map((part) => (typeof part === 'string' ? translated(part) : part)),
    whatToDo: translated(deadline.whatToDo),
  };
}

const TALLIED: readonly (readonly [state: DeadlineState, words: (count: string) => string])[] = [
  ['overdue', (count) => t`${count} overdue`],
  ['within-7-days', (count) => t`${count} within 7 days`],
  ['within-30-days', (count) => t`${count} within 30 days`],
  ['within-60-days', (count) => t`${count} within 60 days`],
  ['to-do', (count) => t`${count} to do`],
  ['not-known', (count) => t`${count} not known`],
];

/** One sentence over all of them; what was never written down is not taken for nothing due. */
export function deadlinesSentence(all: readonly Deadline[], today: string): string {
  if (all.length === 0)
    return t`No deadline was written down: no API tells when keys and tokens expire.`;
  const told = TALLIED.flatMap(([state, words]) => {
    const count = all.filter((one) => one.state === state).length;
    return count === 0 ? [] : [words(formatCount(count))];
  });
  return told.length === 0
    ? t`Nothing that was written down is due within 60 days of ${isoDay(today)}.`
    : `${listInFigures(told)}.`;
}
