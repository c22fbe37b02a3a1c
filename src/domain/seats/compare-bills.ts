import { MONTHS_A_YEAR } from './add-on-lines';
import { type Bill, type BillInput, type BillLine } from './bill';
import {
  type CountRange,
  MICRO_CENTS_PER_CENT,
  type MoneyRange,
  multiplied,
  sumRanges,
} from './money';
import { type PriceBook, type PriceList, type TierPrice } from './price-book';
import { listsInForce, priceBill } from './price-bill';

export interface BillsToCompare {
  readonly before: BillInput;
  readonly then: BillInput;
  /** Of the seats of before: those who go, certainly billed and perhaps. */
  readonly removed: CountRange;
  readonly added: number;
  readonly book: PriceBook;
}

/**
 * How much more the second bill is, of one period or of a year. The same people are counted in both
 * bills, and the same list prices both, so what is not known of them does not widen the difference.
 * Missing where the newest list cannot price one of the two; an older list that cannot is left out.
 */
export function compareBills(
  bills: BillsToCompare,
  per: 'period' | 'year',
): MoneyRange | undefined {
  const months = per === 'year' ? MONTHS_A_YEAR : 1;
  const cases = listSeatCases(bills).map((seats) => priceCase(bills, seats));
  const byList = listsInForce(bills.book).map((list) => {
    const ends = cases.map((pair) => endsOf(bills, list.id, { ...pair, months }));
    if (ends.some((cents) => cents === undefined)) return [];
    const cents = ends.flatMap((known) => known ?? []);
    const spare = roundingCents(bills, list) * months;
    return [Math.min(...cents) - spare, Math.max(...cents) + spare];
  });
  const cents = byList.flat();
  const currency = cases[0]?.before[0]?.currency;
  if (currency === undefined || byList[0]?.length === 0) return undefined;
  return { currency, atLeastCents: Math.min(...cents), atMostCents: Math.max(...cents) };
}

interface SeatCase {
  readonly before: CountRange;
  readonly then: CountRange;
}

/**
 * Between two tiers a bill grows evenly with the seats, so a difference is largest and smallest where
 * the range ends or one of the two bills comes to another tier.
 */
function listSeatCases({
  before,
  then,
  removed,
  added,
  book,
}: BillsToCompare): readonly SeatCase[] {
  const { atLeast, atMost } = then.seats;
  if (atMost === undefined) return [{ before: before.seats, then: then.seats }];
  const limits = new Set(listsInForce(book).flatMap(listTierLimits));
  return [removed.atLeast, removed.atMost ?? removed.atLeast].flatMap((freed) => {
    const fewer = freed - added;
    const turns = [...limits].flatMap((limit) => [
      limit,
      limit + 1,
      limit - fewer,
      limit + 1 - fewer,
    ]);
    const inside = turns.filter((count) => count > atLeast && count < atMost);
    return [...new Set([atLeast, atMost, ...inside])].map((count) => ({
      before: exactly(count + fewer),
      then: exactly(count),
    }));
  });
}

function listTierLimits({ plans }: PriceList): readonly number[] {
  return plans.flatMap(({ tiers }) => tiers.flatMap(({ to }) => to ?? []));
}

function priceCase({ before, then, book }: BillsToCompare, seats: SeatCase) {
  const billsOf = (input: BillInput) => {
    const { newest, others } = priceBill(input, book);
    return [newest, ...others];
  };
  return {
    before: billsOf({ ...before, seats: seats.before }),
    then: billsOf({ ...then, seats: seats.then }),
  };
}

interface PricedCase {
  readonly before: readonly Bill[];
  readonly then: readonly Bill[];
  /** As how many a monthly bill is taken. */
  readonly months: number;
}

function endsOf(bills: BillsToCompare, listId: string, { before, then, months }: PricedCase) {
  const totalOf = (priced: readonly Bill[]) => {
    const bill = priced.find(({ list }) => list.id === listId);
    return bill && during(bill, months, (line) => !isUnchanged(bills, line.item));
  };
  const [one, other] = [totalOf(before), totalOf(then)];
  if (one?.atMostCents === undefined || other?.atMostCents === undefined) return undefined;
  return isOtherGuard(bills)
    ? [other.atLeastCents - one.atMostCents, other.atMostCents - one.atLeastCents]
    : [other.atLeastCents - one.atLeastCents, other.atMostCents - one.atMostCents];
}

function during(
  { billingPeriod, currency, lines }: Bill,
  months: number,
  isCounted: (line: BillLine) => boolean,
): MoneyRange {
  const total = sumRanges(
    currency,
    lines.filter(isCounted).map(({ amount }) => amount),
  );
  return billingPeriod === 'monthly' ? multiplied(total, months) : total;
}

/** What is the same in both bills takes no part, so that a price nobody knows does not hide the rest. */
function isUnchanged(bills: BillsToCompare, item: BillLine['item']): boolean {
  const { before, then } = bills;
  switch (item) {
    case 'seats':
      return areSeatsUnchanged(bills);
    case 'guard-standard':
      return before.guard === then.guard;
    case 'premium-runner':
      return before.usage.premiumRunners === then.usage.premiumRunners;
    case 'build-minutes':
      return before.plan === then.plan && before.usage.buildMinutes === then.usage.buildMinutes;
    case 'lfs-storage':
      return before.plan === then.plan && before.usage.lfsGb === then.usage.lfsGb;
  }
}

function areSeatsUnchanged({ before, then, removed, added }: BillsToCompare): boolean {
  if (before.plan !== then.plan || before.billingPeriod !== then.billingPeriod) return false;
  if (before.billingPeriod === 'annual') return before.paidSeats === then.paidSeats;
  return added === 0 && (removed.atMost ?? removed.atLeast) === 0;
}

/** Two counts of Guard, each of them uncertain by itself. */
function isOtherGuard({ before, then }: BillsToCompare): boolean {
  return (
    before.guard !== then.guard && before.guard?.kind === 'bought' && then.guard?.kind === 'bought'
  );
}

/**
 * Where a price is no whole cent, the cases between two tiers are rounded apart: by less than a cent for
 * each such line of the two bills.
 */
function roundingCents({ then, before }: BillsToCompare, list: PriceList): number {
  if (then.seats.atLeast === then.seats.atMost) return 0;
  const inFractions = ({ plan, billingPeriod, seats }: BillInput) =>
    list.plans
      .filter((price) => price.plan === plan && price.billingPeriod === billingPeriod)
      .flatMap(({ tiers }) => tiers)
      .filter(({ from, price }) => from <= (seats.atMost ?? from) && isFractional(price)).length;
  return Math.max(0, inFractions(before) + inFractions(then) - 1);
}

function isFractional(price: TierPrice): boolean {
  return price.kind === 'each' && price.microCents % MICRO_CENTS_PER_CENT !== 0;
}

function exactly(count: number): CountRange {
  return { atLeast: count, atMost: count };
}
