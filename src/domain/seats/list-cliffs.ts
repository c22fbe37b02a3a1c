import { type BillInput } from './bill';
import { type CountRange } from './money';
import { PLAN_FEATURES } from './plan-features';
import { type PriceBook, type Tier } from './price-book';
import { listsInForce } from './price-bill';
import { ADMINS_KEEP_ACCESS, ALL_READ_ONLY, LIMIT_REACHED } from './published-sources';

/** A number of people at which something changes: pushes stop, or the price of one more does. */
export interface Cliff {
  readonly kind:
    'free-plan' | 'bought-quantity' | 'flat-rate' | 'price-changes' | 'price-not-known';
  /** Up to and with so many it is as today. */
  readonly limit: number;
  /** For how many more there is room, if everybody told takes a seat; negative above the limit. Missing where members may be. */
  readonly roomAtLeast?: number;
  /** If only those do who are known to be active. */
  readonly roomAtMost: number;
  readonly state: 'below' | 'perhaps-above' | 'above';
  readonly waysBack: readonly WayBack[];
}

/** The cheapest first. */
export type WayBack = 'remove-people' | 'upgrade-plan' | 'buy-seats';

/**
 * Where the workspace stands before each change, the nearest that stops pushes first.
 * Above the Free plan’s people and above a bought quantity pushes are refused (HTTP 402):
 * https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/
 */
export function listCliffs(input: BillInput, book: PriceBook): readonly Cliff[] {
  const { plan, billingPeriod, seats, paidSeats } = input;
  const seatLimit = PLAN_FEATURES[plan].seatLimit;
  if (seatLimit !== undefined)
    return [
      toCliff({ kind: 'free-plan', limit: seatLimit }, seats, ['remove-people', 'upgrade-plan']),
    ];
  if (billingPeriod === 'monthly') return priceCliffs(input, book);
  if (paidSeats === undefined) return [];
  return [
    toCliff({ kind: 'bought-quantity', limit: paidSeats }, seats, ['remove-people', 'buy-seats']),
  ];
}

/** Below the limit one can go back over nothing. */
function toCliff(
  { kind, limit }: Pick<Cliff, 'kind' | 'limit'>,
  { atLeast, atMost }: CountRange,
  waysBack: readonly WayBack[],
): Cliff {
  const state =
    atLeast > limit ? 'above' : atMost === undefined || atMost > limit ? 'perhaps-above' : 'below';
  return {
    kind,
    limit,
    ...(atMost !== undefined && { roomAtLeast: limit - atMost }),
    roomAtMost: limit - atLeast,
    state,
    waysBack: state === 'below' ? [] : waysBack,
  };
}

/** By the newest list. */
function priceCliffs({ plan, seats }: BillInput, book: PriceBook): readonly Cliff[] {
  const [newest] = listsInForce(book);
  const tiers =
    newest?.plans.find((price) => price.plan === plan && price.billingPeriod === 'monthly')
      ?.tiers ?? [];
  return tiers.flatMap((tier, at) => {
    if (tier.to === null) return [];
    return [toCliff({ kind: kindOf(tier, tiers[at + 1]), limit: tier.to }, seats, [])];
  });
}

function kindOf(tier: Tier, next: Tier | undefined): Cliff['kind'] {
  if (tier.price.kind === 'flat') return 'flat-rate';
  return next?.price.kind === 'not-known' ? 'price-not-known' : 'price-changes';
}

export interface Statement {
  readonly says: string;
  readonly source: string;
}

/** Two statements on whom the limit stops; the older one is not to be relied on. */
export const WHO_IS_STOPPED: readonly Statement[] = [
  {
    says: 'Atlassian: all repositories of the workspace become read-only for everybody, and pushes fail with HTTP 402.',
    source: LIMIT_REACHED,
  },
  {
    says: 'Atlassian’s announcement: all repositories become read-only until people are removed or the plan is upgraded.',
    source: ALL_READ_ONLY,
  },
  {
    says: 'An older page says that administrators keep their access. Do not rely on it.',
    source: ADMINS_KEEP_ACCESS,
  },
];
