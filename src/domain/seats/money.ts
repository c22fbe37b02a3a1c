/** ISO 4217. Two amounts of different currencies never add. */
export type Currency = string;

/** Prices are whole millionths of a cent: an average price then survives being multiplied. */
export const MICRO_CENTS_PER_CENT = 1_000_000;

/** Whole cents; negative where money is saved. */
export interface Money {
  readonly currency: Currency;
  readonly cents: number;
}

/** What is known of an amount, in whole cents. `atMostCents` is missing where a price or a number is not known. */
export interface MoneyRange {
  readonly currency: Currency;
  readonly atLeastCents: number;
  readonly atMostCents?: number;
}

/** How many, as far as known; `atMost` is missing where there may be any number more. */
export interface CountRange {
  readonly atLeast: number;
  readonly atMost?: number;
}
