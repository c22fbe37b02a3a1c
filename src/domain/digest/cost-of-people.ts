import { type BillInput } from '../seats/bill';
import { type CountRange, type MoneyRange } from '../seats/money';
import { moneyRangeText } from '../seats/money-text';
import { type PriceBook } from '../seats/price-book';
import { tryBill } from '../seats/try-bill';
import { type BillAsked, type MissingForBill } from '../seats/bill-input';

const MISSING: Readonly<Record<MissingForBill, string>> = {
  plan: 'the plan',
  'billing-period': 'the billing period',
};

/** `the plan and the billing period are not told`, where there is no bill. */
export function missingText(missing: readonly MissingForBill[]): string {
  const verb = missing.length === 1 ? 'is' : 'are';
  return `${missing.map((one) => MISSING[one]).join(' and ')} ${verb} not told`;
}

/**
 * What the seats of some members cost together, as the end of a sentence about them.
 * @param people among the billed members: certainly billed, and perhaps
 */
export function costText(people: CountRange, asked: BillAsked, book: PriceBook): string {
  if (asked.input === undefined) return `cost not known, ${missingText(asked.missing)}`;
  return costByPlan(people, asked.input, book);
}

function costByPlan(people: CountRange, input: BillInput, book: PriceBook): string {
  if (input.plan === 'free') return 'costs nothing on the Free plan';
  if (input.billingPeriod === 'annual') return 'paid for until the renewal';
  const { difference } = tryBill(input, { remove: people }, book);
  if (difference?.atMostCents === undefined) return 'cost not known';
  if (difference.atLeastCents === 0 && difference.atMostCents === 0)
    return 'the bill would be the same without them';
  return `${moneyRangeText(saved(difference, difference.atMostCents))} a month`;
}

/** The difference is negative: the bill falls. */
function saved({ currency, atLeastCents }: MoneyRange, atMostCents: number): MoneyRange {
  return { currency, atLeastCents: 0 - atMostCents, atMostCents: 0 - atLeastCents };
}
