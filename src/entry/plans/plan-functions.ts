import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';
import { approvalFunctions } from './approval-functions';
import { keptPlanFunctions } from './kept-plan-functions';
import { planRulesFunctions } from './plan-rules-functions';

const refused = () =>
  Promise.reject(new ContractFailure('unavailable', 'Plans cannot be verified yet.'));

export const planFunctions: Pick<
  Functions,
  | keyof typeof planRulesFunctions
  | keyof typeof keptPlanFunctions
  | keyof typeof approvalFunctions
  | 'verifyPlan'
  | 'previewFix'
  | 'applyFix'
  | 'undoFix'
  | 'listFixes'
> = {
  ...planRulesFunctions,
  ...keptPlanFunctions,
  ...approvalFunctions,
  verifyPlan: refused,
  previewFix: refused,
  applyFix: refused,
  undoFix: refused,
  listFixes: refused,
};
