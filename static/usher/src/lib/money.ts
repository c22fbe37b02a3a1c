import { t } from '@lingui/core/macro';
import { MICRO_CENTS_PER_CENT, type MoneyRange } from '../../../../src/domain/seats/money';
import { i18n } from './i18n';

let amounts: Intl.NumberFormat | undefined;

/** `222.65`, `2,671.80`, `−14.60`: without the currency, as the reader's language writes it. */
export function centsText(cents: number): string {
  amounts ??= new Intl.NumberFormat(i18n.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${cents < 0 ? '−' : ''}${amounts.format(Math.abs(cents) / 100)}`;
}

/** `222.65`, `at most 222.65`, `201.30 to 222.65`, `at least 18.25`; nothing where nothing is known. */
export function amountText({ atLeastCents, atMostCents }: MoneyRange): string | undefined {
  if (atMostCents === undefined)
    return atLeastCents === 0 ? undefined : t`at least ${centsText(atLeastCents)}`;
  if (atLeastCents === atMostCents) return centsText(atMostCents);
  return atLeastCents === 0
    ? t`at most ${centsText(atMostCents)}`
    : t`${centsText(atLeastCents)} to ${centsText(atMostCents)}`;
}

/** What one seat costs: `3.65`, `6.05`, `3 to 4`; of prices that are no whole cents, as many digits as they have. */
export function unitPriceText({ atLeastMicroCents, atMostMicroCents }: UnitPrice): string {
  const least = microCentsText(atLeastMicroCents);
  return atLeastMicroCents === atMostMicroCents
    ? least
    : t`${least} to ${microCentsText(atMostMicroCents)}`;
}

interface UnitPrice {
  readonly atLeastMicroCents: number;
  readonly atMostMicroCents: number;
}

function microCentsText(microCents: number): string {
  const cents = Math.floor(microCents / MICRO_CENTS_PER_CENT);
  const rest = microCents % MICRO_CENTS_PER_CENT;
  if (rest === 0) return centsText(cents);
  return `${centsText(cents)}${String(rest).padStart(6, '0').replace(/0+$/, '')}`;
}

/** `−14.60`; nothing where both are the same, or one of them is not known. */
export function differenceText(
  before: MoneyRange | undefined,
  after: MoneyRange | undefined,
): string {
  if (before?.atMostCents === undefined || after?.atMostCents === undefined) return '';
  const cents = after.atMostCents - before.atMostCents;
  return cents === 0 ? '' : signed(centsText(cents), cents);
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}
