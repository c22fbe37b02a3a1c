import { type PriceList } from '../../src/domain/seats/price-book';

const PUBLISHED = { confidence: 'high', sources: ['https://prices.example/standard'] } as const;

/** Standard by the month, 18.25 USD up to 5 people, 3.65 USD each up to 100, not known above; one add-on. */
export function aPriceList(given: Partial<PriceList> = {}): PriceList {
  return {
    id: 'shipped-2026-09',
    title: 'September 2026',
    currency: 'USD',
    pricedOn: '2026-09-20',
    status: 'in-force',
    plans: [
      {
        plan: 'standard',
        billingPeriod: 'monthly',
        tiers: [
          { ...PUBLISHED, from: 1, to: 5, price: { kind: 'flat', cents: 1825 } },
          { ...PUBLISHED, from: 6, to: 100, price: { kind: 'each', microCents: 365_000_000 } },
          { ...PUBLISHED, confidence: 'low', from: 101, to: null, price: { kind: 'not-known' } },
        ],
      },
    ],
    addOns: [
      {
        ...PUBLISHED,
        addOn: 'build-minutes',
        packSize: 1000,
        atLeastMicroCents: 1_000_000_000,
        atMostMicroCents: 1_000_000_000,
      },
    ],
    ...given,
  };
}
