import { type PlanView } from '../../../../../src/contract/plans';
import { type Verification } from '../../../../../src/domain/plans/verification';
import { type PlanResult } from '../../../../../src/snapshot/plan-result-file';
import { type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { type KeptWork } from './use-kept-work';

/** A kept plan, and everything that became of it. */
export interface KeptPlanParts {
  readonly view: PlanView;
  readonly plan: SealedPlan;
  readonly work: KeptWork;
  readonly answers: WorkspaceAnswers;
  readonly result: PlanResult | undefined;
  readonly verification: Verification | undefined;
}
