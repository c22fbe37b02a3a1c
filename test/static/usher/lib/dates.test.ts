import {
  aboutDuration,
  DAY_MS,
  formatAge,
  formatDay,
  formatMoment,
  formatTime,
  HOUR_MS,
  MINUTE_MS,
} from '../../../../static/usher/src/lib/dates';

const AT = new Date(2026, 8, 20, 14, 5).getTime();

test('days read as 20 Sep 2026, times as 14:05', () => {
  expect(formatDay(AT)).toBe('20 Sep 2026');
  expect(formatTime(AT)).toBe('14:05');
  expect(formatMoment(AT)).toBe('20 Sep 2026, 14:05');
});

test.each([
  [-5_000, 'just now'],
  [59_999, 'just now'],
  [MINUTE_MS, '1 min ago'],
  [12 * MINUTE_MS, '12 min ago'],
  [HOUR_MS, '1 hour ago'],
  [23 * HOUR_MS, '23 hours ago'],
  [DAY_MS, '1 day ago'],
  [3.9 * DAY_MS, '3 days ago'],
])('an age of %d ms is %s', (ageMs, words) => {
  expect(formatAge(ageMs)).toBe(words);
});

test.each([
  [0, 'less than 10 s'],
  [9_999, 'less than 10 s'],
  [10_000, 'about 10 s'],
  [31_000, 'about 40 s'],
  [60_000, 'about 1 min'],
  [61_000, 'about 2 min'],
  [HOUR_MS, 'about 1 h'],
  [2 * HOUR_MS + 5 * MINUTE_MS, 'about 2 h 5 min'],
])('a duration of %d ms is promised as %s, never too short', (durationMs, words) => {
  expect(aboutDuration(durationMs)).toBe(words);
});
