import { t } from '@lingui/core/macro';
import {
  type AddOn,
  type AddOnPrice,
  type PlanPrice,
  type PriceOrigin,
  type Tier,
} from '../../../../../../src/domain/seats/price-book';
import { centsText, unitPriceText } from '../../../lib/money';
import { formatCount } from '../../../lib/plural';

const PLAN_WORDS = { free: t`Free`, standard: t`Standard`, premium: t`Premium` } as const;
const PERIOD_WORDS = { monthly: t`by the month`, annual: t`by the year` } as const;

export function planWords({ plan, billingPeriod }: PlanPrice): string {
  return `${PLAN_WORDS[plan]}, ${PERIOD_WORDS[billingPeriod]}`;
}

export function tierWords({ from, to }: Pick<Tier, 'from' | 'to'>): string {
  if (to === null) return t`from person ${formatCount(from)} on`;
  return t`people ${formatCount(from)} to ${formatCount(to)}`;
}

/** `18.25 USD for all of them`, `3.65 USD each`; nothing where nobody knows it. */
export function tierPriceWords({ price }: Tier, currency: string): string | undefined {
  switch (price.kind) {
    case 'flat':
      return t`${centsText(price.cents)} ${currency} for all of them`;
    case 'each':
      return t`${unitPriceText({ atLeastMicroCents: price.microCents, atMostMicroCents: price.microCents })} ${currency} each`;
    case 'not-known':
      return undefined;
  }
}

const PACK_WORDS: Readonly<Record<AddOn, string>> = {
  'build-minutes': t`build minutes`,
  'lfs-storage': t`GB of Git LFS storage`,
  'premium-runner': t`premium runner slot`,
  'guard-standard': t`billable account in Guard Standard`,
};

/** `1,000 build minutes, a month`. */
export function addOnWords({ addOn, packSize }: AddOnPrice): string {
  return t`${formatCount(packSize)} ${PACK_WORDS[addOn]}, a month`;
}

/** `10.00 USD`, or `3.00 to 4.00 USD` where sources differ. */
export function addOnPriceWords(price: AddOnPrice, currency: string): string {
  return `${unitPriceText(price)} ${currency}`;
}

/** How much to rely on a price. */
export const CONFIDENCE_WORDS: Readonly<Record<PriceOrigin['confidence'], string>> = {
  high: t`high confidence`,
  medium: t`medium confidence`,
  low: t`low confidence`,
  derived: t`worked out from published figures`,
};
