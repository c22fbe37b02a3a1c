import { type PlanState } from '../../../../../src/domain/plans/plan-state';

/** How far a kept plan is, in the words of lists and pages. */
export const STATE_WORDS: Readonly<Record<PlanState, string>> = {
  draft: 'held by a brake',
  ready: 'ready to be applied',
  'waiting-for-approval': 'waiting for approval',
  'waiting-for-person': 'waiting for a person',
  applied: 'applied, not verified',
  verified: 'verified',
  undone: 'undone',
};
