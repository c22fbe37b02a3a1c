import { type Plan } from '../setup/setup';
import { type BillInput, type GuardUse, type PricedBill, type Usage } from './bill';
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
  /** Of one period; missing where a month would be compared with a year. */
  readonly difference?: MoneyRange;
  readonly differencePerYear: MoneyRange;
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
  const samePeriod = today.billingPeriod === input.billingPeriod;
  const difference = differenceOf(before, then, 1);
  return {
    input,
    today: before,
    then,
    ...(samePeriod && { difference }),
    differencePerYear: perYearDifference(before, then),
    features: featuresChanged(today.plan, input.plan),
    moneyMoves: whenMoneyMoves(today, input, perYearDifference(before, then)),
  };
}

/** @throws Error as `tryBill` */
export function changedInput(today: BillInput, change: BillChange): BillInput {
  const { remove = { atLeast: 0, atMost: 0 }, add = 0 } = change;
  requireCounts({ add, 'remove.atLeast': remove.atLeast, 'remove.atMost': remove.atMost });
  if ((remove.atMost ?? remove.atLeast) > (today.seats.atMost ?? Number.POSITIVE_INFINITY))
    throw new Error('remove is more than there are seats. Choose among the members.');
  const seats = changedSeats(today.seats, remove, add);
  const { guard, ...rest } = today;
  const wanted = change.guard === undefined ? guard : (change.guard ?? undefined);
  const billingPeriod = change.billingPeriod ?? today.billingPeriod;
  const paidSeats = change.paidSeats ?? today.paidSeats ?? firstQuantity(today, change, seats);
  return {
    ...rest,
    plan: change.plan ?? today.plan,
    billingPeriod: change.plan === 'free' ? 'monthly' : billingPeriod,
    seats,
    usage: { ...today.usage, ...change.usage },
    ...(paidSeats !== undefined && { paidSeats }),
    ...(wanted !== undefined && { guard: wanted }),
  };
}

/** Whoever may not be billed may free nothing. */
function changedSeats(seats: CountRange, remove: CountRange, add: number): CountRange {
  const mostRemoved = remove.atMost ?? remove.atLeast;
  const maybe = mostRemoved - remove.atLeast;
  const open = seats.atMost === undefined ? undefined : seats.atMost - seats.atLeast;
  const certain = Math.max(0, seats.atLeast - remove.atLeast);
  return {
    atLeast: certain + add,
    ...(open !== undefined && { atMost: certain + Math.max(0, open - maybe) + add }),
  };
}

/** Who pays by the month buys for a year what is there. */
function firstQuantity(
  { billingPeriod }: BillInput,
  change: BillChange,
  { atMost }: CountRange,
): number | undefined {
  return billingPeriod === 'monthly' && change.billingPeriod === 'annual' ? atMost : undefined;
}

function perYearDifference(before: PricedBill, then: PricedBill): MoneyRange {
  return differenceOf(before, then, 12);
}

/**
 * List by list, and at both ends of what is not known: the same unknown stands in both bills, so it
 * does not widen their difference. `months`: how many a monthly bill is taken.
 */
function differenceOf(before: PricedBill, then: PricedBill, months: number): MoneyRange {
  const all = [before.newest, ...before.others].map((bill, at) => {
    const other = [then.newest, ...then.others][at] ?? then.newest;
    const [one, two] = [bill, other].map(({ total, billingPeriod }) =>
      billingPeriod === 'monthly' ? multiplied(total, months) : total,
    );
    return one === undefined || two === undefined ? undefined : endsOf(one, two);
  });
  const ends = all.flatMap((one) => one ?? []);
  const { currency } = before.total;
  const known = ends.flatMap((end) => end ?? []);
  const atLeastCents = known.length === 0 ? 0 : Math.min(...known);
  return {
    currency,
    atLeastCents,
    ...(known.length === ends.length && known.length > 0 && { atMostCents: Math.max(...known) }),
  };
}

function endsOf(before: MoneyRange, then: MoneyRange): readonly (number | undefined)[] {
  const isOpen = before.atMostCents === undefined || then.atMostCents === undefined;
  return [
    isOpen ? undefined : then.atLeastCents - before.atLeastCents,
    isOpen ? undefined : (then.atMostCents ?? 0) - (before.atMostCents ?? 0),
  ];
}

function whenMoneyMoves(today: BillInput, then: BillInput, year: MoneyRange): MoneyMoves {
  if (year.atLeastCents === 0 && year.atMostCents === 0) return 'nothing-changes';
  if (today.billingPeriod === 'monthly') return 'at-the-next-bill';
  return (then.paidSeats ?? 0) > (today.paidSeats ?? 0) ? 'at-once' : 'at-the-renewal';
}
