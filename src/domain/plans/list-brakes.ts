import { type AccountUuid } from '../facts/ids';
import { BRAKE_CODES, type Brake, type Effects, type Step } from './plan';
import { type PlanContext } from './plan-context';

/** What brakes are worked out from. */
export interface PlanToBrake {
  readonly context: PlanContext;
  readonly steps: readonly Step[];
  readonly effects: Effects;
  readonly mayRaise: readonly AccountUuid[];
}

/** Everything that was looked at: what stops, one brake for each subject, and what holds nothing up. */
export function listBrakes({ steps }: PlanToBrake): readonly Brake[] {
  return BRAKE_CODES.map((code) => ({
    code,
    key: code,
    stops: false,
    says: code,
    isReleasable: true,
    steps: steps.map(({ id }) => id),
  }));
}
