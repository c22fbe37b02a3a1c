import { spreadDays } from '../../../../../static/usher/src/features/overview/spread-days';

const day = (number: number) => ({ day: `day-${number}`, scannedAt: number });
const days = (count: number) => Array.from({ length: count }, (_, at) => day(count - at));

test('a few days are all taken, oldest first', () => {
  expect(spreadDays(days(3), 3)).toEqual([day(1), day(2), day(3)]);
  expect(spreadDays([], 3)).toEqual([]);
});

test('of many, the oldest, the newest and others evenly between, each once', () => {
  expect(spreadDays(days(90), 4).map(({ scannedAt }) => scannedAt)).toEqual([1, 31, 60, 90]);
  const chosen = spreadDays(days(9));
  expect(chosen).toHaveLength(8);
  expect(new Set(chosen).size).toBe(8);
  expect(chosen[0]).toEqual(day(1));
  expect(chosen.at(-1)).toEqual(day(9));
});
