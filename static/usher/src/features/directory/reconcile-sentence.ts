import { type BilledComparison } from '../../../../../src/domain/seats/compare-billed';
import { DIFFERENCE_KINDS } from '../../../../../src/domain/seats/difference';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { type Reconciliation } from '../../../../../src/domain/seats/reconcile';
import { DIFFERENCE_WORDS } from '../../../../../src/domain/seats/reconcile-words';
import { countOf, formatCount } from '../../lib/plural';

/** The answer above the differences. */
export function reconcileSentence({ onPlan, computed, differences }: Reconciliation): string {
  const members = `${rangeText(computed)} billed by the rule that every active member is`;
  const found =
    differences.length === 0
      ? 'nobody differs'
      : countOf(differences.length, 'difference', 'differences');
  return onPlan === undefined
    ? `The file does not say who is on the plan: ${members}; ${found}.`
    : `${capital(rangeText(onPlan))} on the plan, ${members}: ${found}.`;
}

/** `57`, `57 to 60`, `at least 57`. */
export function rangeText({ atLeast, atMost }: CountRange): string {
  if (atMost === undefined) return `at least ${formatCount(atLeast)}`;
  if (atMost === atLeast) return formatCount(atLeast);
  return atLeast === 0
    ? `at most ${formatCount(atMost)}`
    : `${formatCount(atLeast)} to ${formatCount(atMost)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
  const says = `Billing says ${formatCount(billed.value)}`;
  const other =
    against === 'on-plan'
      ? `the User directory ${rangeText(counted)}`
      : `${rangeText(counted)} were computed`;
  switch (state) {
    case 'equal':
      return `${says}, as ${against === 'on-plan' ? 'the User directory does' : 'was computed'}.`;
    case 'cannot-be-told':
      return `${says}; ${other}, so both may be right.`;
    case 'more':
    case 'fewer':
      return `${says}, ${other}.`;
  }
}
