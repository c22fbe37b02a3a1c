import { t } from '@lingui/core/macro';
import { ASSUMPTION_WORDS } from '../../../../../src/domain/seats/assumption-words';
import { ASSUMPTIONS, type PricedBill } from '../../../../../src/domain/seats/bill';
import { type AddOn } from '../../../../../src/domain/seats/price-book';

const LEFT_OUT: Readonly<Record<AddOn, string>> = {
  'build-minutes': t`Build minutes above the plan are not in the amount: nobody typed in their use.`,
  'lfs-storage': t`Git LFS above the plan is not in the amount: nobody typed in its use.`,
  'premium-runner': t`Premium runners are not in the amount: nobody typed in how many there are.`,
  'guard-standard': t`Guard is not in the amount: nobody said whether it is paid for.`,
};

/** What the shown bills take for granted or leave out, each once. */
export function estimateWords(bills: readonly PricedBill[]): readonly string[] {
  const taken = new Set(
    bills.flatMap(({ newest }) => newest.lines.flatMap(({ assumptions }) => assumptions)),
  );
  const leftOut = new Set(bills.flatMap((bill) => bill.leftOut));
  return [
    ...ASSUMPTIONS.filter((assumption) => taken.has(assumption)).map(
      (one) => ASSUMPTION_WORDS[one],
    ),
    ...[...leftOut].map((addOn) => LEFT_OUT[addOn]),
  ];
}
