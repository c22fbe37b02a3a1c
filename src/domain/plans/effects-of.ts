import { countSeats } from '../seats/count-seats';
import { type DraftStep, type Effects } from './plan';
import { type PlanContext } from './plan-context';

/** What comes of carrying out all steps in order: access, gates, seats and money, as far as known. */
export function effectsOf(context: PlanContext, _steps: readonly DraftStep[]): Effects {
  const { atLeast, atMost } = countSeats(context.index.facts, context.directory?.people);
  const seats = { atLeast, ...(atMost !== undefined && { atMost }) };
  return { access: [], gates: [], seats: { before: seats, after: seats }, outcomes: [] };
}
