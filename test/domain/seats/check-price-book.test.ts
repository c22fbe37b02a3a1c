import { checkPriceBook } from '../../../src/domain/seats/check-price-book';
import { type AddOnPrice, type PriceList, type Tier } from '../../../src/domain/seats/price-book';
import { aPriceBook, aPriceList, aTier } from '../../builders/seats-builders';

const TODAY = '2026-11-22';
const TIERS = 'lists[0].plans[0].tiers';

const withTiers = (...tiers: readonly Tier[]): Partial<PriceList> => ({
  plans: [{ plan: 'standard', billingPeriod: 'monthly', tiers }],
});
const withAddOn = (given: Partial<AddOnPrice>): Partial<PriceList> => ({
  addOns: [
    {
      addOn: 'build-minutes',
      packSize: 1000,
      atLeastMicroCents: 10,
      atMostMicroCents: 10,
      confidence: 'high',
      sources: [],
      ...given,
    },
  ],
});
const each = (microCents: number) => aTier({ price: { kind: 'each', microCents } });

test.each<[string, Partial<PriceList>, string, string]>([
  ['a list of tomorrow', { pricedOn: '2026-11-23' }, 'lists[0].pricedOn', 'lies in the future'],
  ['no date', { pricedOn: 'yesterday' }, 'lists[0].pricedOn', 'is no date'],
  ['a day that is none', { pricedOn: '2026-02-30' }, 'lists[0].pricedOn', 'is no date'],
  ['no currency', { currency: 'usd' }, 'lists[0].currency', 'is no currency'],
  [
    'no plan',
    { plans: [{ plan: 'gold' as 'free', billingPeriod: 'monthly', tiers: [aTier()] }] },
    'lists[0].plans[0].plan',
    'is no plan',
  ],
  ['no tier', withTiers(), TIERS, 'is empty'],
  ['a negative price', withTiers(each(-1)), `${TIERS}[0].price.microCents`, 'is negative'],
  ['a fraction', withTiers(each(0.5)), `${TIERS}[0].price.microCents`, 'is no whole number'],
  [
    'a negative flat rate',
    withTiers(aTier({ to: 5, price: { kind: 'flat', cents: -1 } }), aTier({ from: 6 })),
    `${TIERS}[0].price.cents`,
    'is negative',
  ],
  [
    'nobody for one person',
    withTiers(aTier({ from: 2 })),
    `${TIERS}[0].from`,
    'leaves people without a price',
  ],
  [
    'an overlap',
    withTiers(aTier({ to: 10 }), aTier({ from: 10 })),
    `${TIERS}[1].from`,
    'overlaps the tier before',
  ],
  [
    'a hole',
    withTiers(aTier({ to: 10 }), aTier({ from: 12 })),
    `${TIERS}[1].from`,
    'leaves people without a price',
  ],
  ['an end', withTiers(aTier({ to: 10 })), `${TIERS}[0].to`, 'ends'],
  [
    'no end in the middle',
    withTiers(aTier(), aTier({ from: 11 })),
    `${TIERS}[0].to`,
    'has no end before the next tier',
  ],
  [
    'an end before its beginning',
    withTiers(aTier({ to: 0 }), aTier({ from: 1 })),
    `${TIERS}[0].to`,
    'lies before its beginning',
  ],
  [
    'a flat rate above another tier',
    withTiers(aTier({ to: 5 }), aTier({ from: 6, price: { kind: 'flat', cents: 5 } })),
    `${TIERS}[1].price`,
    'is flat above another tier',
  ],
  [
    'an add-on nobody knows',
    withAddOn({ addOn: 'tea' as 'lfs-storage' }),
    'lists[0].addOns[0].addOn',
    'is nothing we can price',
  ],
  ['a pack of nothing', withAddOn({ packSize: 0 }), 'lists[0].addOns[0].packSize', 'is no size'],
  [
    'a negative add-on',
    withAddOn({ atLeastMicroCents: -1 }),
    'lists[0].addOns[0].atLeastMicroCents',
    'is negative',
  ],
  [
    'a range the wrong way round',
    withAddOn({ atMostMicroCents: 9 }),
    'lists[0].addOns[0].atMostMicroCents',
    'is below the lowest price',
  ],
])('%s is refused by field', (_says, given, field, what) => {
  const [problem, ...others] = checkPriceBook(aPriceBook(aPriceList(given)), TODAY);
  expect(others).toStrictEqual([]);
  expect(problem).toMatchObject({ field, what });
  expect(problem?.remedy).toMatch(/\.$/);
});

test('lists that do not go together', () => {
  const fields = (...lists: readonly PriceList[]) =>
    checkPriceBook(aPriceBook(...lists), TODAY).map(({ field, what }) => `${field} ${what}`);
  expect(fields()).toStrictEqual(['lists holds no list in force']);
  expect(fields(aPriceList({ status: 'history' }))).toStrictEqual(['lists holds no list in force']);
  expect(fields(aPriceList(), aPriceList())).toStrictEqual(['lists[1].id names another list too']);
  expect(fields(aPriceList(), aPriceList({ id: 'b', currency: 'EUR' }))).toStrictEqual([
    'lists has USD and EUR in force, which do not add',
  ]);
  expect(
    fields(aPriceList(), aPriceList({ id: 'b', currency: 'EUR', status: 'history' })),
  ).toStrictEqual([]);
  const [plan] = aPriceList().plans;
  if (!plan) throw new Error('a plan');
  expect(fields(aPriceList({ plans: [plan, plan] }))).toStrictEqual([
    'lists[0].plans[1] prices the same plan and period again',
  ]);
});

test('prices that were read today are no prices of the future', () => {
  expect(checkPriceBook(aPriceBook(aPriceList({ pricedOn: TODAY })), TODAY)).toStrictEqual([]);
});
