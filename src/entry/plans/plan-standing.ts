import { type PlanProgress, planState } from '../../domain/plans/plan-state';
import { type Verification } from '../../domain/plans/verification';
import { type SealedPlan } from '../../snapshot/plan-file';
import { type PlanResult } from '../../snapshot/plan-result-file';
import { type KeptPlan, type Standing } from './kept-plan';

/** What changes of a kept plan; how far it is follows from it. */
export interface PlanChange {
  readonly card: KeptPlan;
  readonly result?: PlanResult;
  readonly verification?: Verification;
}

/** How far a plan is, by what was ticked off, what the companion wrote down, and what was read again. */
export function toStanding(plan: SealedPlan, { card, result, verification }: PlanChange): Standing {
  const progress: Omit<PlanProgress, 'approval'> = {
    done: [...Object.keys(card.ticks), ...(result ? listDone(result) : [])],
    ...(card.verification?.isFinished === true && verification && { verification }),
    ...(result && isUndone(result) && { isUndone: true }),
  };
  return {
    free: planState(plan, { ...progress, approval: 'not-needed' }),
    held: planState(plan, { ...progress, approval: 'wanted' }),
  };
}

/** By the last entry of each step: one that was taken back is not done any more. */
function listDone({ entries }: PlanResult): readonly string[] {
  const last = new Map(entries.map((entry) => [entry.step, entry]));
  return [...last.values()]
    .filter(({ state, isUndo }) => isUndo !== true && (state === 'done' || state === 'already-so'))
    .map(({ step }) => step);
}

function isUndone({ undoneAt, outcome }: PlanResult): boolean {
  return undoneAt !== undefined || outcome === 'undone';
}

export function isByHand({ by }: SealedPlan['steps'][number]): boolean {
  return by !== 'companion';
}

export function listByHand({ steps }: SealedPlan): KeptPlan['byHand'] {
  return steps.filter(isByHand).map(({ id }) => id);
}
