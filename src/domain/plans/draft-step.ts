import { type Action } from './action';
import { type DraftStep, type Phase } from './plan';
import { type PlanContext } from './plan-context';

/** What a planner says of a step; what is missing is filled in from the action. */
export type StepAsked = Pick<DraftStep, 'phase' | 'why'> &
  Partial<Pick<DraftStep, 'by' | 'says' | 'at' | 'source' | 'undo'>> & { readonly action: Action };

/** A step with the line a person reads, who does it, its page and what taking it back means. */
export function draftStep(_context: PlanContext, asked: StepAsked): DraftStep {
  const phase: Phase = asked.phase;
  return { by: 'companion', says: asked.action.kind, ...asked, phase };
}
