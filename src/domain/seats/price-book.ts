import { type Plan } from '../setup/setup';
import { type Currency } from './money';

export type BillingPeriod = 'monthly' | 'annual';

/**
 * What Atlassian asks, as far as anybody could read it. Lists that disagree stand side by side: the
 * bill is worked out by each list in force, and shows the range.
 */
export interface PriceBook {
  readonly lists: readonly PriceList[];
}

/** Prices that one source gave at one time. */
export interface PriceList {
  readonly id: string;
  readonly title: string;
  readonly currency: Currency;
  /** ISO date: when the prices were read or confirmed. */
  readonly pricedOn: string;
  /** `history` is kept for reading and prices nothing. */
  readonly status: 'in-force' | 'history';
  readonly plans: readonly PlanPrice[];
  readonly addOns: readonly AddOnPrice[];
  readonly note?: string;
}

/** Where a price comes from, and how much to rely on it. `derived` = worked out by us from published figures. */
export interface PriceOrigin {
  readonly confidence: 'high' | 'medium' | 'low' | 'derived';
  readonly sources: readonly string[];
  readonly note?: string;
}

export interface PlanPrice {
  readonly plan: Plan;
  readonly billingPeriod: BillingPeriod;
  /** Without gap or overlap, from 1 upwards; the last one has no end. */
  readonly tiers: readonly Tier[];
}

/** Of the people from the `from`th to the `to`th (`null`: and all above), for one period. */
export interface Tier extends PriceOrigin {
  readonly from: number;
  readonly to: number | null;
  readonly price: TierPrice;
}

export type TierPrice =
  /** One amount for anybody up to `to`. Only the first tier. */
  | { readonly kind: 'flat'; readonly cents: number }
  | { readonly kind: 'each'; readonly microCents: number }
  | { readonly kind: 'not-known' };

export const ADD_ONS = [
  'build-minutes',
  'lfs-storage',
  'premium-runner',
  'guard-standard',
] as const;
export type AddOn = (typeof ADD_ONS)[number];

/** For a month. `packSize`: 1,000 minutes, 100 GB, 1 build slot, 1 billable account. */
export interface AddOnPrice extends PriceOrigin {
  readonly addOn: AddOn;
  readonly packSize: number;
  /** The two differ where sources do. */
  readonly atLeastMicroCents: number;
  readonly atMostMicroCents: number;
}
