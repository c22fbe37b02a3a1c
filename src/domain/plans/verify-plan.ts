import { type Facts } from '../facts/facts';
import { findValue } from './found-value';
import { isValueAction } from './action-value';
import { type Plan, type Step } from './plan';
import { type StepVerification, type Verification } from './verification';

/** Holds a plan against facts that were read after it: what of it is done, and what access is left. */
export function verifyPlan(plan: Plan, facts: Facts): Verification {
  const steps = plan.steps.map((step) => verifyStep(step, facts));
  return { steps, remaining: [], isProven: steps.every(({ proof }) => proof === 'as-planned') };
}

function verifyStep({ id, action }: Step, facts: Facts): StepVerification {
  const found = findValue(facts, action);
  if (!isValueAction(action) || found.state === 'not-known')
    return {
      step: id,
      proof: 'cannot-be-told',
      ...(found.state === 'not-known' && found.gap && { gap: found.gap }),
    };
  const { value } = found;
  if (value === action.after) return { step: id, proof: 'as-planned', found: value };
  return { step: id, proof: value === action.before ? 'not-yet' : 'differs', found: value };
}
