import { type Plan } from '../setup/setup';
import { compareBills } from './compare-bills';
import { type BillInput, type GuardUse, type PricedBill, type Usage } from './bill';
import { requireCounts } from './check-bill-input';
import { type CountRange, type MoneyRange } from './money';
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
  readonly guard?: GuardUse;
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
  const { remove = NOBODY, add = 0 } = change;
  const bills = { before: today, then: input, removed: remove, added: add, book };
  const isSamePeriod = today.billingPeriod === input.billingPeriod;
  const difference = isSamePeriod ? compareBills(bills, 'period') : undefined;
  const differencePerYear = compareBills(bills, 'year');
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
  const guard = change.guard ?? held;
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
  return { atLeast: certain + add, atMost: Math.max(certain, seats.atMost - removed) + add };
}

/** Who pays by the month buys for a year what is there. */
function firstQuantity(
  { billingPeriod }: BillInput,
  change: BillChange,
  { atMost }: CountRange,
): number | undefined {
  return billingPeriod === 'monthly' && change.billingPeriod === 'annual' ? atMost : undefined;
}

function whenMoneyMoves(
  today: BillInput,
  then: BillInput,
  year: MoneyRange | undefined,
): MoneyMoves {
  const isSame = year?.atLeastCents === 0 && year.atMostCents === 0;
  if (today.billingPeriod === 'monthly') return isSame ? 'nothing-changes' : 'at-the-next-bill';
  if ((then.paidSeats ?? 0) > (today.paidSeats ?? 0)) return 'at-once';
  return isSame && !isFewer(then.seats, today.seats) ? 'nothing-changes' : 'at-the-renewal';
}

function isFewer(then: CountRange, today: CountRange): boolean {
  return (
    then.atLeast < today.atLeast ||
    (then.atMost !== undefined && today.atMost !== undefined && then.atMost < today.atMost)
  );
}
