import { type Functions } from '../function-table';
import { approvalFunctions } from './approval-functions';
import { fixFunctions } from './fix-functions';
import { keptPlanFunctions } from './kept-plan-functions';
import { planRulesFunctions } from './plan-rules-functions';
import { verifyKeptPlan } from './verify-kept-plan';

/** Everything about plans; making one needs no function, for the page does it. */
export const planFunctions: Pick<
  Functions,
  | keyof typeof planRulesFunctions
  | keyof typeof keptPlanFunctions
  | keyof typeof approvalFunctions
  | keyof typeof fixFunctions
  | 'verifyPlan'
> = {
  ...planRulesFunctions,
  ...keptPlanFunctions,
  ...approvalFunctions,
  ...fixFunctions,
  verifyPlan: verifyKeptPlan,
};
