import { type ReactNode } from 'react';
import { type Step } from '../../../../../src/domain/plans/plan';
import { type StepOutcome } from './step-outcome';

/** What a page knows and offers for one step beside the plan itself. */
export interface StepExtras {
  /** Missing while nothing became of the plan yet. */
  readonly outcomeOf?: ((step: Step) => StepOutcome) | undefined;
  /** A tick, a repair: what can be done with the step here. */
  readonly actionsOf?: ((step: Step) => ReactNode) | undefined;
}
