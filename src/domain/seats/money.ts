/** ISO 4217. Two amounts of different currencies never add. */
export type Currency = string;

/** Prices are whole millionths of a cent: an average price then survives being multiplied. */
export const MICRO_CENTS_PER_CENT = 1_000_000;

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

/** @throws Error naming both currencies where they differ */
export function addRanges(one: MoneyRange, other: MoneyRange): MoneyRange {
  requireSame(one.currency, other.currency);
  const isOpen = one.atMostCents === undefined || other.atMostCents === undefined;
  return {
    currency: one.currency,
    atLeastCents: one.atLeastCents + other.atLeastCents,
    ...(!isOpen && { atMostCents: (one.atMostCents ?? 0) + (other.atMostCents ?? 0) }),
  };
}

/** Nothing adds up to 0.00. @throws Error naming both currencies where they differ */
export function sumRanges(currency: Currency, amounts: readonly MoneyRange[]): MoneyRange {
  return amounts.reduce(addRanges, { currency, atLeastCents: 0, atMostCents: 0 });
}

/** From the lowest to the highest of all. @throws Error naming both currencies where they differ */
export function spanRanges(first: MoneyRange, others: readonly MoneyRange[]): MoneyRange {
  return others.reduce((span, amount) => {
    requireSame(span.currency, amount.currency);
    const isOpen = span.atMostCents === undefined || amount.atMostCents === undefined;
    return {
      currency: span.currency,
      atLeastCents: Math.min(span.atLeastCents, amount.atLeastCents),
      ...(!isOpen && { atMostCents: Math.max(span.atMostCents ?? 0, amount.atMostCents ?? 0) }),
    };
  }, first);
}

/** Whole cents, a half rounded up: as an invoice rounds each of its lines. */
export function toCents(microCents: number, quantity: number): number {
  const fraction = microCents % MICRO_CENTS_PER_CENT;
  // Multiplied apart, so that no product leaves the numbers that are exact.
  const wholeCents = ((microCents - fraction) / MICRO_CENTS_PER_CENT) * quantity;
  const half = MICRO_CENTS_PER_CENT / 2;
  return wholeCents + Math.floor((fraction * quantity + half) / MICRO_CENTS_PER_CENT);
}

/** Every amount `times` over: twelve months of one. */
export function multiplied(amount: MoneyRange, times: number): MoneyRange {
  return {
    currency: amount.currency,
    atLeastCents: amount.atLeastCents * times,
    ...(amount.atMostCents !== undefined && { atMostCents: amount.atMostCents * times }),
  };
}

function requireSame(one: Currency, other: Currency): void {
  if (one === other) return;
  throw new Error(`Amounts in ${one} and ${other} do not add. Keep one currency in force.`);
}
