import {
  chooseSince,
  chooseWeekAgo,
  daysBefore,
} from '../../../../../static/usher/src/features/changes/choose-day';

const at = (day: string) => ({ day, scannedAt: Date.parse(`${day}T12:00:00Z`) });
const DAYS = ['2026-11-22', '2026-11-20', '2026-11-15', '2026-11-14', '2026-10-23'].map(at);
const NOW = Date.parse('2026-11-22T12:00:00Z');

test('only days before the shown one can be compared with, today excluded', () => {
  const now = daysBefore(DAYS, { startedAt: NOW, endedAt: NOW }, undefined);
  expect(now.map(({ day }) => day)).toEqual([
    '2026-11-20',
    '2026-11-15',
    '2026-11-14',
    '2026-10-23',
  ]);
  expect(daysBefore(DAYS, { startedAt: NOW }, '2026-11-14').map(({ day }) => day)).toEqual([
    '2026-10-23',
  ]);
  expect(daysBefore(DAYS, { startedAt: NOW }, '2026-10-23')).toEqual([]);
});

test('the wanted day is taken where it is there, else the newest', () => {
  expect(chooseSince(DAYS.slice(1), '2026-11-14')?.day).toBe('2026-11-14');
  expect(chooseSince(DAYS.slice(1), '2026-11-01')?.day).toBe('2026-11-20');
  expect(chooseSince(DAYS.slice(1), undefined)?.day).toBe('2026-11-20');
  expect(chooseSince([], '2026-11-14')).toBeUndefined();
});

test('a week ago is the newest day that is seven days old, else the oldest', () => {
  expect(chooseWeekAgo(DAYS.slice(1), NOW)?.day).toBe('2026-11-15');
  expect(chooseWeekAgo(DAYS.slice(1), NOW - 1)?.day).toBe('2026-11-14');
  expect(chooseWeekAgo(DAYS.slice(1, 2), NOW)?.day).toBe('2026-11-20');
  expect(chooseWeekAgo([], NOW)).toBeUndefined();
});
