import { t } from '@lingui/core/macro';
import { type PayloadOf } from '../../../../../src/contract/functions';
import { DEFAULT_PLAN_RULES, type PlanRules } from '../../../../../src/domain/setup/plan-rules';

/** In words, with the unit. */
export const RULE_LABELS = {
  needsApproval: t`A second workspace admin has to approve a plan`,
  approvalHours: t`An approval counts for so many hours`,
  appMayFix: t`The app may do some steps itself`,
  removalShare: t`Many removals from this share of members on`,
  recentDays: t`Who pushed within so many days works there`,
  factsHours: t`Facts are too old to act on after so many hours`,
} as const satisfies Readonly<Record<keyof PlanRules, string>>;

type NumberRule = 'approvalHours' | 'removalShare' | 'recentDays' | 'factsHours';
type YesOrNo = 'yes' | 'no';

/** What stands in the form: numbers as typed. */
export type RulesDraft = Readonly<
  Record<NumberRule, string> & Record<'needsApproval' | 'appMayFix', YesOrNo>
>;

export const NUMBER_RULES: readonly { readonly name: NumberRule; readonly hint: string }[] = [
  { name: 'approvalHours', hint: t`Default ${String(DEFAULT_PLAN_RULES.approvalHours)}` },
  {
    name: 'removalShare',
    hint: t`Default ${String(DEFAULT_PLAN_RULES.removalShare)} (${String(DEFAULT_PLAN_RULES.removalShare * 100)} %)`,
  },
  { name: 'recentDays', hint: t`Default ${String(DEFAULT_PLAN_RULES.recentDays)}` },
  { name: 'factsHours', hint: t`Default ${String(DEFAULT_PLAN_RULES.factsHours)}` },
];

export function toRulesDraft(rules: PlanRules): RulesDraft {
  return {
    needsApproval: rules.needsApproval ? 'yes' : 'no',
    appMayFix: rules.appMayFix ? 'yes' : 'no',
    approvalHours: String(rules.approvalHours),
    removalShare: String(rules.removalShare),
    recentDays: String(rules.recentDays),
    factsHours: String(rules.factsHours),
  };
}

/** What is empty has its default again; what is no number is refused by the app, which names the field. */
export function toRulesPayload(draft: RulesDraft): PayloadOf<'savePlanRules'>['rules'] {
  const number = (name: NumberRule) =>
    draft[name].trim() === '' ? DEFAULT_PLAN_RULES[name] : Number(draft[name]);
  return {
    needsApproval: draft.needsApproval === 'yes',
    appMayFix: draft.appMayFix === 'yes',
    approvalHours: number('approvalHours'),
    removalShare: number('removalShare'),
    recentDays: number('recentDays'),
    factsHours: number('factsHours'),
  };
}
