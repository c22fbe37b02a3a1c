import { type Assumption, type PricedBill } from '../../../../../src/domain/seats/bill';
import { ASSUMPTIONS } from '../../../../../src/domain/seats/bill';
import { type AddOn } from '../../../../../src/domain/seats/price-book';

const WORDS: Readonly<Record<Assumption, string>> = {
  'every-member-is-active':
    'Every member is taken for active: deactivated accounts cost nothing, and nobody told which those are.',
  'bought-quantity': 'An annual plan is paid for the seats that were bought, whoever is there.',
  'flat-rate-for-one-to-five': 'One to five people cost the same.',
  'price-not-known': 'A price is not known: nobody has published it. It is not in the amount.',
  'price-is-derived': 'A price is worked out from published totals, not read from a price page.',
  'within-the-plan': 'What the plan includes costs nothing more.',
  'guard-counts-not-told':
    'Guard is billed for people of the whole organization, and not all of its counts were typed in.',
  'guard-already-paid-for': 'Guard is already paid for elsewhere: 0.00 more.',
  'twelve-monthly-prices': 'A year of what is sold by the month is counted as twelve months.',
};

const LEFT_OUT: Readonly<Record<AddOn, string>> = {
  'build-minutes': 'Build minutes above the plan are not in the amount: nobody typed in their use.',
  'lfs-storage': 'Git LFS above the plan is not in the amount: nobody typed in its use.',
  'premium-runner': 'Premium runners are not in the amount: nobody typed in how many there are.',
  'guard-standard': 'Guard is not in the amount.',
};

/** What the shown bills take for granted or leave out, each once. */
export function estimateWords(bills: readonly PricedBill[]): readonly string[] {
  const taken = new Set(
    bills.flatMap(({ newest }) => newest.lines.flatMap(({ assumptions }) => assumptions)),
  );
  const leftOut = new Set(bills.flatMap((bill) => bill.leftOut));
  return [
    ...ASSUMPTIONS.filter((assumption) => taken.has(assumption)).map((one) => WORDS[one]),
    ...[...leftOut].map((addOn) => LEFT_OUT[addOn]),
  ];
}
