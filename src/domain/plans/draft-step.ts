import { type Action } from './action';
import { type DraftStep } from './plan';
import { type PlanContext } from './plan-context';
import { namesFrom } from './plan-names';
import { doerOf } from './step-doer';
import { stepPlace } from './step-place';
import { sayAction } from './step-words';

/** What a planner says of a step; what is missing is filled in from the action. */
export type StepAsked = Pick<DraftStep, 'phase' | 'why'> &
  Partial<Pick<DraftStep, 'by' | 'says' | 'at' | 'source' | 'undo'>> & { readonly action: Action };

/** A step with the line a person reads, who does it, its page, and what taking it back means. */
export function draftStep(context: PlanContext, asked: StepAsked): DraftStep {
  const { action, phase, why, source } = asked;
  const by = asked.by ?? doerOf(action, context.setup);
  const at = asked.at ?? stepPlace(context, action, by);
  const undo = asked.undo ?? undoOf(context, action);
  return {
    ...{ action, phase, by, why },
    says: asked.says ?? sayAction(namesFrom(context.index), action),
    ...(at !== undefined && { at }),
    ...(source !== undefined && { source }),
    ...(undo !== undefined && { undo }),
  };
}

/** Only where taking it back is more than exchanging before and after. */
function undoOf({ index }: PlanContext, action: Action): string | undefined {
  if (action.kind !== 'workspace-role' || action.after !== 'none') return undefined;
  return `${namesFrom(index).person(action.person)} must be invited again, and accept.`;
}
