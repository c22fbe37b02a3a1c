import { type BillInput } from '../../../../../src/domain/seats/bill';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { priceBill } from '../../../../../src/domain/seats/price-bill';
import { findLimit } from '../../../../../static/usher/src/features/overview/seat-limit';
import { toSeatFigure } from '../../../../../static/usher/src/features/overview/seat-figure';
import { type BillState } from '../../../../../static/usher/src/features/seat-line/bill-state';
import { aPriceList } from '../../../../builders/a-price-list';

const book = { lists: [aPriceList()] };

function known(given: Partial<BillInput>, seats: CountRange): BillState {
  const input: BillInput = {
    ...{ plan: 'standard', billingPeriod: 'monthly', seats, usage: {} },
    ...given,
  };
  return { state: 'known', bill: priceBill(input, book), priced: { input, book } };
}
const exactly = (seats: number): CountRange => ({ atLeast: seats, atMost: seats });
const AT_MOST_61 = { atLeast: 0, atMost: 61 };
const limitOf = (given: Partial<BillInput>, seats: CountRange) =>
  findLimit(seats, known(given, seats));

test.each([
  [exactly(4), 5, 'above it the price of a seat changes'],
  [exactly(5), 5, 'above it the price of a seat changes'],
  [exactly(6), 100, 'above it the price of a seat is not known'],
  [AT_MOST_61, 100, 'above it the price of a seat is not known'],
  [exactly(100), 100, 'above it the price of a seat is not known'],
])('by the month, %j seats are limited at %i: %s', (seats, limit, words) => {
  expect(limitOf({}, seats)).toEqual({ seats: limit, words });
});

test('above the last tier there is no limit to name', () => {
  expect(limitOf({}, exactly(101))).toBeUndefined();
});

test('the Free plan stops at 5, a year at what was bought, and nobody told is no limit', () => {
  expect(limitOf({ plan: 'free' }, exactly(3))).toEqual({
    seats: 5,
    words: 'above it the Free plan blocks pushes',
  });
  expect(limitOf({ billingPeriod: 'annual', paidSeats: 75 }, exactly(61))).toEqual({
    seats: 75,
    words: 'the quantity that was bought; above it pushes are blocked',
  });
  expect(limitOf({ billingPeriod: 'annual' }, exactly(61))).toBeUndefined();
  expect(findLimit(exactly(3), { state: 'not-told', missing: ['plan'] })).toBeUndefined();
});

test('the figure says seats, amount, period, terms and the date of the price', () => {
  expect(toSeatFigure(AT_MOST_61, known({}, AT_MOST_61))).toEqual({
    number: 'at most 61',
    name: 'seats, 222.65 USD a month',
    note: 'Standard, monthly, estimate before tax, price of 20 Sep 2026',
    isBillKnown: true,
  });
});

test('a price that nobody knows is not an amount', () => {
  expect(toSeatFigure(exactly(101), known({}, exactly(101)))).toEqual({
    number: '101',
    name: 'seats',
    note: 'the price of so many is not in the price book; Standard, monthly, estimate before tax, price of 20 Sep 2026',
    isBillKnown: false,
  });
});

test.each<[BillState, string]>([
  [{ state: 'not-told', missing: ['plan', 'billing-period'] }, 'choose your plan (20 s)'],
  [{ state: 'not-told', missing: ['billing-period'] }, 'choose monthly or annual (20 s)'],
  [{ state: 'failed' }, 'the settings could not be loaded'],
  [
    { state: 'failed', problem: 'lists: no price list is in force.' },
    'lists: no price list is in force.',
  ],
])('without a bill (%j) the figure names the step: %s', (state, note) => {
  expect(toSeatFigure(exactly(1), state)).toEqual({
    ...{ number: '1', name: 'seat', note, isBillKnown: false },
  });
});

test('while settings are on their way nothing is said to be unknown', () => {
  expect(toSeatFigure(AT_MOST_61, { state: 'loading' })).toMatchObject({ isBillKnown: true });
});
