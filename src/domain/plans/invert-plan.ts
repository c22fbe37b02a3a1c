import { inverseOf } from './inverse-of';
import { type DraftStep, type Step } from './plan';

/** Steps that take a plan back, the last one first, and what cannot be taken back by any of them. */
export interface PlanInverse {
  readonly steps: readonly DraftStep[];
  /** What a person must do before, or must be told: "Marta Olsen must be invited again, and accept." */
  readonly byHand: readonly { readonly step: string; readonly says: string }[];
}

/** The way back from the steps that were done (all, unless `upTo` names the last one), newest first. */
export function invertPlan(
  { steps }: { readonly steps: readonly Step[] },
  upTo?: string,
): PlanInverse {
  const last = upTo === undefined ? steps.length : steps.findIndex(({ id }) => id === upTo) + 1;
  const done = steps.slice(0, last).reverse();
  return {
    steps: done.flatMap((step) => {
      const action = inverseOf(step.action);
      return action === undefined ? [] : [{ ...step, action }];
    }),
    byHand: [],
  };
}
