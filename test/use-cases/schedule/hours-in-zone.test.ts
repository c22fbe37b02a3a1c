import fc from 'fast-check';
import { findLast, findNext, type HourInZone } from '../../../src/use-cases/schedule/hours-in-zone';

const at = (iso: string) => Date.parse(iso);
const berlin: HourInZone = { hour: 2, timeZone: 'Europe/Berlin' };

test.each<[string, HourInZone, string, string, string]>([
  [
    ...(['just before', { hour: 2, timeZone: 'UTC' }, '2026-11-21T01:59:59.999Z'] as const),
    ...(['2026-11-20T02:00:00.000Z', '2026-11-21T02:00:00.000Z'] as const),
  ],
  [
    ...(['at the hour itself', { hour: 2, timeZone: 'UTC' }, '2026-11-21T02:00:00.000Z'] as const),
    ...(['2026-11-21T02:00:00.000Z', '2026-11-22T02:00:00.000Z'] as const),
  ],
  [
    ...(['where it is tomorrow already', { hour: 1, timeZone: 'Asia/Tokyo' }] as const),
    '2026-11-21T17:00:00.000Z',
    ...(['2026-11-21T16:00:00.000Z', '2026-11-22T16:00:00.000Z'] as const),
  ],
  [
    ...(['at half an hour from UTC', { hour: 9, timeZone: 'Asia/Kolkata' }] as const),
    '2026-11-21T12:00:00.000Z',
    ...(['2026-11-21T03:30:00.000Z', '2026-11-22T03:30:00.000Z'] as const),
  ],
  [
    ...(['in winter', berlin, '2026-11-21T12:00:00.000Z'] as const),
    ...(['2026-11-21T01:00:00.000Z', '2026-11-22T01:00:00.000Z'] as const),
  ],
  [
    // 29 March 2026: 02:00 does not exist, the clocks go from 01:59 to 03:00 (01:00 UTC).
    ...(['when summer time leaves the hour out', berlin, '2026-03-29T12:00:00.000Z'] as const),
    ...(['2026-03-29T01:00:00.000Z', '2026-03-30T00:00:00.000Z'] as const),
  ],
  [
    // 25 October 2026: 02:00 comes at 00:00 UTC and again at 01:00 UTC.
    ...(['when the hour comes twice', berlin, '2026-10-25T01:30:00.000Z'] as const),
    ...(['2026-10-25T01:00:00.000Z', '2026-10-26T01:00:00.000Z'] as const),
  ],
  [
    ...(['on a Monday', { hour: 8, timeZone: 'UTC', weekday: 1 }] as const),
    '2026-11-21T12:00:00.000Z',
    ...(['2026-11-16T08:00:00.000Z', '2026-11-23T08:00:00.000Z'] as const),
  ],
  [
    ...(['on a Sunday, the 7th day', { hour: 8, timeZone: 'UTC', weekday: 7 }] as const),
    '2026-11-22T08:00:00.000Z',
    ...(['2026-11-22T08:00:00.000Z', '2026-11-29T08:00:00.000Z'] as const),
  ],
])('%s: last and next', (_when, when, now, last, next) => {
  expect(new Date(findLast(when, at(now))).toISOString()).toBe(last);
  expect(new Date(findNext(when, at(now))).toISOString()).toBe(next);
});

test('now lies between the last and the next, and nothing lies between those', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];
  fc.assert(
    fc.property(
      fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(...zones),
      fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
      (now, hour, timeZone, weekday) => {
        const when = { hour, timeZone, ...(weekday !== undefined && { weekday }) };
        const [last, next] = [findLast(when, now), findNext(when, now)];
        expect(last).toBeLessThanOrEqual(now);
        expect(next).toBeGreaterThan(now);
        expect(findNext(when, last)).toBe(next);
        expect(findLast(when, next)).toBe(next);
        const days = (next - last) / 86_400_000;
        expect(Math.round(days)).toBe(weekday === undefined ? 1 : 7);
      },
    ),
  );
});
