import * as fc from 'fast-check';
import { type BillInput } from '../../../src/domain/seats/bill';
import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { type BillChange, tryBill } from '../../../src/domain/seats/try-bill';
import {
  aBillInput,
  anyBillInput,
  aPriceBook,
  aPriceList,
  aTier,
  exactly,
} from '../../builders/seats-builders';

const SUPPORT_PAGE = {
  lists: DEFAULT_PRICE_BOOK.lists.filter(({ title }) => title === 'Support page'),
};

function differenceOf(today: Partial<BillInput>, change: BillChange) {
  return tryBill(aBillInput(today), change, SUPPORT_PAGE).difference;
}

const between = (atLeastCents: number, atMostCents: number) => ({
  currency: 'USD',
  atLeastCents,
  atMostCents,
});

describe('the difference over a range of seats', () => {
  test('is widest in the middle where the price falls on both sides of it', () => {
    const seats = { atLeast: 3, atMost: 120 };
    // 3 to 13: 8 at 6.60; 50 to 60: 10 at 6.60; 120 to 130: 10 at 6.05.
    expect(differenceOf({ plan: 'premium', seats }, { add: 10 })).toStrictEqual(
      between(5280, 6600),
    );
  });

  test('of people who perhaps are not billed begins at nothing', () => {
    const seats = { atLeast: 50, atMost: 61 };
    expect(differenceOf({ seats }, { remove: { atLeast: 0, atMost: 4 } })).toStrictEqual(
      between(-4 * 330, 0),
    );
  });

  test('counts those who go among those who are there, however few are certain', () => {
    const seats = { atLeast: 0, atMost: 61 };
    // 4 of 4 to 9 cost the flat rate; 4 of 61 cost each.
    expect(differenceOf({ seats }, { remove: exactly(4) })).toStrictEqual(between(-4 * 330, 0));
  });

  test('of a price with fractions leaves room for what is rounded', () => {
    const tiers = [aTier({ price: { kind: 'each', microCents: 500_000 } })];
    const book = aPriceBook(
      aPriceList({ plans: [{ plan: 'standard', billingPeriod: 'monthly', tiers }] }),
    );
    const addOne = (seats: { atLeast: number; atMost: number }) =>
      tryBill(aBillInput({ seats, usage: {} }), { add: 1 }, book).difference;
    expect(addOne(exactly(2))).toStrictEqual(between(1, 1));
    expect(addOne(exactly(3))).toStrictEqual(between(0, 0));
    expect(addOne({ atLeast: 2, atMost: 4 })).toStrictEqual(between(0, 2));
  });
});

describe('what is the same in both bills hides nothing', () => {
  test('Guard whose counts nobody told', () => {
    const guard = { kind: 'bought' } as const;
    expect(differenceOf({ guard }, { add: 2 })).toStrictEqual(between(660, 660));
    expect(differenceOf({}, { guard })).toBeUndefined();
  });

  test('an add-on without a price', () => {
    const book = aPriceBook(aPriceList());
    const today = aBillInput({ usage: { premiumRunners: 2, buildMinutes: 9000, lfsGb: 90 } });
    expect(tryBill(today, { add: 1 }, book).difference).toStrictEqual(between(100, 100));
    for (const usage of [{ premiumRunners: 3 }, { buildMinutes: 9001 }, { lfsGb: 91 }])
      expect(tryBill(today, { usage }, book).difference).toBeUndefined();
  });

  test('seats above the last price, and seats that were not counted to the end', () => {
    for (const seats of [exactly(200), { atLeast: 7 }]) {
      const today = { seats };
      expect(differenceOf(today, { usage: { premiumRunners: 2 } })).toStrictEqual(
        between(3000, 3000),
      );
      expect(differenceOf(today, { add: 1 })).toBeUndefined();
      expect(differenceOf(today, { remove: exactly(1) })).toBeUndefined();
      expect(differenceOf(today, { plan: 'premium' })).toBeUndefined();
    }
  });

  test('an annual quantity that nobody told stays what it is when people go', () => {
    const today = aBillInput({ billingPeriod: 'annual' });
    const trial = tryBill(today, { remove: exactly(4) }, DEFAULT_PRICE_BOOK);
    expect(trial.differencePerYear).toStrictEqual(between(0, 0));
    expect(trial.moneyMoves).toBe('at-the-renewal');
    expect(tryBill(today, { paidSeats: 50 }, DEFAULT_PRICE_BOOK).differencePerYear).toBeUndefined();
  });
});

test('two uncertain counts of Guard may differ either way', () => {
  const guard = (managedAccounts: number) =>
    ({ kind: 'bought', managedAccounts, externalUsers: 0 }) as const;
  expect(differenceOf({ guard: guard(10) }, { guard: guard(20) })).toStrictEqual(
    between(-4000, 8000),
  );
  expect(differenceOf({ guard: guard(10) }, { guard: { kind: 'already-paid-for' } })).toStrictEqual(
    between(-4000, 0),
  );
});

test('twelve months of Premium by the support page are its year', () => {
  const today = aBillInput({ plan: 'premium', seats: exactly(300) });
  const { difference, differencePerYear } = tryBill(
    today,
    { billingPeriod: 'annual' },
    SUPPORT_PAGE,
  );
  expect(difference).toBeUndefined();
  expect(differencePerYear).toStrictEqual(between(0, 0));
});

describe('laws', () => {
  const anyChange: fc.Arbitrary<BillChange> = fc
    .record({
      add: fc.nat(300),
      certain: fc.nat(200),
      perhaps: fc.nat(100),
      plan: fc.constantFrom('free', 'standard', 'premium', undefined),
    } as const)
    .map(({ add, certain, perhaps, plan }) => ({
      add,
      remove: { atLeast: certain, atMost: certain + perhaps },
      ...(plan && { plan }),
    }));

  test('a difference holds that of every count it speaks of', () => {
    fc.assert(
      fc.property(anyBillInput, anyChange, fc.nat(), fc.nat(), (today, change, one, other) => {
        const { atLeast, atMost = atLeast } = today.seats;
        const { remove = exactly(0) } = change;
        const perhaps = (remove.atMost ?? 0) - remove.atLeast;
        fc.pre(remove.atLeast <= atLeast && perhaps <= atMost - atLeast);
        const wide = tryBill(today, change, SUPPORT_PAGE).differencePerYear;
        fc.pre(wide !== undefined);
        const gone = one % (perhaps + 1);
        const staying = other % (atMost - atLeast - perhaps + 1);
        const exact = tryBill(
          { ...today, seats: exactly(atLeast + gone + staying) },
          { ...change, remove: exactly(remove.atLeast + gone) },
          SUPPORT_PAGE,
        ).differencePerYear;
        expect(exact?.atLeastCents).toBeGreaterThanOrEqual(wide.atLeastCents);
        expect(exact?.atMostCents).toBeLessThanOrEqual(wide.atMostCents ?? NaN);
      }),
    );
  });
});
