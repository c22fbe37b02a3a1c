import { inverseOf } from './inverse-of';
import { type Action } from './action';
import { type DraftStep, type Plan, type Step } from './plan';
import { namesOfPlan } from './plan-names';
import { sayAction } from './step-words';

/** A step that takes one of the plan's steps back. */
interface InverseStep extends DraftStep {
  /** Id of the step it takes back. */
  readonly of: string;
}

/** The way back, newest step first. */
interface PlanInverse {
  /** As far as nobody has to come back first: everything after the last step by which somebody left. */
  readonly steps: readonly InverseStep[];
  /** What is only possible when those who left have accepted a new invitation, which stands first. */
  readonly afterReturn: readonly InverseStep[];
  /** For people: who must be invited again, and what was done by hand and has no inverse. */
  readonly byHand: readonly { readonly step: string; readonly says: string }[];
}

/**
 * The way back from the steps that were done: all of them, or up to the one with this id.
 * @throws RangeError if the plan has no such step
 */
export function invertPlan(plan: Pick<Plan, 'steps' | 'names'>, upTo?: string): PlanInverse {
  const done = doneSteps(plan.steps, upTo);
  const newestFirst = [...done].reverse();
  const inverse = newestFirst.flatMap((step) => toInverse(plan, step));
  const leaving = inverse.findIndex(({ action }) => isReturn(action));
  const end = leaving < 0 ? inverse.length : leaving;
  return {
    steps: inverse.slice(0, end),
    afterReturn: inverse.slice(end),
    byHand: newestFirst.flatMap(saidByHand),
  };
}

function doneSteps(steps: readonly Step[], upTo: string | undefined): readonly Step[] {
  if (upTo === undefined) return steps;
  const last = steps.findIndex(({ id }) => id === upTo);
  if (last < 0) throw new RangeError(`The plan has no step ${upTo}.`);
  return steps.slice(0, last + 1);
}

function toInverse(plan: Pick<Plan, 'names'>, step: Step): readonly InverseStep[] {
  const action = inverseOf(step.action);
  if (action === undefined) return [];
  const { id, phase, by, says, at } = step;
  return [
    {
      ...{ of: id, action, phase, by },
      says: sayAction(namesOfPlan(plan), action),
      why: `Takes back step ${id}: ${says}`,
      ...(at && { at }),
    },
  ];
}

function isReturn(action: Action): boolean {
  return action.kind === 'workspace-role' && action.before === 'none';
}

function saidByHand({ id, action, says, undo }: Step): PlanInverse['byHand'] {
  if (undo !== undefined) return [{ step: id, says: undo }];
  if (action.kind !== 'by-hand') return [];
  return [{ step: id, says: `Done by hand, to be taken back by hand where it can be: ${says}.` }];
}
