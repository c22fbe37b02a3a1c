import { TZDate } from '@date-fns/tz';

/** A time of day that comes back every day, or on one day of the week. */
export interface HourInZone {
  /** 0 to 23. */
  readonly hour: number;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  /** 1 = Monday to 7 = Sunday, as ISO 8601 counts; every day where missing. */
  readonly weekday?: number;
}

/** When it began last, at `now` or before. Milliseconds since 1970, as everything here. */
export function findLast(when: HourInZone, now: number): number {
  for (let daysAgo = 0; ; daysAgo += 1) {
    const at = occurrence(when, now, -daysAgo);
    if (at !== undefined && at <= now) return at;
  }
}

/** When it begins next, after `now`. */
export function findNext(when: HourInZone, now: number): number {
  for (let days = 0; ; days += 1) {
    const at = occurrence(when, now, days);
    if (at !== undefined && at > now) return at;
  }
}

/**
 * On the day so many days from today, as the zone counts days. An hour that a change to summer time leaves
 * out begins when the clocks have moved; of one that comes twice, the later counts.
 */
function occurrence(when: HourInZone, now: number, days: number): number | undefined {
  const { hour, timeZone, weekday } = when;
  const today = new TZDate(now, timeZone);
  const day = [today.getFullYear(), today.getMonth(), today.getDate() + days] as const;
  const at = new TZDate(...day, hour, 0, 0, timeZone);
  return weekday === undefined || at.getDay() === weekday % 7 ? at.getTime() : undefined;
}
