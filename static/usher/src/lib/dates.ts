import { plural, t } from '@lingui/core/macro';
import { i18n } from './i18n';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

let days: Intl.DateTimeFormat | undefined;

/** `Sep`, `Sept.`; the formatter is made once, as the language never changes and tables ask for every row. */
function shortMonth(date: Date): string {
  days ??= new Intl.DateTimeFormat(i18n.locale, { day: 'numeric', month: 'short' });
  return days.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
}

/** `20 Sep 2026`, in the reader's time zone; the order is the catalogue's: `20. Sept. 2026`. */
export function formatDay(at: number): string {
  const date = new Date(at);
  const [day, month, year] = [date.getDate(), shortMonth(date), date.getFullYear()];
  return t`${day} ${month} ${year}`;
}

/** `14:20`, in the reader's time zone. */
export function formatTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** `20 Sep 2026, 14:20`. */
export function formatMoment(at: number): string {
  return `${formatDay(at)}, ${formatTime(at)}`;
}

/** `just now`, `12 min ago`, `5 hours ago`, `3 days ago`. A clock that runs ahead reads as now. */
export function formatAge(ageMs: number): string {
  if (ageMs < MINUTE_MS) return t`just now`;
  if (ageMs < HOUR_MS) return t`${Math.floor(ageMs / MINUTE_MS)} min ago`;
  if (ageMs < DAY_MS)
    return plural(Math.floor(ageMs / HOUR_MS), { one: '# hour ago', other: '# hours ago' });
  return plural(Math.floor(ageMs / DAY_MS), { one: '# day ago', other: '# days ago' });
}

/** `less than 10 s`, `about 40 s`, `about 2 h 5 min`; rounded up, because it is a promise. */
export function aboutDuration(durationMs: number): string {
  return durationMs < 10_000 ? t`less than 10 s` : t`about ${formatDuration(durationMs)}`;
}

function formatDuration(durationMs: number): string {
  if (durationMs < MINUTE_MS) return t`${Math.ceil(durationMs / 10_000) * 10} s`;
  const minutes = Math.ceil(durationMs / MINUTE_MS);
  if (minutes < 60) return t`${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? t`${minutes / 60} h` : t`${Math.floor(minutes / 60)} h ${rest} min`;
}
