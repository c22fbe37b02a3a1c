import { type MoneyRange } from './money';

const grouped = new Intl.NumberFormat('en');

/** `222.65`, `2,671.80`, `−14.60`: without the currency. */
export function centsText(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = grouped.format(Number(digits.slice(0, -2)));
  return `${cents < 0 ? '−' : ''}${whole}.${digits.slice(-2)}`;
}

/** `222.65 USD`, `201.30 to 222.65 USD`, `at least 18.25 USD`, `not known`. */
export function moneyRangeText({ currency, atLeastCents, atMostCents }: MoneyRange): string {
  if (atMostCents === undefined)
    return atLeastCents === 0 ? 'not known' : `at least ${centsText(atLeastCents)} ${currency}`;
  if (atLeastCents === atMostCents) return `${centsText(atLeastCents)} ${currency}`;
  return `${centsText(atLeastCents)} to ${centsText(atMostCents)} ${currency}`;
}
