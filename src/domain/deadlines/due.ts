import { DAY_MS, daysSince } from '../findings/evidence/days';
import { type Deadline, type DeadlineState } from './deadline';

type Due = Pick<Deadline, 'state' | 'on' | 'daysLeft'>;

/** The day itself is not overdue: a key works through the day on which it expires. */
export function dueOn(day: string, today: string): Due {
  const on = day.slice(0, 10);
  const past = daysSince(Date.parse(today), on);
  if (past === undefined) return { state: 'not-known' };
  const daysLeft = past === 0 ? 0 : -past;
  return { state: stateOf(daysLeft), on, daysLeft };
}

/** A date that nobody told, or that cannot be understood, is not known. */
export function dueOnTold(day: string | undefined, today: string): Due {
  return day === undefined ? { state: 'not-known' } : dueOn(day, today);
}

/** The ISO date so many days after another; `undefined` if that is no date. */
export function dayAfter(day: string, days: number): string | undefined {
  const at = Date.parse(day.slice(0, 10));
  return Number.isNaN(at) ? undefined : new Date(at + days * DAY_MS).toISOString().slice(0, 10);
}

function stateOf(daysLeft: number): DeadlineState {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= 7) return 'within-7-days';
  if (daysLeft <= 30) return 'within-30-days';
  return daysLeft <= 60 ? 'within-60-days' : 'later';
}
