import { t } from '@lingui/core/macro';
import { type PlanHead } from '../../../../../src/contract/plans';
import { type Plan } from '../../../../../src/domain/plans/plan';
import { type CsvTable } from '../../lib/csv';
import { levelWord } from '../../lib/level-words';
import { STATE_WORDS } from './plan-states';
import { DOER_WORDS, KIND_WORDS, phaseTitle } from './plan-words';
import { type StepExtras } from './step-extras';
import { toShownChange, type ShownValue } from './step-values';

/** The plans that are kept, newest first. */
export function toPlansExport(
  plans: readonly PlanHead[],
  names: ReadonlyMap<string, string>,
): CsvTable {
  return {
    header: ['plan', 'kind', 'state', 'steps', 'kept by', 'kept at', 'hash'],
    rows: plans.map(({ title, kind, state, steps, kept, hash }) => [
      ...[title, KIND_WORDS[kind], STATE_WORDS[state], steps],
      names.get(kept.by ?? '') ?? t`not known`,
      new Date(kept.at).toISOString(),
      hash,
    ]),
  };
}

/** Every step in its order; what became of it where somebody told. */
export function toStepsExport(
  plan: Plan & { readonly hash: string },
  outcomeOf: StepExtras['outcomeOf'],
): CsvTable {
  return {
    header: ['no', 'phase', 'step', 'before', 'after', 'who does it', 'outcome', 'plan'],
    rows: plan.steps.map((step) => {
      const { before, after } = toShownChange(step.action);
      return [
        ...[step.id, phaseTitle(plan.kind, step.phase), step.says],
        ...[valueText(before), valueText(after), DOER_WORDS[step.by]],
        outcomeOf?.(step).words ?? t`not told`,
        plan.hash,
      ];
    }),
  };
}

function valueText(value: ShownValue): string {
  return 'level' in value ? levelWord(value.level) : value.words;
}
