import { type PriceList } from './price-book';
import { FREE_PLAN, flatTier, tierOfEach } from './tiers';

/** Kept to be read, so that an old bill can be understood; they price nothing. */
export const EARLIER_PRICE_LISTS: readonly PriceList[] = [
  earlierList({
    year: 2020,
    source:
      'https://yourbrainoncomputers.com/is-bitbucket-free-do-you-need-to-pay-to-use-bitbucket-in-2020/',
    standardCents: 300,
    premiumCents: 600,
  }),
  earlierList({
    year: 2017,
    source: 'https://bitbucket.org/product/pricing/upcoming',
    standardCents: 200,
    premiumCents: 500,
  }),
];

interface EarlierPrices {
  readonly year: number;
  readonly source: string;
  readonly standardCents: number;
  readonly premiumCents: number;
}

function earlierList({ year, source, standardCents, premiumCents }: EarlierPrices): PriceList {
  const origin = { confidence: 'low', sources: [source] } as const;
  const planOf = (plan: 'standard' | 'premium', cents: number) => ({
    plan,
    billingPeriod: 'monthly' as const,
    tiers: [flatTier(5, 5 * cents, origin), tierOfEach([6, null], cents, origin)],
  });
  return {
    id: `earlier-${String(year)}`,
    title: `Prices of ${String(year)}`,
    currency: 'USD',
    pricedOn: `${String(year)}-01-01`,
    status: 'history',
    plans: [FREE_PLAN, planOf('standard', standardCents), planOf('premium', premiumCents)],
    addOns: [],
    note: 'The page gives no more than the year.',
  };
}
