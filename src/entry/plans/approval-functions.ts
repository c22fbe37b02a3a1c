import { type PlanView } from '../../contract/plans';
import { omit } from '../../domain/omit';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';
import { isSecondPerson } from './approval';
import { type KeptPlan, type SignedDeed } from './kept-plan';
import { createPlanDesk, sign } from './plan-desk';
import { look } from './look';
import { toPlanView } from './plan-view';

const HOUR_MS = 3_600_000;

/** A second workspace admin agrees to a plan: to what has this hash, and for so many hours. */
export const approvalFunctions: Pick<
  Functions,
  'askApproval' | 'approvePlan' | 'withdrawApproval'
> = {
  askApproval: (deps, caller, { hash }) =>
    change(deps, { caller, hash }, (card, asked) => ({ ...card, approval: { asked } })),
  approvePlan: async (deps, caller, { hash }) => {
    const { planRules } = await deps.settings.getSettings();
    const { needsApproval, approvalHours } = planRules.value;
    if (!needsApproval)
      throw badRequest(
        'Plans need no approval here. Settings, Plans says so; load the page again.',
      );
    return change(deps, { caller, hash }, (card, deed) => {
      if (!card.approval) throw badRequest('Nobody has asked for an approval of this plan.');
      demandSecondPerson(card, deed);
      const until = deed.at + approvalHours * HOUR_MS;
      return { ...card, approval: { ...card.approval, approved: { ...deed, until } } };
    });
  },
  withdrawApproval: (deps, caller, { hash }) =>
    change(deps, { caller, hash }, (card) => omit(card, 'approval')),
};

async function change(
  deps: Deps,
  { caller, hash }: { readonly caller: Caller; readonly hash: string },
  toCard: (card: KeptPlan, deed: SignedDeed) => KeptPlan,
): Promise<PlanView> {
  const deed = await sign(deps, caller.accountId);
  const card = await createPlanDesk(deps.plans).update(hash, ({ seen, ...open }) => ({
    ...omit(open, 'plan'),
    card: toCard(seen.card, deed),
  }));
  return toPlanView(card, await look(deps, caller));
}

function demandSecondPerson(card: KeptPlan, { accountId = '', by }: SignedDeed): void {
  if (by === undefined)
    throw new ContractFailure(
      'bad-request',
      'The last scan does not know you, so nobody can tell whether you made this plan. Scan again, then approve.',
    );
  if (isSecondPerson(card, { accountId, account: by })) return;
  throw new ContractFailure(
    'bad-request',
    'Who made, kept or sent a plan cannot approve it. Ask another workspace admin.',
  );
}

function badRequest(message: string): ContractFailure {
  return new ContractFailure('bad-request', message);
}
