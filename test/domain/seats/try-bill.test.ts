import * as fc from 'fast-check';
import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { changedInput, tryBill } from '../../../src/domain/seats/try-bill';
import { aBillInput, anyBillInput, exactly } from '../../builders/seats-builders';

const between = (atLeastCents: number, atMostCents: number) => ({
  currency: 'USD',
  atLeastCents,
  atMostCents,
});

test('four people less: each list says how much, and neither doubt widens the other', () => {
  const { then, difference, differencePerYear, moneyMoves, features } = tryBill(
    aBillInput(),
    { remove: exactly(4) },
    DEFAULT_PRICE_BOOK,
  );
  expect(then.newest.total).toStrictEqual(between(20_805, 20_805));
  expect(difference).toStrictEqual(between(-4 * 365, -4 * 330));
  expect(differencePerYear).toStrictEqual(between(-48 * 365, -48 * 330));
  expect(moneyMoves).toBe('at-the-next-bill');
  expect(features).toStrictEqual({ lost: [], gained: [] });
});

test('of people who may not be billed at all, one may save nothing', () => {
  const today = aBillInput({ seats: { atLeast: 0, atMost: 61 } });
  const { input, difference } = tryBill(
    today,
    { remove: { atLeast: 0, atMost: 4 } },
    DEFAULT_PRICE_BOOK,
  );
  expect(input.seats).toStrictEqual({ atLeast: 0, atMost: 57 });
  expect(difference).toStrictEqual(between(-4 * 365, 0));
});

describe('seats after a change', () => {
  test.each([
    ['nobody', exactly(61), {}, exactly(61)],
    ['newcomers', exactly(61), { add: 3 }, exactly(64)],
    ['both', exactly(61), { add: 3, remove: exactly(2) }, exactly(62)],
    ['with an open top', { atLeast: 7 }, { add: 1, remove: exactly(2) }, { atLeast: 6 }],
    [
      'certain ones of a range',
      { atLeast: 5, atMost: 9 },
      { remove: exactly(2) },
      { atLeast: 3, atMost: 7 },
    ],
    [
      'doubtful ones of a range',
      { atLeast: 5, atMost: 9 },
      { remove: { atLeast: 0, atMost: 2 } },
      { atLeast: 5, atMost: 7 },
    ],
  ])('%s', (_says, seats, change, after) => {
    expect(changedInput(aBillInput({ seats }), change).seats).toStrictEqual(after);
  });
});

describe('plan, period and Guard', () => {
  test('Premium instead of Standard', () => {
    const { difference, features } = tryBill(aBillInput(), { plan: 'premium' }, DEFAULT_PRICE_BOOK);
    expect(difference).toStrictEqual(between(61 * 330, 61 * 360));
    expect(features.gained).toContain('enforced merge checks');
    expect(features.lost).toStrictEqual(['2,500 build minutes a month', '5 GB Git LFS']);
  });

  test('Free is paid by nobody, and lists what is lost', () => {
    const { then, features } = tryBill(aBillInput(), { plan: 'free' }, DEFAULT_PRICE_BOOK);
    expect(then.newest.billingPeriod).toBe('monthly');
    expect(then.total).toStrictEqual(between(0, 0));
    expect(features.lost).toContain('more than 5 people');
    expect(features.gained).toContain('at most 5 people');
  });

  test('a year is compared by the year alone, and buys those who are there', () => {
    const today = aBillInput({ plan: 'premium', seats: exactly(50) });
    const trial = tryBill(today, { billingPeriod: 'annual' }, DEFAULT_PRICE_BOOK);
    expect(trial.input.paidSeats).toBe(50);
    expect(trial.difference).toBeUndefined();
    // The newest list has no price for a year.
    expect(trial.differencePerYear).toBeUndefined();
  });

  test('Guard bought, dropped and left as it is', () => {
    const guard = {
      kind: 'bought',
      managedAccounts: 100,
      externalUsers: 0,
      notBillable: 0,
    } as const;
    const with_ = aBillInput({ guard });
    expect(tryBill(aBillInput(), { guard }, DEFAULT_PRICE_BOOK).difference).toStrictEqual(
      between(30_000, 40_000),
    );
    expect(
      tryBill(with_, { guard: { kind: 'none' } }, DEFAULT_PRICE_BOOK).difference,
    ).toStrictEqual(between(-40_000, -30_000));
    expect(tryBill(with_, { add: 0 }, DEFAULT_PRICE_BOOK).moneyMoves).toBe('nothing-changes');
  });

  test.each([
    ['more seats of a year are paid at once', 80, 'at-once'],
    ['fewer of them at the renewal', 60, 'at-the-renewal'],
  ] as const)('%s', (_says, paidSeats, moves) => {
    const today = aBillInput({ plan: 'premium', billingPeriod: 'annual', paidSeats: 70 });
    expect(tryBill(today, { paidSeats }, DEFAULT_PRICE_BOOK).moneyMoves).toBe(moves);
  });
});

test.each([
  [{ add: -1 }, 'add is negative. Give a whole number of 0 or more.'],
  [{ remove: exactly(0.5) }, 'remove.atLeast is no whole number.'],
  [{ remove: exactly(62) }, 'remove is more than there are seats. Choose among the members.'],
])('%j is refused by name', (change, message) => {
  expect(() => tryBill(aBillInput(), change, DEFAULT_PRICE_BOOK)).toThrow(message);
});

describe('laws', () => {
  test('what is tried and its inverse cancel', () => {
    fc.assert(
      fc.property(anyBillInput, fc.nat(40), (today, add) => {
        const there = changedInput(today, { add });
        expect(changedInput(there, { remove: exactly(add) })).toEqual({
          ...today,
          billingPeriod: today.plan === 'free' ? 'monthly' : today.billingPeriod,
        });
      }),
    );
  });

  test('the way there and the way back differ by the same amount', () => {
    fc.assert(
      fc.property(anyBillInput, fc.nat(40), (input, add) => {
        const today = changedInput(input, {});
        const there = tryBill(today, { add }, DEFAULT_PRICE_BOOK);
        const back = tryBill(there.input, { remove: exactly(add) }, DEFAULT_PRICE_BOOK);
        if (there.difference === undefined || back.difference === undefined) return;
        const { atLeastCents, atMostCents = atLeastCents } = there.difference;
        expect(back.difference.atLeastCents + atMostCents).toBe(0);
        expect((back.difference.atMostCents ?? 0) + atLeastCents).toBe(0);
      }),
    );
  });
});
