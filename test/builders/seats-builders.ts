import * as fc from 'fast-check';
import { type BillInput } from '../../src/domain/seats/bill';
import { type PriceBook, type PriceList, type Tier } from '../../src/domain/seats/price-book';

export function aBillInput(given: Partial<BillInput> = {}): BillInput {
  return {
    plan: 'standard',
    billingPeriod: 'monthly',
    seats: exactly(61),
    usage: { buildMinutes: 0, lfsGb: 0, premiumRunners: 0 },
    guard: { kind: 'none' },
    ...given,
  };
}

export function exactly(count: number) {
  return { atLeast: count, atMost: count };
}

export function aTier(given: Partial<Tier> = {}): Tier {
  return {
    from: 1,
    to: null,
    price: { kind: 'each', microCents: 100_000_000 },
    confidence: 'high',
    sources: ['https://example.com/prices'],
    ...given,
  };
}

export function aPriceList(given: Partial<PriceList> = {}): PriceList {
  return {
    id: 'own',
    title: 'Own prices',
    currency: 'USD',
    pricedOn: '2026-11-01',
    status: 'in-force',
    plans: [{ plan: 'standard', billingPeriod: 'monthly', tiers: [aTier()] }],
    addOns: [],
    ...given,
  };
}

export function aPriceBook(...lists: readonly PriceList[]): PriceBook {
  return { lists };
}

/** Any input a page or a command may give, of every plan and period. */
export const anyBillInput: fc.Arbitrary<BillInput> = fc
  .record({
    plan: fc.constantFrom('free', 'standard', 'premium'),
    billingPeriod: fc.constantFrom('monthly', 'annual'),
    atLeast: fc.nat(6000),
    open: fc.nat(300),
    paidSeats: fc.option(fc.nat(6000), { nil: undefined }),
    usage: fc.record(
      { buildMinutes: fc.nat(20_000), lfsGb: fc.nat(500), premiumRunners: fc.nat(9) },
      { requiredKeys: [] },
    ),
  } as const)
  .map(({ atLeast, open, paidSeats, ...rest }) => ({
    ...rest,
    seats: { atLeast, atMost: atLeast + open },
    ...(paidSeats !== undefined && { paidSeats }),
  }));
