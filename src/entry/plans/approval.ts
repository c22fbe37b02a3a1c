import { type ApprovalView } from '../../contract/plans';
import { type AccountUuid } from '../../domain/facts/ids';
import { type PlanRules } from '../../domain/setup/plan-rules';
import { type Deed, type KeptPlan, type SignedDeed } from './kept-plan';

/** Who looks. */
export interface Viewer {
  readonly accountId: string;
  /** Missing where the facts do not tell who it is. */
  readonly account?: AccountUuid;
}

/** How the approval of a plan stands for somebody, at that moment (milliseconds since 1970). */
export function viewApproval(
  card: KeptPlan,
  viewer: Viewer,
  { rules, now }: { readonly rules: PlanRules; readonly now: number },
): ApprovalView {
  const { asked, approved } = card.approval ?? {};
  return {
    state: rules.needsApproval ? stateOf(card, now) : 'not-needed',
    ...(asked && { asked: toDeed(asked) }),
    ...(approved && { approved: { ...toDeed(approved), until: approved.until } }),
    mayApprove: rules.needsApproval && asked !== undefined && isSecondPerson(card, viewer),
  };
}

export function isHeld({ state }: Pick<ApprovalView, 'state'>): boolean {
  return state !== 'not-needed' && state !== 'approved';
}

function stateOf({ approval }: KeptPlan, now: number): ApprovalView['state'] {
  if (!approval) return 'not-asked';
  if (!approval.approved) return 'asked';
  return now < approval.approved.until ? 'approved' : 'expired';
}

/** Neither who kept, nor who asked, nor who made it: and who that is must be known of the viewer. */
export function isSecondPerson({ kept, approval, madeBy }: KeptPlan, viewer: Viewer): boolean {
  if (viewer.account === undefined || viewer.account === madeBy) return false;
  return [kept, approval?.asked].every((deed) => !deed || !isBy(deed, viewer));
}

function isBy({ accountId, by }: SignedDeed, viewer: Viewer): boolean {
  return accountId === viewer.accountId || (by !== undefined && by === viewer.account);
}

export function toDeed({ at, by }: SignedDeed): Deed {
  return { at, ...(by !== undefined && { by }) };
}
