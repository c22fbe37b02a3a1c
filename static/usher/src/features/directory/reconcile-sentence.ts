import { plural, t } from '@lingui/core/macro';
import { type BilledComparison } from '../../../../../src/domain/seats/compare-billed';
import { DIFFERENCE_KINDS } from '../../../../../src/domain/seats/difference';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { type Reconciliation } from '../../../../../src/domain/seats/reconcile';
import { DIFFERENCE_WORDS } from '../../../../../src/domain/seats/reconcile-words';
import { formatCount } from '../../lib/plural';
import { startSentence } from '../../lib/sentence-start';

/** The answer above the differences. */
export function reconcileSentence({ onPlan, computed, differences }: Reconciliation): string {
  const members = t`${rangeText(computed)} billed by the rule that every active member is`;
  const found =
    differences.length === 0
      ? t`nobody differs`
      : plural(differences.length, { one: '# difference', other: '# differences' });
  return onPlan === undefined
    ? t`The file does not say who is on the plan: ${members}; ${found}.`
    : startSentence(t`${rangeText(onPlan)} on the plan, ${members}: ${found}.`);
}

/** `57`, `57 to 60`, `at least 57`. */
export function rangeText({ atLeast, atMost }: CountRange): string {
  if (atMost === undefined) return t`at least ${formatCount(atLeast)}`;
  if (atMost === atLeast) return formatCount(atLeast);
  return atLeast === 0
    ? t`at most ${formatCount(atMost)}`
    : t`${formatCount(atLeast)} to ${formatCount(atMost)}`;
}

/** How many of each kind, in the order they are listed. */
export function kindCounts({ differences }: Reconciliation): readonly string[] {
  return DIFFERENCE_KINDS.flatMap((kind) => {
    const count = differences.filter((difference) => difference.kind === kind).length;
    return count === 0 ? [] : [`${DIFFERENCE_WORDS[kind]}: ${formatCount(count)}`];
  });
}

/** The number of Billing against the number of the file. */
export function billedSentence({ billed, against, counted, state }: BilledComparison): string {
  const [says, range] = [formatCount(billed.value), rangeText(counted)];
  const isOnPlan = against === 'on-plan';
  switch (state) {
    case 'equal':
      return isOnPlan
        ? t`Billing says ${says}, as the User directory does.`
        : t`Billing says ${says}, as was computed.`;
    case 'cannot-be-told':
      return isOnPlan
        ? t`Billing says ${says}; the User directory ${range}, so both may be right.`
        : t`Billing says ${says}; ${range} were computed, so both may be right.`;
    case 'more':
    case 'fewer':
      return isOnPlan
        ? t`Billing says ${says}, the User directory ${range}.`
        : t`Billing says ${says}, ${range} were computed.`;
  }
}
