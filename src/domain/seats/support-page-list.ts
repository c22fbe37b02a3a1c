import { ADD_ON_PRICES } from './add-on-prices';
import { type PriceList, type PriceOrigin, type Tier } from './price-book';
import { COMPARISON_PAGE, SUPPORT_PAGE } from './published-sources';
import { FREE_PLAN, flatTier, tierOfEach, unknownTier } from './tiers';

const READ: PriceOrigin = { confidence: 'medium', sources: [SUPPORT_PAGE] };
const FROM_TOTALS: PriceOrigin = {
  confidence: 'derived',
  sources: [COMPARISON_PAGE],
  note: 'From what Atlassian says 50, 250 and 500 people cost a year.',
};
/** 5,000 people less 500, a month: 27,700 − 2,945 USD for 4,500 of them. */
const FROM_LARGEST_TOTAL: PriceOrigin = {
  ...FROM_TOTALS,
  note: 'An average: what Atlassian says 5,000 people cost a year, less the first 500. The total it gives for 1,000 (71,520) fits no falling price.',
};
const AVERAGE_CENTS = 2_475_500 / 4500;
const ABOVE_100 = 'Volume pricing applies; the amounts for Standard were not found.';
const ABOVE_5000 = 'Nothing is published for more than 5,000 people.';

/** What Atlassian's own support page says of subscriptions bought after 10 September 2025. */
export const SUPPORT_PAGE_LIST: PriceList = {
  id: 'support-page-2025-09-10',
  title: 'Support page',
  currency: 'USD',
  pricedOn: '2025-09-10',
  status: 'in-force',
  plans: [
    FREE_PLAN,
    {
      plan: 'standard',
      billingPeriod: 'monthly',
      tiers: [
        flatTier(5, 1650, READ),
        tierOfEach([6, 100], 330, READ),
        unknownTier(101, ABOVE_100),
      ],
    },
    {
      plan: 'standard',
      billingPeriod: 'annual',
      tiers: [unknownTier(1, 'What a year of Standard costs is not published.')],
    },
    { plan: 'premium', billingPeriod: 'monthly', tiers: premiumTiers(1) },
    { plan: 'premium', billingPeriod: 'annual', tiers: premiumTiers(12) },
  ],
  addOns: ADD_ON_PRICES,
  note: 'The page carries no date; it speaks of subscriptions bought after 10 September 2025. The totals of the comparison page show no discount for a year.',
};

function premiumTiers(months: number): readonly Tier[] {
  const year: Partial<PriceOrigin> = months === 1 ? {} : FROM_TOTALS;
  return [
    flatTier(5, 3300 * months, { ...READ, ...year }),
    tierOfEach([6, 100], 660 * months, { ...READ, ...year }),
    tierOfEach([101, 250], 605 * months, FROM_TOTALS),
    tierOfEach([251, 500], 551 * months, FROM_TOTALS),
    tierOfEach([501, 5000], AVERAGE_CENTS * months, FROM_LARGEST_TOTAL),
    unknownTier(5001, ABOVE_5000),
  ];
}
