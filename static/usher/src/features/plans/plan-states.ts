import { t } from '@lingui/core/macro';
import { type PlanState } from '../../../../../src/domain/plans/plan-state';

/** How far a kept plan is, in the words of lists and pages. */
export const STATE_WORDS: Readonly<Record<PlanState, string>> = {
  draft: t`held by a brake`,
  ready: t`ready to be applied`,
  'waiting-for-approval': t`waiting for approval`,
  'waiting-for-person': t`waiting for a person`,
  applied: t`applied, not verified`,
  verified: t`verified`,
  undone: t`undone`,
};
