import { type BillInput, type BillLine } from './bill';
import { type CountRange, type MoneyRange, toCents } from './money';
import { type PriceList, type Tier } from './price-book';

/** One line for each tier that is reached, or may be. */
export function seatLines(input: BillInput, list: PriceList): readonly BillLine[] {
  const tiers = list.plans.find(
    ({ plan, billingPeriod }) => plan === input.plan && billingPeriod === input.billingPeriod,
  )?.tiers;
  const billed = billedSeats(input);
  return (tiers ?? [NO_TIER])
    .filter((tier) => tier.price.kind === 'flat' || reaches(billed, tier))
    .map((tier) => seatLine({ tier, billed, input, list }));
}

const NO_TIER: Tier = {
  from: 1,
  to: null,
  price: { kind: 'not-known' },
  confidence: 'low',
  sources: [],
};

/** An annual plan is paid for what was bought, whoever is there: seats nobody told are none that one can count. */
function billedSeats({ billingPeriod, paidSeats, seats }: BillInput): CountRange {
  if (billingPeriod === 'monthly') return seats;
  return paidSeats === undefined ? { atLeast: 0 } : { atLeast: paidSeats, atMost: paidSeats };
}

function reaches({ atMost }: CountRange, { from }: Tier): boolean {
  return atMost === undefined || atMost >= from;
}

interface SeatLine {
  readonly tier: Tier;
  readonly billed: CountRange;
  readonly input: BillInput;
  readonly list: PriceList;
}

function seatLine({ tier, billed, input, list }: SeatLine): BillLine {
  const { price, from, to, ...origin } = tier;
  const quantity = within(billed, tier);
  return {
    item: 'seats',
    tier: { from, to },
    quantity,
    ...(price.kind === 'each' && {
      price: { atLeastMicroCents: price.microCents, atMostMicroCents: price.microCents },
    }),
    amount: seatAmount(tier, quantity, list.currency),
    origin,
    assumptions: [
      ...(input.billingPeriod === 'annual' ? (['bought-quantity'] as const) : []),
      ...(input.billingPeriod === 'monthly' && billed.atLeast !== billed.atMost
        ? (['every-member-is-active'] as const)
        : []),
      ...(price.kind === 'flat' ? (['flat-rate-for-one-to-five'] as const) : []),
      ...(price.kind === 'not-known' ? (['price-not-known'] as const) : []),
      ...(origin.confidence === 'derived' ? (['price-is-derived'] as const) : []),
    ],
  };
}

/** How many of the people fall into the tier. */
function within({ atLeast, atMost }: CountRange, { from, to }: Tier): CountRange {
  const size = to === null ? Number.POSITIVE_INFINITY : to - from + 1;
  const reached = (people: number) => Math.max(0, Math.min(people - from + 1, size));
  const most = atMost === undefined ? size : reached(atMost);
  return {
    atLeast: reached(atLeast),
    ...(most !== Number.POSITIVE_INFINITY && { atMost: most }),
  };
}

function seatAmount({ price }: Tier, quantity: CountRange, currency: string): MoneyRange {
  const { atLeast, atMost } = quantity;
  if (price.kind === 'flat')
    return { currency, atLeastCents: price.cents, atMostCents: price.cents };
  if (price.kind === 'not-known')
    return { currency, atLeastCents: 0, ...(atMost === 0 && { atMostCents: 0 }) };
  return {
    currency,
    atLeastCents: toCents(price.microCents, atLeast),
    ...(atMost !== undefined && { atMostCents: toCents(price.microCents, atMost) }),
    ...(price.microCents === 0 && { atMostCents: 0 }),
  };
}
