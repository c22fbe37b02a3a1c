import { type PlanHead, type PlanView } from '../../contract/plans';
import { omit } from '../../domain/omit';
import { type PlanRules } from '../../domain/setup/plan-rules';
import { isHeld, toDeed, viewApproval, type Viewer } from './approval';
import { type KeptPlan } from './kept-plan';

/** For whom, under which rules, and when. */
export interface Looking {
  readonly viewer: Viewer;
  readonly rules: PlanRules;
  readonly now: number;
}

/** What lists show of a kept plan. */
export function toPlanHead(card: KeptPlan, { viewer, rules, now }: Looking): PlanHead {
  const { hash, kind, title, madeAt, madeBy, expiresAt, steps, byHand, ticks, standing } = card;
  const approval = viewApproval(card, viewer, { rules, now });
  const isErased = card.isErased === true;
  return {
    ...{ hash, kind, title, madeAt, expiresAt, steps, approval, isErased },
    ...(madeBy !== undefined && { madeBy }),
    kept: toDeed(card.kept),
    state: isHeld(approval) ? standing.held : standing.free,
    byHand: { all: byHand.length, done: byHand.filter((id) => ticks[id]).length },
    mayExport: !isHeld(approval) && !isErased,
    ...(card.result && { result: omit(card.result, 'file') }),
    ...(card.verification && { verification: omit(card.verification, 'file') }),
  };
}

export function toPlanView(card: KeptPlan, looking: Looking): PlanView {
  return {
    ...toPlanHead(card, looking),
    file: card.file.chunks,
    ...(card.result && { resultFile: card.result.file.chunks }),
    ...(card.verification && { verificationFile: card.verification.file.chunks }),
    ticks: card.ticks,
  };
}
