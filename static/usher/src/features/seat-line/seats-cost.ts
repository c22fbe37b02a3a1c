import { t } from '@lingui/core/macro';
import { type Bill, type BillInput } from '../../../../../src/domain/seats/bill';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { priceBill } from '../../../../../src/domain/seats/price-bill';
import { type PriceBook } from '../../../../../src/domain/seats/price-book';
import { formatDay } from '../../lib/dates';
import { centsText } from '../../lib/money';

/** What the bill is worked out from, and the prices it is worked out by. */
export interface Priced {
  readonly input: BillInput;
  readonly book: PriceBook;
}

/** What some seats cost together: how much lower the next bill is without them. */
export type SeatsCost =
  | {
      readonly kind: 'a-month';
      readonly cents: number;
      readonly currency: string;
      /** ISO date of the price. */
      readonly pricedOn: string;
    }
  /** One to five people cost the same, and a free plan costs nothing. */
  | { readonly kind: 'nothing' }
  /** Annual: the quantity is bought until the renewal. */
  | { readonly kind: 'bought' }
  | { readonly kind: 'not-known' };

/**
 * By the newest prices, at the upper end where only bounds are known.
 * @throws as `priceBill` does
 */
export function costOfSeats(seats: number, { input, book }: Priced): SeatsCost {
  if (input.plan === 'free') return { kind: 'nothing' };
  if (input.billingPeriod === 'annual') return { kind: 'bought' };
  const { newest: today } = priceBill(input, book);
  const { newest: without } = priceBill({ ...input, seats: fewer(input.seats, seats) }, book);
  const [before, after] = [seatCents(today), seatCents(without)];
  if (before === undefined || after === undefined) return { kind: 'not-known' };
  const { currency } = today;
  return before === after
    ? { kind: 'nothing' }
    : { kind: 'a-month', cents: before - after, currency, pricedOn: today.list.pricedOn };
}

/** At most; `undefined` where the price of a seat is not known. What else is billed does not change. */
function seatCents({ lines }: Bill): number | undefined {
  let cents = 0;
  for (const { item, amount } of lines) {
    if (item !== 'seats') continue;
    if (amount.atMostCents === undefined) return undefined;
    cents += amount.atMostCents;
  }
  return cents;
}

function fewer({ atLeast, atMost }: CountRange, seats: number): CountRange {
  const less = (count: number) => Math.max(0, count - seats);
  return { atLeast: less(atLeast), ...(atMost !== undefined && { atMost: less(atMost) }) };
}

/** `14.60 USD a month`. */
export function monthText({ cents, currency }: { cents: number; currency: string }): string {
  return t`${centsText(cents)} ${currency} a month`;
}

/** `price of 20 Sep 2026`. */
export function priceDate(pricedOn: string): string {
  return t`price of ${isoDay(pricedOn)}`;
}

/** `20 Sep 2026` of an ISO date, the same day in every time zone. */
export function isoDay(day: string): string {
  return formatDay(Date.parse(`${day}T00:00`));
}
