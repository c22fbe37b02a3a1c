import { type AccountUuid } from './ids';
import { type Reading } from './reading';

/** The newest work of somebody on a repository: a commit they wrote, something they did on a pull request. */
export interface WorkTrace {
  readonly person: AccountUuid;
  /** ISO date, in UTC: a class of activity needs no hour. */
  readonly on: string;
}

/** One row a person, the newest; people in the order of their newest work. */
export function newestOfEach(
  reading: Reading<readonly WorkTrace[]>,
): Reading<readonly WorkTrace[]> {
  if (reading.state === 'unread') return reading;
  const newest = new Map<AccountUuid, WorkTrace>();
  for (const trace of reading.value) {
    const known = newest.get(trace.person);
    if (!known || known.on < trace.on) newest.set(trace.person, trace);
  }
  return { ...reading, value: [...newest.values()].sort(byDayThenPerson) };
}

function byDayThenPerson(one: WorkTrace, other: WorkTrace): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1;
  return one.person < other.person ? -1 : 1;
}
