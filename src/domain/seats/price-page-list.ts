import { ADD_ON_PRICES } from './add-on-prices';
import { type PriceList, type PriceOrigin } from './price-book';
import { PRICE_PAGE, PRICE_PAGE_TRANSCRIPT, SUPPORT_PAGE } from './published-sources';
import { FREE_PLAN, flatTier, tierOfEach, unknownTier } from './tiers';

const READ: PriceOrigin = {
  confidence: 'medium',
  sources: [PRICE_PAGE, PRICE_PAGE_TRANSCRIPT],
  note: 'A transcript of Atlassian’s price page by a third party.',
};
const FLAT: PriceOrigin = {
  confidence: 'derived',
  sources: [SUPPORT_PAGE, PRICE_PAGE_TRANSCRIPT],
  note: 'Five times the price of one: so was the flat rate at the price before.',
};
const ABOVE_100 = 'Volume pricing applies; the amounts at this price were not found.';
const ANNUAL = 'Not published: not even whether a year costs ten or twelve months.';

/** The newest prices that anybody has written down. */
export const PRICE_PAGE_LIST: PriceList = {
  id: 'price-page-2026-09-20',
  title: 'Price page',
  currency: 'USD',
  pricedOn: '2026-09-20',
  status: 'in-force',
  plans: [
    FREE_PLAN,
    {
      plan: 'standard',
      billingPeriod: 'monthly',
      tiers: [
        flatTier(5, 1825, FLAT),
        tierOfEach([6, 100], 365, READ),
        unknownTier(101, ABOVE_100),
      ],
    },
    { plan: 'standard', billingPeriod: 'annual', tiers: [unknownTier(1, ANNUAL)] },
    {
      plan: 'premium',
      billingPeriod: 'monthly',
      tiers: [
        flatTier(5, 3625, FLAT),
        tierOfEach([6, 100], 725, READ),
        unknownTier(101, ABOVE_100),
      ],
    },
    { plan: 'premium', billingPeriod: 'annual', tiers: [unknownTier(1, ANNUAL)] },
  ],
  addOns: ADD_ON_PRICES,
};
