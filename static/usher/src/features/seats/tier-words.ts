import { t } from '@lingui/core/macro';
import { type BillingPeriod, type Tier } from '../../../../../src/domain/seats/price-book';
import { formatCount } from '../../lib/plural';
import { centsText, unitPriceText } from '../../lib/money';
import { PER_PERIOD } from './plan-words';

/** `1–5`, `6–100`, `above 100`. */
export function peopleOf({ from, to }: Pick<Tier, 'from' | 'to'>): string {
  if (to === null) return from === 1 ? t`any number` : t`above ${formatCount(from - 1)}`;
  return from === to ? formatCount(to) : `${formatCount(from)}–${formatCount(to)}`;
}

interface PricedBy {
  readonly currency: string;
  readonly billingPeriod: BillingPeriod;
}

/** `18.25 USD a month together`, `3.65 USD each`, `price not known`. */
export function tierPrice({ price }: Tier, { currency, billingPeriod }: PricedBy): string {
  switch (price.kind) {
    case 'flat':
      return price.cents === 0
        ? t`free`
        : t`${centsText(price.cents)} ${currency} ${PER_PERIOD[billingPeriod]} together`;
    case 'each': {
      const { microCents } = price;
      if (microCents === 0) return t`free`;
      const each = unitPriceText({ atLeastMicroCents: microCents, atMostMicroCents: microCents });
      return t`${each} ${currency} each`;
    }
    case 'not-known':
      return t`price not known`;
  }
}
