import { MICRO_CENTS_PER_CENT } from '../../../../../../src/domain/seats/money';

/** Of one unit of the currency, 100 cents of a million parts each: as many decimals as a price can have. */
const DECIMALS = 8;
const AMOUNT = /^(\d{1,6})(?:\.(\d{1,8}))?$/;

/** `3.65`, `0.0075`: never fewer than two decimals, never more than it has. */
export function toPriceText(microCents: number): string {
  const digits = String(microCents).padStart(DECIMALS + 1, '0');
  const whole = digits.slice(0, -DECIMALS);
  const part = digits.slice(-DECIMALS).replace(/0+$/, '').padEnd(2, '0');
  return `${whole}.${part}`;
}

/** Digits are joined, never multiplied. `undefined` for what is no amount. */
export function readPriceText(text: string): number | undefined {
  const [, whole, part = ''] = AMOUNT.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(`${whole}${part.padEnd(DECIMALS, '0')}`);
}

/** As `readPriceText`, in whole cents; `undefined` for parts of a cent, too. */
export function readCents(text: string): number | undefined {
  const microCents = readPriceText(text);
  if (microCents === undefined || microCents % MICRO_CENTS_PER_CENT !== 0) return undefined;
  return microCents / MICRO_CENTS_PER_CENT;
}
