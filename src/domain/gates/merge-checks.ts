import { type Setup } from '../setup/setup';
import { type ApplyingRule, type BranchRules } from './branch-rules';
import { type Reason } from './gate';

/** What has to be so before a pull request is merged into the branch, or what is only warned about. */
export interface MergeCheck {
  /** Bitbucket's word: `require_approvals_to_merge`, … */
  readonly kind: string;
  readonly rule: number;
  /** How many approvals, builds or commits, where the check counts. */
  readonly value?: number;
  readonly applies: 'yes' | 'cannot-be-told';
  readonly effect: MergeCheckEffect;
  /** Why it applies or not, and what a failed check does. */
  readonly reasons: readonly Reason[];
}

export type MergeCheckEffect = 'warn' | 'block' | 'cannot-be-told';

export interface MergeChecks {
  /** In the order of the rules. Two of one kind may apply: Bitbucket does not say which counts. */
  readonly list: readonly MergeCheck[];
  /** False where more may apply. */
  readonly complete: boolean;
}

export function toMergeChecks(rules: BranchRules, setup: Setup): MergeChecks {
  const { effect, reasons } = enforcementOf(rules, setup);
  const list = rules.check.map(({ rule, doubt }): MergeCheck => ({
    kind: rule.kind,
    rule: rule.id,
    ...(rule.value !== undefined && { value: rule.value }),
    applies: doubt === undefined ? 'yes' : 'cannot-be-told',
    effect,
    reasons: doubt === undefined ? reasons : [doubt, ...reasons],
  }));
  return { list, complete: rules.unread.length + rules.unknownKinds.length === 0 };
}

interface Enforcement {
  readonly effect: MergeCheckEffect;
  readonly reasons: readonly Reason[];
}

/**
 * Failed checks block on Premium, and there only where a rule says so.
 * https://support.atlassian.com/bitbucket-cloud/docs/suggest-or-require-checks-before-a-merge/
 */
function enforcementOf(rules: BranchRules, { plan }: Setup): Enforcement {
  if (plan !== undefined && plan.value !== 'premium')
    return { effect: 'warn', reasons: [{ code: 'checks-need-premium' }] };
  const certain = rules.enforcement.filter(({ doubt }) => doubt === undefined);
  const unknown = [...rules.unread, ...rules.unknownKinds];
  if (certain.length === 0) {
    const doubts = [...unknown, ...rules.enforcement.flatMap(doubtOf)];
    if (doubts.length > 0) return { effect: 'cannot-be-told', reasons: doubts };
    return { effect: 'warn', reasons: [{ code: 'checks-not-enforced' }] };
  }
  if (plan === undefined) return { effect: 'cannot-be-told', reasons: [{ code: 'plan-not-told' }] };
  const ids = certain.map(({ rule }) => rule.id);
  return { effect: 'block', reasons: [{ code: 'checks-enforced', rules: ids }] };
}

function doubtOf({ doubt }: ApplyingRule): readonly Reason[] {
  return doubt === undefined ? [] : [doubt];
}
