import { MICRO_CENTS_PER_CENT } from './money';
import { type PlanPrice, type PriceOrigin, type Tier } from './price-book';
import { SUPPORT_PAGE } from './published-sources';

/** A price as people write it, in cents. */
export function microCents(cents: number): number {
  return cents * MICRO_CENTS_PER_CENT;
}

export function flatTier(to: number, cents: number, origin: PriceOrigin): Tier {
  return { from: 1, to, price: { kind: 'flat', cents }, ...origin };
}

export function tierOfEach(
  [from, to]: readonly [number, number | null],
  cents: number,
  origin: PriceOrigin,
): Tier {
  return {
    from,
    to,
    price: { kind: 'each', microCents: Math.round(microCents(cents)) },
    ...origin,
  };
}

export function unknownTier(from: number, note: string): Tier {
  return {
    from,
    to: null,
    price: { kind: 'not-known' },
    confidence: 'low',
    sources: [],
    note,
  };
}

/** Costs nothing, by every list. */
export const FREE_PLAN: PlanPrice = {
  plan: 'free',
  billingPeriod: 'monthly',
  tiers: [tierOfEach([1, null], 0, { confidence: 'high', sources: [SUPPORT_PAGE] })],
};
