import { type LevelRange } from '../access/path';
import { type RepositoryLevel } from '../access/level';
import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type Gap } from '../facts/reading';
import { type ActionValue } from './action-value';

export const STEP_PROOFS = ['as-planned', 'not-yet', 'differs', 'cannot-be-told'] as const;
/** `differs`: neither the value before nor the value after stands there. */
export type StepProof = (typeof STEP_PROOFS)[number];

export interface StepVerification {
  /** Id of the step. */
  readonly step: string;
  readonly proof: StepProof;
  readonly found?: ActionValue;
  readonly gap?: Gap;
}

/** What somebody whom the plan takes access from holds, or may hold, all the same. */
export interface RemainingAccess extends LevelRange<RepositoryLevel> {
  readonly person: AccountUuid;
  readonly repositories: readonly RepositoryUuid[];
}

export interface Verification {
  readonly steps: readonly StepVerification[];
  /** Of people whose access the plan lowers: where they hold more than it leaves them, or may. */
  readonly remaining: readonly RemainingAccess[];
  /** Every step that can be told is as planned, and nobody holds more than the plan leaves them. */
  readonly isProven: boolean;
}
