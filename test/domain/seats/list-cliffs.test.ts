import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { listCliffs } from '../../../src/domain/seats/list-cliffs';
import { marginalSeat } from '../../../src/domain/seats/marginal-seat';
import { aBillInput, aPriceBook, aPriceList, aTier, exactly } from '../../builders/seats-builders';

describe('pushes stop', () => {
  test.each([
    [
      'below the Free plan’s five',
      exactly(4),
      { roomAtLeast: 1, roomAtMost: 1, state: 'below', waysBack: [] },
    ],
    [
      'at five there is room for nobody',
      exactly(5),
      { roomAtLeast: 0, roomAtMost: 0, state: 'below', waysBack: [] },
    ],
    [
      'six are above',
      exactly(6),
      {
        roomAtLeast: -1,
        roomAtMost: -1,
        state: 'above',
        waysBack: ['remove-people', 'upgrade-plan'],
      },
    ],
    [
      'who is active is not known',
      { atLeast: 0, atMost: 6 },
      {
        roomAtLeast: -1,
        roomAtMost: 5,
        state: 'perhaps-above',
        waysBack: ['remove-people', 'upgrade-plan'],
      },
    ],
    [
      'members may be missing',
      { atLeast: 3 },
      { roomAtMost: 2, state: 'perhaps-above', waysBack: ['remove-people', 'upgrade-plan'] },
    ],
  ])('%s', (_says, seats, cliff) => {
    expect(listCliffs(aBillInput({ plan: 'free', seats }), DEFAULT_PRICE_BOOK)).toStrictEqual([
      { kind: 'free-plan', limit: 5, ...cliff },
    ]);
  });

  test('above the quantity that was bought', () => {
    const input = aBillInput({ billingPeriod: 'annual', paidSeats: 60 });
    expect(listCliffs(input, DEFAULT_PRICE_BOOK)).toStrictEqual([
      {
        kind: 'bought-quantity',
        limit: 60,
        roomAtLeast: -1,
        roomAtMost: -1,
        state: 'above',
        waysBack: ['remove-people', 'buy-seats'],
      },
    ]);
  });

  test('a quantity that nobody told is no cliff one can stand before', () => {
    expect(listCliffs(aBillInput({ billingPeriod: 'annual' }), DEFAULT_PRICE_BOOK)).toStrictEqual(
      [],
    );
  });
});

test('the price of one more changes at five, and is not known above a hundred', () => {
  expect(listCliffs(aBillInput(), DEFAULT_PRICE_BOOK)).toStrictEqual([
    {
      kind: 'flat-rate',
      limit: 5,
      roomAtLeast: -56,
      roomAtMost: -56,
      state: 'above',
      waysBack: [],
    },
    {
      kind: 'price-not-known',
      limit: 100,
      roomAtLeast: 39,
      roomAtMost: 39,
      state: 'below',
      waysBack: [],
    },
  ]);
  const tiers = [aTier({ to: 10 }), aTier({ from: 11 })];
  const book = aPriceBook(
    aPriceList({ plans: [{ plan: 'standard', billingPeriod: 'monthly', tiers }] }),
  );
  expect(listCliffs(aBillInput(), book).map(({ kind, limit }) => [kind, limit])).toStrictEqual([
    ['price-changes', 10],
  ]);
});

describe('one seat more or less', () => {
  const priced = (atLeastCents: number, atMostCents: number) => ({
    kind: 'priced',
    amount: { currency: 'USD', atLeastCents, atMostCents },
    pricedOn: '2026-09-20',
  });
  test.each([
    ['the fifth costs what four cost', {}, 5, { kind: 'nothing', because: 'flat-rate' }],
    ['the sixth is the first that costs', {}, 6, priced(330, 365)],
    ['the hundredth', {}, 100, priced(330, 365)],
    ['the hundred-and-first', {}, 101, { kind: 'not-known', missing: 'price' }],
    ['on Premium', { plan: 'premium' }, 61, priced(660, 725)],
    ['the fifth of a Free plan', { plan: 'free' }, 5, { kind: 'nothing', because: 'free-plan' }],
    ['the sixth of a Free plan', { plan: 'free' }, 6, { kind: 'no-room', limit: 5 }],
    [
      'a year that is paid',
      { billingPeriod: 'annual', paidSeats: 60 },
      60,
      { kind: 'nothing', because: 'bought' },
    ],
    [
      'more than is paid',
      { billingPeriod: 'annual', paidSeats: 60 },
      61,
      { kind: 'no-room', limit: 60 },
    ],
    [
      'a year of which nobody told how much',
      { billingPeriod: 'annual' },
      61,
      { kind: 'not-known', missing: 'bought-quantity' },
    ],
  ] as const)('%s', (_says, given, seat, answer) => {
    expect(marginalSeat(aBillInput(given), seat, DEFAULT_PRICE_BOOK)).toStrictEqual(answer);
  });
});
