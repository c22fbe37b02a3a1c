import { TZDate } from '@date-fns/tz';
import { type DigestPeriod } from '../../domain/mail/digest-log';
import { type DigestSchedule } from '../../domain/setup/schedules';

const DAYS = 7;

/**
 * The week that `now` lies in, from the scheduled hour to the next one, in the schedule's time zone. An
 * hour that a clock change leaves out begins with the next one; of an hour that comes twice the first counts.
 * @throws RangeError for a time zone that nobody knows
 */
export function periodOf(now: number, schedule: DigestSchedule): DigestPeriod {
  const { timeZone, hour, weekday } = schedule;
  const today = new TZDate(now, timeZone);
  if (Number.isNaN(today.getTime())) throw new RangeError('The time zone is not known.');
  const sinceDays = (isoWeekday(today) - weekday + DAYS) % DAYS;
  const at = (days: number) =>
    new TZDate(today.getFullYear(), today.getMonth(), today.getDate() + days, hour, timeZone);
  const isYetToCome = at(-sinceDays).getTime() > now;
  const start = at(isYetToCome ? -sinceDays - DAYS : -sinceDays);
  const end = at(isYetToCome ? -sinceDays : DAYS - sinceDays);
  return {
    key: `${toDay(start)}T${String(hour).padStart(2, '0')} ${timeZone}`,
    startsAt: start.getTime(),
    endsAt: end.getTime(),
  };
}

/** 1 = Monday to 7 = Sunday. */
function isoWeekday(date: TZDate): number {
  return date.getDay() === 0 ? DAYS : date.getDay();
}

function toDay(date: TZDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
