import { planCleanUp } from '../../../../../src/domain/plans/clean-up/plan-clean-up';
import { finishPlan } from '../../../../../src/domain/plans/finish-plan';
import { planMachine } from '../../../../../src/domain/plans/machine/plan-machine';
import { planOffboarding } from '../../../../../src/domain/plans/offboard/plan-offboarding';
import { planOnboarding } from '../../../../../src/domain/plans/onboard/plan-onboarding';
import { type PlanDraft } from '../../../../../src/domain/plans/plan';
import { type PlanContext } from '../../../../../src/domain/plans/plan-context';
import { planSync } from '../../../../../src/domain/plans/sync/plan-sync';
import { sealPlan, type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { type DraftEntry, type PlanRecipe } from './plan-recipe';

/**
 * Works a plan out from what was asked and from the facts in memory; nothing is stored or sent.
 * @throws Error where what was asked cannot be planned; its message says why
 */
export async function makePlan(
  { recipe, releases }: DraftEntry,
  context: PlanContext,
): Promise<SealedPlan> {
  if (recipe.make !== 'sealed')
    return await sealPlan(finishPlan(toDraft(recipe, context), context, releases));
  const { hash, ...plan } = recipe.plan;
  const sealed = await sealPlan({ ...plan, releases });
  if (sealed.hash === hash) throw new Error('Nothing of this plan was changed. Open the kept one.');
  return sealed;
}

function toDraft(recipe: Exclude<PlanRecipe, { make: 'sealed' }>, context: PlanContext): PlanDraft {
  switch (recipe.make) {
    case 'offboard':
      return planOffboarding(recipe.asked, context);
    case 'clean-up':
      return planCleanUp(recipe.asked, context);
    case 'onboard':
      return planOnboarding(recipe.asked, context);
    case 'machine':
      return planMachine(recipe.asked, context);
    case 'sync':
      return planSync(recipe.asked, context);
  }
}
