import * as fc from 'fast-check';
import { type BillInput } from '../../../../../src/domain/seats/bill';
import {
  costOfSeats,
  monthText,
  priceDate,
} from '../../../../../static/usher/src/features/seat-line/seats-cost';
import { aPriceList } from '../../../../builders/a-price-list';

const book = { lists: [aPriceList()] };

function priced(given: Partial<BillInput> = {}) {
  const input: BillInput = {
    plan: 'standard',
    billingPeriod: 'monthly',
    seats: { atLeast: 0, atMost: 61 },
    usage: {},
    ...given,
  };
  return { input, book };
}
const exactly = (seats: number) => ({ seats: { atLeast: seats, atMost: seats } });

test('seats cost what the bill is lower without them, at the upper end and by the newest price', () => {
  expect(costOfSeats(4, priced())).toEqual({
    kind: 'a-month',
    cents: 1460,
    currency: 'USD',
    pricedOn: '2026-09-20',
  });
});

test.each([
  [1, 5, { kind: 'nothing' }],
  [5, 5, { kind: 'nothing' }],
  [1, 6, { kind: 'a-month', cents: 365 }],
  [2, 6, { kind: 'a-month', cents: 365 }],
])('%i of %i seats: %j', (seats, of, cost) => {
  expect(costOfSeats(seats, priced(exactly(of)))).toMatchObject(cost);
});

test('above the last known price nobody knows', () => {
  expect(costOfSeats(1, priced(exactly(101)))).toEqual({ kind: 'not-known' });
  expect(costOfSeats(1, priced({ seats: { atLeast: 10 } }))).toEqual({ kind: 'not-known' });
});

test('the Free plan costs nothing, and what was bought for a year is paid until its end', () => {
  expect(costOfSeats(1, priced({ plan: 'free' }))).toEqual({ kind: 'nothing' });
  expect(costOfSeats(1, priced({ billingPeriod: 'annual', paidSeats: 75 }))).toEqual({
    kind: 'bought',
  });
});

test('what else is billed changes nothing, known or not', () => {
  const cost = costOfSeats(4, priced());
  expect(costOfSeats(4, priced({ usage: { buildMinutes: 90_000 } }))).toEqual(cost);
  expect(costOfSeats(4, priced({ guard: { kind: 'bought' } }))).toEqual(cost);
});

test('more seats never cost less', () => {
  const cents = (seats: number, of: number) => {
    const cost = costOfSeats(seats, priced(exactly(of)));
    return cost.kind === 'a-month' ? cost.cents : 0;
  };
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 100 }), (one, other, of) => {
      const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
      expect(cents(fewer, of)).toBeLessThanOrEqual(cents(more, of));
    }),
  );
});

test('money carries currency, period and the date of the price', () => {
  expect(monthText({ cents: 1460, currency: 'USD' })).toBe('14.60 USD a month');
  expect(priceDate('2026-09-20')).toBe('price of 20 Sep 2026');
});
