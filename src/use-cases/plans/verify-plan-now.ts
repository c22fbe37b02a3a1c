import { isValueAction } from '../../domain/plans/action-value';
import { type FoundValue } from '../../domain/plans/found-value';
import { type Plan, type Step } from '../../domain/plans/plan';
import { type StepVerification } from '../../domain/plans/verification';
import { findOwnAction } from './apply-plan';
import { readPatiently, type Sending } from './patience';
import { type ByHand } from './plan-ports';
import { judgeValue } from './step-chain';

/** What stands there now, of one step. */
export interface StepProven extends Omit<StepVerification, 'step'> {
  readonly step: Step;
}

/**
 * Reads every value of a plan again and says of each step whether it stands as planned. Changes nothing, and
 * takes nobody's word: what cannot be read cannot be told.
 * @throws StoppedError
 */
export async function verifyPlanNow(
  plan: Pick<Plan, 'steps'>,
  ports: Sending & { readonly byHand: Pick<ByHand, 'find'> },
): Promise<readonly StepProven[]> {
  const proven: StepProven[] = [];
  for (const step of plan.steps) {
    const own = findOwnAction(step);
    const found =
      own === undefined ? ports.byHand.find(step.action) : await readPatiently(own, ports);
    proven.push({ step, ...toProof(step, found, plan.steps) });
  }
  return proven;
}

function toProof(step: Step, found: FoundValue, steps: readonly Step[]): Omit<StepProven, 'step'> {
  if (found.state === 'not-known')
    return { proof: 'cannot-be-told', ...(found.gap !== undefined && { gap: found.gap }) };
  const { action } = step;
  if (!isValueAction(action)) return { proof: 'cannot-be-told' };
  const { value } = found;
  return { proof: judgeValue({ ...step, action }, value, steps), found: value };
}
