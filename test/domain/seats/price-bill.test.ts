import * as fc from 'fast-check';
import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { checkPriceBook } from '../../../src/domain/seats/check-price-book';
import { sumRanges } from '../../../src/domain/seats/money';
import { priceBill } from '../../../src/domain/seats/price-bill';
import { type Bill } from '../../../src/domain/seats/bill';
import {
  aBillInput,
  anyBillInput,
  aPriceBook,
  aPriceList,
  aTier,
  exactly,
} from '../../builders/seats-builders';

const byTitle = (bills: readonly Bill[], title: string) =>
  bills.find(({ list }) => list.title === title);

function yearByTheSupportPage(people: number): number | undefined {
  const input = aBillInput({
    plan: 'premium',
    billingPeriod: 'annual',
    seats: exactly(people),
    paidSeats: people,
  });
  const { newest, others } = priceBill(input, DEFAULT_PRICE_BOOK);
  return byTitle([newest, ...others], 'Support page')?.total.atMostCents;
}

describe('totals that Atlassian published', () => {
  // https://bitbucket.org/product/zh/comparison/bitbucket-vs-gitlab
  test.each([
    [50, 3_960_00],
    [250, 18_810_00],
    [500, 35_340_00],
    [5000, 332_400_00],
  ])('%i people on Premium cost what it says a year', (people, cents) => {
    expect(yearByTheSupportPage(people)).toBe(cents);
  });

  test('for 1,000 people it says 71,520, which fits no falling price: ours is lower', () => {
    expect(yearByTheSupportPage(1000)).toBe(68_346_67);
  });

  // https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system
  test.each([
    ['standard', 1, 16_50],
    ['standard', 5, 16_50],
    ['standard', 6, 19_80],
    ['premium', 1, 33_00],
    ['premium', 5, 33_00],
    ['premium', 6, 39_60],
  ] as const)('%s for %i people costs the flat rate, or each', (plan, people, cents) => {
    const { newest, others } = priceBill(
      aBillInput({ plan, seats: exactly(people) }),
      DEFAULT_PRICE_BOOK,
    );
    expect(byTitle([newest, ...others], 'Support page')?.total).toStrictEqual({
      currency: 'USD',
      atLeastCents: cents,
      atMostCents: cents,
    });
  });
});

test('the bill of 61 people on Standard can be checked by hand', () => {
  const { newest, others, total, leftOut } = priceBill(aBillInput(), DEFAULT_PRICE_BOOK);
  expect(newest.list).toStrictEqual({
    id: 'price-page-2026-09-20',
    title: 'Price page',
    pricedOn: '2026-09-20',
  });
  expect(
    newest.lines.map(({ item, tier, quantity, price, amount, assumptions }) => ({
      item,
      tier,
      quantity,
      price: price?.atMostMicroCents,
      cents: [amount.atLeastCents, amount.atMostCents],
      assumptions,
    })),
  ).toStrictEqual([
    {
      item: 'seats',
      tier: { from: 1, to: 5 },
      quantity: exactly(5),
      price: undefined,
      cents: [1825, 1825],
      assumptions: ['flat-rate-for-one-to-five', 'price-is-derived'],
    },
    {
      item: 'seats',
      tier: { from: 6, to: 100 },
      quantity: exactly(56),
      price: 365_000_000,
      cents: [20_440, 20_440],
      assumptions: [],
    },
    ...(['build-minutes', 'lfs-storage', 'premium-runner'] as const).map((item) => ({
      item,
      tier: undefined,
      quantity: exactly(0),
      price: {
        'build-minutes': 1_000_000_000,
        'lfs-storage': 1_000_000_000,
        'premium-runner': 1_500_000_000,
      }[item],
      cents: [0, 0],
      assumptions: ['within-the-plan'],
    })),
  ]);
  expect(newest.total).toStrictEqual({
    currency: 'USD',
    atLeastCents: 22_265,
    atMostCents: 22_265,
  });
  expect(others.map((bill) => bill.total.atMostCents)).toStrictEqual([20_130]);
  expect(total).toStrictEqual({ currency: 'USD', atLeastCents: 20_130, atMostCents: 22_265 });
  expect(leftOut).toStrictEqual([]);
});

describe('what is not known stays not known', () => {
  test('above 100 people the newest list has no price', () => {
    const { newest, total } = priceBill(aBillInput({ seats: exactly(101) }), DEFAULT_PRICE_BOOK);
    expect(newest.lines.at(2)?.amount).toStrictEqual({ currency: 'USD', atLeastCents: 0 });
    expect(newest.lines.at(2)?.assumptions).toContain('price-not-known');
    expect(newest.total).toStrictEqual({ currency: 'USD', atLeastCents: 36_500 });
    expect(total).toStrictEqual({ currency: 'USD', atLeastCents: 33_000 });
  });

  test('a plan without any price is no plan that costs nothing', () => {
    const book = aPriceBook(aPriceList({ plans: [] }));
    expect(priceBill(aBillInput(), book).total).toStrictEqual({ currency: 'USD', atLeastCents: 0 });
  });

  test('an annual plan of which nobody told the quantity', () => {
    const input = aBillInput({ plan: 'premium', billingPeriod: 'annual' });
    const { others } = priceBill(input, DEFAULT_PRICE_BOOK);
    expect(others[0]?.total).toStrictEqual({ currency: 'USD', atLeastCents: 39_600 });
    expect(others[0]?.lines[0]?.assumptions).toContain('bought-quantity');
  });

  test('members that may be missing leave the top open', () => {
    const { newest } = priceBill(aBillInput({ seats: { atLeast: 7 } }), DEFAULT_PRICE_BOOK);
    expect(newest.total).toStrictEqual({ currency: 'USD', atLeastCents: 1825 + 2 * 365 });
  });

  test('use that nobody told is named, and in no amount', () => {
    const { newest, leftOut } = priceBill(aBillInput({ usage: {} }), DEFAULT_PRICE_BOOK);
    expect(leftOut).toStrictEqual(['build-minutes', 'lfs-storage', 'premium-runner']);
    expect(newest.lines.every(({ item }) => item === 'seats')).toBe(true);
  });

  test('an add-on that no list prices', () => {
    const book = aPriceBook(aPriceList());
    const { newest } = priceBill(aBillInput({ usage: { premiumRunners: 2 } }), book);
    expect(newest.lines.at(-1)).toMatchObject({
      item: 'premium-runner',
      amount: { atLeastCents: 0 },
      assumptions: ['price-not-known'],
    });
    expect(newest.total.atMostCents).toBeUndefined();
  });
});

describe('add-ons', () => {
  test.each([
    ['2,500 minutes are in Standard', { buildMinutes: 2500 }, 0],
    ['one minute more is a pack', { buildMinutes: 2501 }, 1000],
    ['1,000 minutes more are one pack still', { buildMinutes: 3500 }, 1000],
    ['5 GB are in Standard', { lfsGb: 5 }, 0],
    ['6 GB are a pack of 100', { lfsGb: 6 }, 1000],
    ['each build slot costs', { premiumRunners: 3 }, 4500],
  ])('%s', (_says, usage, cents) => {
    const { newest } = priceBill(aBillInput({ seats: exactly(5), usage }), DEFAULT_PRICE_BOOK);
    expect(newest.total.atMostCents).toBe(1825 + cents);
  });

  test('of a year they cost twelve months', () => {
    const input = aBillInput({
      plan: 'premium',
      billingPeriod: 'annual',
      paidSeats: 5,
      usage: { buildMinutes: 3501 },
    });
    const { others } = priceBill(input, DEFAULT_PRICE_BOOK);
    expect(others[0]?.lines.at(-1)).toMatchObject({
      amount: { atLeastCents: 12_000, atMostCents: 12_000 },
      assumptions: ['twelve-monthly-prices'],
    });
  });
});

describe('Guard Standard', () => {
  test.each([
    [
      'managed and external, less the policy',
      { managedAccounts: 90, externalUsers: 15, notBillable: 5 },
      [30_000, 40_000],
    ],
    [
      'a policy that is not told takes off anything',
      { managedAccounts: 90, externalUsers: 10 },
      [0, 40_000],
    ],
    ['a policy greater than all', { managedAccounts: 1, externalUsers: 1, notBillable: 5 }, [0, 0]],
    ['external users that are not told', { managedAccounts: 90, notBillable: 5 }, [0, undefined]],
    ['managed accounts that are not told', { externalUsers: 90, notBillable: 5 }, [0, undefined]],
  ])('%s', (_says, counts, cents) => {
    const input = aBillInput({ guard: { kind: 'bought', ...counts } });
    const line = priceBill(input, DEFAULT_PRICE_BOOK).newest.lines.at(-1);
    expect(line?.item).toBe('guard-standard');
    expect([line?.amount.atLeastCents, line?.amount.atMostCents]).toStrictEqual(cents);
  });

  test('paid for already costs nothing more', () => {
    const input = aBillInput({ guard: { kind: 'already-paid-for' } });
    expect(priceBill(input, DEFAULT_PRICE_BOOK).newest.lines.at(-1)).toMatchObject({
      item: 'guard-standard',
      amount: { currency: 'USD', atLeastCents: 0, atMostCents: 0 },
      assumptions: ['guard-already-paid-for'],
    });
  });
});

describe('what no bill can have is refused by name', () => {
  test.each([
    [{ seats: { atLeast: -1 } }, 'seats.atLeast is negative. Give a whole number of 0 or more.'],
    [{ seats: { atLeast: 1.5 } }, 'seats.atLeast is no whole number.'],
    [{ seats: { atLeast: 5, atMost: 4 } }, 'seats.atMost is below seats.atLeast.'],
    [{ paidSeats: 0.5 }, 'paidSeats is no whole number.'],
    [{ usage: { lfsGb: -3 } }, 'usage.lfsGb is negative.'],
    [{ guard: { kind: 'bought', notBillable: -1 } }, 'guard.notBillable is negative.'],
    [{ plan: 'gold' as 'free' }, 'plan is none of Bitbucket’s. Choose free, standard, premium.'],
  ] as const)('%j', (given, message) => {
    expect(() => priceBill(aBillInput(given), DEFAULT_PRICE_BOOK)).toThrow(message);
  });

  test('a book without a list in force, and lists in two currencies', () => {
    expect(() => priceBill(aBillInput(), aPriceBook(aPriceList({ status: 'history' })))).toThrow(
      'lists: no price list is in force.',
    );
    const two = aPriceBook(aPriceList(), aPriceList({ id: 'euro', currency: 'EUR' }));
    expect(() => priceBill(aBillInput(), two)).toThrow('Amounts in EUR and USD do not add.');
  });
});

test('the newest list leads, whatever its place; of one day the id decides', () => {
  const older = aPriceList({ id: 'c', title: 'older', pricedOn: '2026-01-01' });
  const [one, two] = ['a', 'b'].map((id) => aPriceList({ id, title: id }));
  if (!one || !two) throw new Error('two lists');
  const { newest, others } = priceBill(aBillInput(), aPriceBook(older, two, one));
  expect([newest, ...others].map(({ list }) => list.title)).toStrictEqual(['a', 'b', 'older']);
});

describe('laws', () => {
  test('a bill is the sum of its lines', () => {
    fc.assert(
      fc.property(anyBillInput, (input) => {
        const { newest, others } = priceBill(input, DEFAULT_PRICE_BOOK);
        for (const bill of [newest, ...others])
          expect(bill.total).toEqual(
            sumRanges(
              bill.currency,
              bill.lines.map(({ amount }) => amount),
            ),
          );
      }),
    );
  });

  test('somebody less never raises a bill', () => {
    fc.assert(
      fc.property(anyBillInput, fc.nat(50), (input, gone) => {
        const fewer = (count: number) => Math.max(0, count - gone);
        const { atLeast, atMost = atLeast } = input.seats;
        const after = { ...input, seats: { atLeast: fewer(atLeast), atMost: fewer(atMost) } };
        const [one, two] = [
          priceBill(input, DEFAULT_PRICE_BOOK),
          priceBill(after, DEFAULT_PRICE_BOOK),
        ];
        [one.newest, ...one.others].forEach(({ total }, at) => {
          const less = [two.newest, ...two.others][at]?.total;
          expect(less?.atLeastCents).toBeLessThanOrEqual(total.atLeastCents);
          if (total.atMostCents !== undefined)
            expect(less?.atMostCents ?? Infinity).toBeLessThanOrEqual(total.atMostCents);
        });
      }),
    );
  });

  test('a range holds the bill of every number in it', () => {
    fc.assert(
      fc.property(anyBillInput, fc.nat(1000), (input, place) => {
        const { atLeast, atMost = atLeast } = input.seats;
        const seats = exactly(atLeast + (place % (atMost - atLeast + 1)));
        const wide = priceBill(input, DEFAULT_PRICE_BOOK).newest.total;
        const exact = priceBill({ ...input, seats }, DEFAULT_PRICE_BOOK).newest.total;
        expect(exact.atLeastCents).toBeGreaterThanOrEqual(wide.atLeastCents);
        if (wide.atMostCents !== undefined)
          expect(exact.atMostCents).toBeLessThanOrEqual(wide.atMostCents);
      }),
    );
  });

  test('the order of the lists does not matter', () => {
    fc.assert(
      fc.property(
        anyBillInput,
        fc.shuffledSubarray([...DEFAULT_PRICE_BOOK.lists], {
          minLength: DEFAULT_PRICE_BOOK.lists.length,
        }),
        (input, lists) => {
          expect(priceBill(input, { lists })).toEqual(priceBill(input, DEFAULT_PRICE_BOOK));
        },
      ),
    );
  });
});

test('what Usher ships can price', () => {
  expect(checkPriceBook(DEFAULT_PRICE_BOOK, '2026-11-22')).toStrictEqual([]);
});

test('a half cent is rounded up, once a line', () => {
  const tiers = [aTier({ price: { kind: 'each', microCents: 500_000 } })];
  const book = aPriceBook(
    aPriceList({ plans: [{ plan: 'standard', billingPeriod: 'monthly', tiers }] }),
  );
  const cents = (people: number) =>
    priceBill(aBillInput({ seats: exactly(people), usage: {} }), book).total.atMostCents;
  expect([1, 2, 3, 4].map(cents)).toStrictEqual([1, 1, 2, 2]);
});
