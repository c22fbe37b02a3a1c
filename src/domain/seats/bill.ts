import { type Plan } from '../setup/setup';
import { type CountRange, type Currency, type MoneyRange } from './money';
import { type AddOn, type BillingPeriod, type PriceOrigin, type Tier } from './price-book';

/** What a bill is worked out from. What nobody told is missing, never zero. */
export interface BillInput {
  readonly plan: Plan;
  readonly billingPeriod: BillingPeriod;
  readonly seats: CountRange;
  /** Annual: the quantity that was bought. */
  readonly paidSeats?: number;
  readonly usage: Usage;
  /** Missing: nobody told, and no amount is counted. */
  readonly guard?: GuardUse;
}

/** Of a month, above or below what the plan includes. */
export interface Usage {
  readonly buildMinutes?: number;
  readonly lfsGb?: number;
  /** Concurrent build slots of premium self-hosted runners. */
  readonly premiumRunners?: number;
}

/**
 * Guard Standard is billed for the whole organization, once per person:
 * https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bill-for-atlassian-guard-standard
 */
export type GuardUse =
  | { readonly kind: 'none' }
  | { readonly kind: 'already-paid-for' }
  | {
      readonly kind: 'bought';
      /** With access to a supported app. */
      readonly managedAccounts?: number;
      readonly externalUsers?: number;
      /** Members of the non-billable policy, among both. */
      readonly notBillable?: number;
    };

/** By one price list, before tax: of a month (`monthly`) or a year (`annual`). */
export interface Bill {
  readonly list: { readonly id: string; readonly title: string; readonly pricedOn: string };
  readonly plan: Plan;
  readonly billingPeriod: BillingPeriod;
  readonly currency: Currency;
  readonly lines: readonly BillLine[];
  /** The sum of the lines, exactly. */
  readonly total: MoneyRange;
}

export interface BillLine {
  readonly item: 'seats' | AddOn;
  /** Which people, of a line of seats. */
  readonly tier?: Pick<Tier, 'from' | 'to'>;
  readonly quantity: CountRange;
  /** For one of `quantity`; missing for a flat rate, and where the price is not known. */
  readonly price?: { readonly atLeastMicroCents: number; readonly atMostMicroCents: number };
  /** Rounded to whole cents here and nowhere else. */
  readonly amount: MoneyRange;
  readonly origin?: PriceOrigin;
  readonly assumptions: readonly Assumption[];
}

export const ASSUMPTIONS = [
  'every-member-is-active',
  'bought-quantity',
  'flat-rate-for-one-to-five',
  'price-not-known',
  'price-is-derived',
  'within-the-plan',
  'guard-counts-not-told',
  'guard-already-paid-for',
  'twelve-monthly-prices',
] as const;
/** Why a line says what it says; each has one sentence for people. */
export type Assumption = (typeof ASSUMPTIONS)[number];

/** By every list in force: the newest leads, the range is over all. */
export interface PricedBill {
  readonly newest: Bill;
  readonly others: readonly Bill[];
  readonly total: MoneyRange;
  /** Nobody told how much of these is used: they are not in the amount. */
  readonly leftOut: readonly AddOn[];
}
