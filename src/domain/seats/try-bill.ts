import { type Plan } from '../setup/setup';
import { MONTHS_A_YEAR } from './add-on-lines';
import { type Bill, type BillInput, type GuardUse, type PricedBill, type Usage } from './bill';
import { requireCounts } from './check-bill-input';
import { type CountRange, type MoneyRange, multiplied } from './money';
import { type FeatureChange, featuresChanged } from './plan-features';
import { type BillingPeriod, type PriceBook } from './price-book';
import { priceBill } from './price-bill';

/** What is tried beside today. What is missing stays as it is. */
export interface BillChange {
  /** Of these members: those who are billed for certain, and those who may be. */
  readonly remove?: CountRange;
  readonly add?: number;
  readonly plan?: Plan;
  readonly billingPeriod?: BillingPeriod;
  /** An annual quantity to buy. Missing: as many as are left where a year is tried for the first time. */
  readonly paidSeats?: number;
  /** `null` drops it. */
  readonly guard?: GuardUse | null;
  readonly usage?: Usage;
}

export interface BillTrial {
  readonly input: BillInput;
  readonly today: PricedBill;
  readonly then: PricedBill;
  /** Of one period; missing where a month would be compared with a year, or a price is not known. */
  readonly difference?: MoneyRange;
  /** Missing where a price is not known. */
  readonly differencePerYear?: MoneyRange;
  readonly features: FeatureChange;
  readonly moneyMoves: MoneyMoves;
}

/**
 * When the amount changes. No source gives credit for what was removed within a period; an annual
 * quantity stands until the renewal, and more of it is paid at once.
 */
export type MoneyMoves = 'nothing-changes' | 'at-the-next-bill' | 'at-the-renewal' | 'at-once';

/**
 * The bill of today and the one that is tried, by the same prices.
 * @throws Error naming the field where more are removed than there are, or a number is none
 */
export function tryBill(today: BillInput, change: BillChange, book: PriceBook): BillTrial {
  const input = changedInput(today, change);
  const [before, then] = [priceBill(today, book), priceBill(input, book)];
  const isSamePeriod = today.billingPeriod === input.billingPeriod;
  const difference = isSamePeriod ? differenceOf(before, then, 1) : undefined;
  const differencePerYear = differenceOf(before, then, MONTHS_A_YEAR);
  return {
    ...{ input, today: before, then },
    ...(difference && { difference }),
    ...(differencePerYear && { differencePerYear }),
    features: featuresChanged(today.plan, input.plan),
    moneyMoves: whenMoneyMoves(today, input, differencePerYear),
  };
}

/** @throws Error as `tryBill` */
export function changedInput(today: BillInput, change: BillChange): BillInput {
  const seats = changedSeats(today.seats, change);
  const { guard: held, paidSeats: bought, ...rest } = today;
  const guard = change.guard === undefined ? held : change.guard;
  const plan = change.plan ?? today.plan;
  const paidSeats = change.paidSeats ?? bought ?? firstQuantity(today, change, seats);
  return {
    ...rest,
    plan,
    billingPeriod: plan === 'free' ? 'monthly' : (change.billingPeriod ?? today.billingPeriod),
    seats,
    usage: { ...today.usage, ...change.usage },
    ...(paidSeats !== undefined && { paidSeats }),
    ...(guard && { guard }),
  };
}

const NOBODY: CountRange = { atLeast: 0, atMost: 0 };

/** Whoever may not be billed may free nothing. */
function changedSeats(seats: CountRange, { remove = NOBODY, add = 0 }: BillChange): CountRange {
  requireCounts({ add, 'remove.atLeast': remove.atLeast, 'remove.atMost': remove.atMost });
  const removed = remove.atMost ?? remove.atLeast;
  if (seats.atMost !== undefined && removed > seats.atMost)
    throw new Error('remove is more than there are seats. Choose among the members.');
  const certain = Math.max(0, seats.atLeast - remove.atLeast);
  if (seats.atMost === undefined) return { atLeast: certain + add };
  const open = Math.max(0, seats.atMost - seats.atLeast - (removed - remove.atLeast));
  return { atLeast: certain + add, atMost: certain + open + add };
}

/** Who pays by the month buys for a year what is there. */
function firstQuantity(
  { billingPeriod }: BillInput,
  change: BillChange,
  { atMost }: CountRange,
): number | undefined {
  return billingPeriod === 'monthly' && change.billingPeriod === 'annual' ? atMost : undefined;
}

/**
 * List by list, and at both ends of what is not known: the same unknown stands in both bills, so it
 * does not widen their difference. Missing where the newest list cannot price one of the two; a list
 * that cannot is left out. `months`: as how many a monthly bill is taken.
 */
function differenceOf(before: PricedBill, then: PricedBill, months: number) {
  const priced = [before.newest, ...before.others].map((bill) => {
    const other = [then.newest, ...then.others].find(({ list }) => list.id === bill.list.id);
    return other === undefined ? [] : endsOf(during(bill, months), during(other, months));
  });
  if (priced[0]?.length === 0) return undefined;
  const cents = priced.flat();
  const { currency } = before.newest;
  return { currency, atLeastCents: Math.min(...cents), atMostCents: Math.max(...cents) };
}

function during({ billingPeriod, total }: Bill, months: number): MoneyRange {
  return billingPeriod === 'monthly' ? multiplied(total, months) : total;
}

function endsOf(before: MoneyRange, then: MoneyRange): readonly number[] {
  if (before.atMostCents === undefined || then.atMostCents === undefined) return [];
  return [then.atLeastCents - before.atLeastCents, then.atMostCents - before.atMostCents];
}

function whenMoneyMoves(
  today: BillInput,
  then: BillInput,
  year: MoneyRange | undefined,
): MoneyMoves {
  if (year?.atLeastCents === 0 && year.atMostCents === 0) return 'nothing-changes';
  if (today.billingPeriod === 'monthly') return 'at-the-next-bill';
  return (then.paidSeats ?? 0) > (today.paidSeats ?? 0) ? 'at-once' : 'at-the-renewal';
}
