import { type BillInput } from '../../../../../src/domain/seats/bill';
import { priceBill } from '../../../../../src/domain/seats/price-bill';
import { toLimitDistance } from '../../../../../static/usher/src/features/overview/limit-sentence';
import { toSeatPoints } from '../../../../../static/usher/src/features/overview/seat-points';
import { aPriceList } from '../../../../builders/a-price-list';

const book = { lists: [aPriceList()] };
const distance = (seats: number, given: Partial<BillInput> = {}) => {
  const counted = { atLeast: seats, atMost: seats };
  const input: BillInput = {
    ...{ plan: 'standard', billingPeriod: 'monthly', seats: counted, usage: {} },
    ...given,
  };
  return toLimitDistance({
    ...{ state: 'known', bill: priceBill(input, book), priced: { input, book } },
  });
};

test.each([
  [61, {}, '39 more people until 100. Above 100 the price of a seat is not known.'],
  [102, {}, '2 people above 100. Above 100 the price of a seat is not known.'],
  [4, { plan: 'free' }, '1 more person until the Free plan’s 5. Above 5 pushes stop.'],
  [7, { plan: 'free' }, '2 people above the Free plan’s 5. Above 5 pushes stop.'],
] as const)('%i seats with %j', (seats, given, words) => {
  expect(distance(seats, given)).toEqual({ isKnown: true, words });
});

test('what nobody told is a gap with its step, and never no limit', () => {
  expect(distance(61, { billingPeriod: 'annual' })).toEqual({
    isKnown: false,
    words: 'tell Usher how many seats were bought for the year',
  });
  expect(toLimitDistance({ state: 'not-told', missing: ['plan'] })).toEqual({
    isKnown: false,
    words: 'tell Usher the plan and the period',
  });
  expect(toLimitDistance({ state: 'failed' })).toEqual({
    isKnown: false,
    words: 'plan and prices could not be loaded',
  });
  expect(toLimitDistance({ state: 'loading' })).toBeUndefined();
});

test('each point of the line opens the people of its day, the last one those that are shown', () => {
  const earlier = { day: '2026-11-14', at: 1, seats: { atLeast: 0, atMost: 60 } };
  const shown = { at: 2, seats: { atLeast: 61, atMost: 61 } };
  const to = { view: 'people', filter: '-role:none -seat:not-billed' };
  expect(toSeatPoints([earlier], shown)).toEqual([
    { at: 1, seats: earlier.seats, text: 'at most 60', to: { ...to, asOf: '2026-11-14' } },
    { ...shown, text: '61', to },
  ]);
});
