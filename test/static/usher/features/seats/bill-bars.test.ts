import { type BillInput } from '../../../../../src/domain/seats/bill';
import { DEFAULT_PRICE_BOOK } from '../../../../../src/domain/seats/default-price-book';
import { tryBill } from '../../../../../src/domain/seats/try-bill';
import {
  billBarsDescription,
  toBillBars,
} from '../../../../../static/usher/src/features/seats/bill-bars';
import { formatDay } from '../../../../../static/usher/src/lib/dates';

const exactly = (seats: number) => ({ atLeast: seats, atMost: seats });
const TODAY: BillInput = {
  plan: 'standard',
  billingPeriod: 'monthly',
  seats: exactly(61),
  usage: {},
};
const PRICED = `price of ${formatDay(new Date(2026, 8, 20).getTime())}`;

function barsOf(change: Parameters<typeof tryBill>[1] | undefined, today = TODAY) {
  const trial = tryBill(today, change ?? {}, DEFAULT_PRICE_BOOK);
  const first = { id: 'today', seats: today.seats, bill: trial.today.newest };
  const second = { id: 'tried', seats: trial.input.seats, bill: trial.then.newest };
  const bars = toBillBars(change === undefined ? [first] : [first, second]);
  if (bars === undefined) throw new Error('There is a bill.');
  return bars;
}

test('no bill is no picture', () => {
  expect(toBillBars([])).toBeUndefined();
});

test('today alone: each line and the total, with terms and nothing to compare', () => {
  const bar = { id: 'today', least: 1, most: 1, text: '222.65' };
  expect(barsOf(undefined)).toEqual({
    groups: [
      { id: 'seats', line: 'Seats', bars: [bar], difference: '' },
      { id: 'total', line: 'Together', bars: [bar], difference: '' },
    ],
    terms: `USD a month, estimate before tax, ${PRICED}`,
  });
});

test('the dearest bar is as wide as the picture, the others in proportion', () => {
  const [seats] = barsOf({ remove: exactly(4) }).groups;
  expect(seats).toMatchObject({ difference: '−14.60', bars: [{ most: 1 }, { text: '208.05' }] });
  expect(seats?.bars[1]?.most).toBeCloseTo(208.05 / 222.65, 10);
});

test('of what is only “at most” the flat rate alone is certain', () => {
  const [seats] = barsOf(undefined, { ...TODAY, seats: { atLeast: 0, atMost: 61 } }).groups;
  expect(seats?.bars).toEqual([
    { id: 'today', least: 18.25 / 222.65, most: 1, text: 'at most 222.65' },
  ]);
});

test('a price that nobody published has no length and no difference, and is never free', () => {
  const bars = barsOf({ billingPeriod: 'annual' });
  expect(bars.terms).toBe(`USD for twelve months, estimate before tax, ${PRICED}`);
  const [seats] = bars.groups;
  expect(seats?.bars[0]).toMatchObject({ text: '2,671.80', most: 1 });
  expect(seats?.bars[1]).toMatchObject({ text: undefined, most: undefined });
  expect(seats?.difference).toBe('');
  expect(billBarsDescription(bars, ['Today', 'What-if'])).toBe(
    'Seats: Today 2,671.80, What-if not known. Together: Today 2,671.80, What-if not known.',
  );
});

test('a line that only one bill has costs nothing in the other', () => {
  const guardBought = {
    kind: 'bought',
    ...{ managedAccounts: 10, externalUsers: 0, notBillable: 0 },
  } as const;
  const bars = barsOf({ guard: guardBought });
  const guard = bars.groups.find(({ id }) => id !== 'seats' && id !== 'total');
  expect(guard?.bars[0]).toEqual({ id: 'today', least: 0, most: 0, text: '0.00' });
  expect(guard?.bars[1]?.most).toBeGreaterThan(0);
});

test('the description tells every bar and the difference', () => {
  expect(billBarsDescription(barsOf({ remove: exactly(4) }), ['Today', 'What-if'])).toBe(
    'Seats: Today 222.65, What-if 208.05, −14.60. Together: Today 222.65, What-if 208.05, −14.60.',
  );
});
