import {
  type AddOn,
  type AddOnPrice,
  type PlanPrice,
  type PriceOrigin,
  type Tier,
} from '../../../../../../src/domain/seats/price-book';
import { MICRO_CENTS_PER_CENT } from '../../../../../../src/domain/seats/money';
import { formatCount } from '../../../lib/plural';
import { toPriceText } from './price-text';

const PLAN_WORDS = { free: 'Free', standard: 'Standard', premium: 'Premium' } as const;
const PERIOD_WORDS = { monthly: 'by the month', annual: 'by the year' } as const;

export function planWords({ plan, billingPeriod }: PlanPrice): string {
  return `${PLAN_WORDS[plan]}, ${PERIOD_WORDS[billingPeriod]}`;
}

export function tierWords({ from, to }: Pick<Tier, 'from' | 'to'>): string {
  if (to === null) return `from person ${formatCount(from)} on`;
  return `people ${formatCount(from)} to ${formatCount(to)}`;
}

/** `18.25 USD for all of them`, `3.65 USD each`; nothing where nobody knows it. */
export function tierPriceWords({ price }: Tier, currency: string): string | undefined {
  switch (price.kind) {
    case 'flat':
      return `${toPriceText(price.cents * MICRO_CENTS_PER_CENT)} ${currency} for all of them`;
    case 'each':
      return `${toPriceText(price.microCents)} ${currency} each`;
    case 'not-known':
      return undefined;
  }
}

const PACK_WORDS: Readonly<Record<AddOn, string>> = {
  'build-minutes': 'build minutes',
  'lfs-storage': 'GB of Git LFS storage',
  'premium-runner': 'premium runner slot',
  'guard-standard': 'billable account in Guard Standard',
};

/** `1,000 build minutes, a month`. */
export function addOnWords({ addOn, packSize }: AddOnPrice): string {
  return `${formatCount(packSize)} ${PACK_WORDS[addOn]}, a month`;
}

/** `10.00 USD`, or `3.00 to 4.00 USD` where sources differ. */
export function addOnPriceWords(price: AddOnPrice, currency: string): string {
  const least = toPriceText(price.atLeastMicroCents);
  const most = toPriceText(price.atMostMicroCents);
  return least === most ? `${least} ${currency}` : `${least} to ${most} ${currency}`;
}

/** How much to rely on a price. */
export const CONFIDENCE_WORDS: Readonly<Record<PriceOrigin['confidence'], string>> = {
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence',
  derived: 'worked out from published figures',
};
