import { type Clock } from '../../use-cases/scan/scan-ports';
import { type Verification } from '../../domain/plans/verification';
import { parsePlanFile, type SealedPlan } from '../../snapshot/plan-file';
import { parseResultFile, type PlanResult } from '../../snapshot/plan-result-file';
import { ContractFailure } from '../contract-failure';
import { type KeptPlan, type PlanShelf, type ShelvedPlan } from './kept-plan';
import { type PlanChange, toStanding } from './plan-standing';

/** A kept plan with what its files say. */
export interface OpenPlan {
  readonly seen: ShelvedPlan;
  readonly plan: SealedPlan;
  readonly result?: PlanResult;
  readonly verification?: Verification;
}

export interface PlanDesk {
  /** @throws ContractFailure (`not-in-facts`) where no such plan is kept */
  readonly open: (hash: string) => Promise<OpenPlan>;
  /**
   * Changes what is kept of a plan. `change` gets the newest, and is asked again when somebody was faster.
   * @returns the card as it is now
   */
  readonly update: (hash: string, change: (open: OpenPlan) => PlanChange) => Promise<KeptPlan>;
}

const ATTEMPTS = 5;

export function createPlanDesk(plans: PlanShelf): PlanDesk {
  const open: PlanDesk['open'] = async (hash) => {
    const seen = await plans.find(hash);
    if (!seen) throw notKept();
    const { file, result, verification } = seen.card;
    const [plan, became, verified] = await Promise.all([
      plans.readFile(file).then(toText).then(parsePlanFile),
      result && plans.readFile(result.file).then(toText).then(parseResultFile),
      verification && plans.readFile(verification.file).then(toVerification),
    ]);
    return {
      ...{ seen, plan },
      ...(became && { result: became }),
      ...(verified && { verification: verified }),
    };
  };
  return {
    open,
    update: async (hash, change) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const opened = await open(hash);
        const { card, ...became } = change(opened);
        const next = { ...card, standing: toStanding(opened.plan, { ...became, card }) };
        if (await plans.replace(opened.seen, next)) return next;
      }
      throw new ContractFailure(
        'busy',
        'Others are changing this plan right now. Load the page again.',
      );
    },
  };
}

export function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Written by this app and never loaded: it is what it was. */
function toVerification(bytes: Uint8Array): Verification {
  return JSON.parse(toText(bytes)) as Verification;
}

function notKept(): ContractFailure {
  return new ContractFailure(
    'not-in-facts',
    'This plan is not kept here (any more). Load the list of plans again.',
  );
}

/** Who did something and when; the account id stays out of what pages are told. */
export interface Signing {
  readonly clock: Pick<Clock, 'now'>;
  readonly facts: { readonly findAccount: (accountId: string) => Promise<KeptPlan['madeBy']> };
}

export async function sign({ clock, facts }: Signing, accountId: string) {
  const by = await facts.findAccount(accountId);
  return { at: clock.now(), accountId, ...(by !== undefined && { by }) };
}
