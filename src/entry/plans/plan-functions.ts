import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';
import { planRulesFunctions } from './plan-rules-functions';

const refused = () =>
  Promise.reject(new ContractFailure('unavailable', 'Plans cannot be kept yet.'));

export const planFunctions: Pick<
  Functions,
  | 'keepPlan'
  | 'listPlans'
  | 'getPlan'
  | 'exportPlan'
  | 'removePlan'
  | 'askApproval'
  | 'approvePlan'
  | 'withdrawApproval'
  | 'tickStep'
  | 'verifyPlan'
  | 'savePlanRules'
  | 'previewFix'
  | 'applyFix'
  | 'undoFix'
  | 'listFixes'
> = {
  ...planRulesFunctions,
  keepPlan: refused,
  listPlans: refused,
  getPlan: refused,
  exportPlan: refused,
  removePlan: refused,
  askApproval: refused,
  approvePlan: refused,
  withdrawApproval: refused,
  tickStep: refused,
  verifyPlan: refused,
  previewFix: refused,
  applyFix: refused,
  undoFix: refused,
  listFixes: refused,
};
