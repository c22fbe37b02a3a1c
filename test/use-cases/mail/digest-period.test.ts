import { periodOf } from '../../../src/use-cases/mail/digest-period';

const schedule = (weekday: number, hour: number, timeZone: string) => ({
  ...{ isOn: true, weekday, hour, timeZone },
});
const at = (text: string) => Date.parse(text);

test.each([
  // Berlin is one hour ahead of UTC in winter.
  ['2026-11-16T07:00:00Z', 1, 8, 'Europe/Berlin', '2026-11-16T07:00:00Z', '2026-11-23T07:00:00Z'],
  ['2026-11-16T06:59:59Z', 1, 8, 'Europe/Berlin', '2026-11-09T07:00:00Z', '2026-11-16T07:00:00Z'],
  ['2026-11-22T12:00:00Z', 7, 0, 'UTC', '2026-11-22T00:00:00Z', '2026-11-29T00:00:00Z'],
  ['2026-11-22T12:00:00Z', 7, 13, 'UTC', '2026-11-15T13:00:00Z', '2026-11-22T13:00:00Z'],
  // It is Monday in Auckland while UTC still has Sunday.
  [
    '2026-11-22T20:00:00Z',
    1,
    8,
    'Pacific/Auckland',
    '2026-11-22T19:00:00Z',
    '2026-11-29T19:00:00Z',
  ],
  // Summer time ends between the two: the week has 169 hours.
  ['2026-10-20T00:00:00Z', 1, 8, 'Europe/Berlin', '2026-10-19T06:00:00Z', '2026-10-26T07:00:00Z'],
  // Summer time begins on 2026-03-29 at 02:00, so there is no 02:30, nor a whole hour of 2.
  ['2026-03-29T12:00:00Z', 7, 2, 'Europe/Berlin', '2026-03-29T01:00:00Z', '2026-04-05T00:00:00Z'],
])('%s, day %i at %i in %s', (now, weekday, hour, timeZone, startsAt, endsAt) => {
  expect(periodOf(at(now), schedule(weekday, hour, timeZone))).toMatchObject({
    startsAt: at(startsAt),
    endsAt: at(endsAt),
  });
});

test('the key is the same in all of the week, and another one in the next', () => {
  const weekly = schedule(1, 8, 'Europe/Berlin');
  expect(periodOf(at('2026-11-16T07:00:00Z'), weekly).key).toBe('2026-11-16T08 Europe/Berlin');
  expect(periodOf(at('2026-11-23T06:59:59Z'), weekly).key).toBe('2026-11-16T08 Europe/Berlin');
  expect(periodOf(at('2026-11-23T07:00:00Z'), weekly).key).toBe('2026-11-23T08 Europe/Berlin');
});

test('a time zone that nobody knows is refused', () => {
  expect(() => periodOf(0, schedule(1, 8, 'Mars/Olympus'))).toThrow(RangeError);
});
