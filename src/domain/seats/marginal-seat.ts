import { type BillInput } from './bill';
import { type MoneyRange } from './money';
import { type PriceBook, type PriceList, type Tier } from './price-book';
import { listsInForce } from './price-bill';
import { PLAN_FEATURES } from './plan-features';
import { toCents } from './money';

/** What one more member adds to the bill of a period, or one less takes away. */
export type MarginalSeat =
  /** `because`: one to five cost the same, the plan is free, or the quantity is bought already. */
  | { readonly kind: 'nothing'; readonly because: 'flat-rate' | 'free-plan' | 'bought' }
  | { readonly kind: 'priced'; readonly amount: MoneyRange; readonly pricedOn: string }
  /** The plan or the quantity that was bought has no room: pushes stop. */
  | { readonly kind: 'no-room'; readonly limit: number }
  | { readonly kind: 'not-known'; readonly missing: 'price' | 'bought-quantity' };

/** @param seat which one it is: the 61st of 61 is the one that somebody's removal frees */
export function marginalSeat(
  { plan, billingPeriod, paidSeats }: BillInput,
  seat: number,
  book: PriceBook,
): MarginalSeat {
  const limit = PLAN_FEATURES[plan].seatLimit;
  if (limit !== undefined)
    return seat > limit ? { kind: 'no-room', limit } : { kind: 'nothing', because: 'free-plan' };
  if (billingPeriod === 'annual') return ofBoughtQuantity(seat, paidSeats);
  const tiers = listsInForce(book).map((list) => ({ list, tier: tierOf(seat, { list, plan }) }));
  if (tiers.length > 0 && tiers.every(({ tier }) => tier?.price.kind === 'flat'))
    return { kind: 'nothing', because: 'flat-rate' };
  return spanOf(tiers);
}

/** https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/ */
function ofBoughtQuantity(seat: number, paidSeats: number | undefined): MarginalSeat {
  if (paidSeats === undefined) return { kind: 'not-known', missing: 'bought-quantity' };
  return seat > paidSeats
    ? { kind: 'no-room', limit: paidSeats }
    : { kind: 'nothing', because: 'bought' };
}

interface TierOfList {
  readonly list: PriceList;
  readonly tier: Tier | undefined;
}

/** Over the lists that know the price; the newest of them gives the date. */
function spanOf(tiers: readonly TierOfList[]): MarginalSeat {
  const known = tiers.flatMap(({ list, tier }) => {
    if (tier?.price.kind === 'each') return [{ list, cents: toCents(tier.price.microCents, 1) }];
    return tier?.price.kind === 'flat' ? [{ list, cents: 0 }] : [];
  });
  const [newest] = known;
  if (newest === undefined || known.length < tiers.length)
    return { kind: 'not-known', missing: 'price' };
  const cents = known.map((one) => one.cents);
  const amount = {
    currency: newest.list.currency,
    atLeastCents: Math.min(...cents),
    atMostCents: Math.max(...cents),
  };
  return { kind: 'priced', amount, pricedOn: newest.list.pricedOn };
}

function tierOf(
  seat: number,
  { list, plan }: { readonly list: PriceList; readonly plan: BillInput['plan'] },
): Tier | undefined {
  return list.plans
    .find((price) => price.plan === plan && price.billingPeriod === 'monthly')
    ?.tiers.find(({ from, to }) => seat >= from && (to === null || seat <= to));
}
