import { type PlanList } from '../../contract/plans';
import { omit } from '../../domain/omit';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';
import { isHeld, toDeed, viewApproval } from './approval';
import { keepPlan } from './keep-plan';
import { look } from './look';
import { createPlanDesk, sign } from './plan-desk';
import { isByHand } from './plan-standing';
import { toPlanHead, toPlanView } from './plan-view';

/** The plans that are kept: taken in, shown, handed out, ticked off, taken away. */
export const keptPlanFunctions: Pick<
  Functions,
  'keepPlan' | 'listPlans' | 'getPlan' | 'exportPlan' | 'removePlan' | 'tickStep'
> = {
  keepPlan: async (deps, caller, payload) =>
    viewOf(deps, caller, await keepPlan(deps, caller, payload)),
  listPlans: (deps, caller) => listPlans(deps, caller),
  getPlan: (deps, caller, { hash }) => viewOf(deps, caller, hash),
  exportPlan: async (deps, caller, { hash }) => {
    const [{ seen }, looking] = await Promise.all([
      createPlanDesk(deps.plans).open(hash),
      look(deps, caller),
    ]);
    const { card } = seen;
    if (card.isErased) throw erased();
    if (isHeld(viewApproval(card, looking.viewer, looking))) throw notApproved();
    return { name: `usher-${card.kind}-${hash.slice(0, 12)}.json`, file: card.file.chunks };
  },
  removePlan: async (deps, caller, { hash }) => {
    const seen = await deps.plans.find(hash);
    if (seen) await deps.plans.remove(seen);
    return listPlans(deps, caller);
  },
  tickStep: async (deps, caller, { hash, step, done }) => {
    const tick = toDeed(await sign(deps, caller.accountId));
    const card = await createPlanDesk(deps.plans).update(hash, ({ seen, plan, ...open }) => {
      const found = plan.steps.find(({ id }) => id === step);
      if (!found || !isByHand(found))
        throw new ContractFailure(
          'bad-request',
          'tickStep: step is none that people do in this plan. Load the page again.',
        );
      const others = omit(seen.card.ticks, step);
      const ticks = done ? { ...others, [step]: tick } : others;
      return { ...open, card: { ...seen.card, ticks } };
    });
    return toPlanView(card, await look(deps, caller));
  },
};

async function viewOf(deps: Deps, caller: Caller, hash: string) {
  const { seen } = await createPlanDesk(deps.plans).open(hash);
  return toPlanView(seen.card, await look(deps, caller));
}

async function listPlans(deps: Deps, caller: Caller): Promise<PlanList> {
  const [held, looking] = await Promise.all([deps.plans.list(), look(deps, caller)]);
  return { plans: held.map(({ card }) => toPlanHead(card, looking)).reverse() };
}

function notApproved(): ContractFailure {
  return new ContractFailure(
    'bad-request',
    'A second workspace admin has to approve this plan before its file is handed out.',
  );
}

function erased(): ContractFailure {
  return new ContractFailure(
    'bad-request',
    'Names in this plan were erased when an account was closed: it can be looked at, and not carried out. Make a new plan.',
  );
}
