import { type Facts } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { type Setup } from '../setup/setup';
import { type GatePart } from './gate';

/** https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system */
const PEOPLE_ON_FREE = 5;

/** `not-checked`: the plan, what was paid for, or who is a member is not known well enough. */
export type PlanLimit = 'kept' | 'exceeded' | 'not-checked';

/**
 * Above the limit of the free plan, or above the seats an annual subscription was bought for, the
 * repositories are read-only and pushes fail with 402.
 * https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/
 */
export function checkPlanLimit(facts: Facts, setup: Setup): PlanLimit {
  const limit = limitOf(setup);
  if (limit === undefined) return 'not-checked';
  const { atLeast, atMost } = countMembers(facts);
  if (atLeast > limit) return 'exceeded';
  return atMost <= limit ? 'kept' : 'not-checked';
}

/** `undefined` where it is not known; a monthly bill grows with the people, without a limit. */
function limitOf({ plan, billingPeriod, paidSeats }: Setup): number | undefined {
  if (plan?.value === 'free') return PEOPLE_ON_FREE;
  if (billingPeriod?.value === 'annual') return paidSeats?.value;
  return billingPeriod?.value === 'monthly' && plan !== undefined
    ? Number.POSITIVE_INFINITY
    : undefined;
}

/** Deactivated accounts look active to every API: the lower number counts them too. */
function countMembers({ accounts, lists }: Facts) {
  let atLeast = 0;
  let unsure = isComplete(lists.members) ? 0 : Number.POSITIVE_INFINITY;
  for (const { kind, role } of accounts) {
    if (kind === 'user' && (role === 'owner' || role === 'member')) atLeast++;
    else if (mayBeMember(kind, role)) unsure++;
  }
  return { atLeast, atMost: atLeast + unsure };
}

function mayBeMember(kind: Facts['accounts'][number]['kind'], role: string | undefined): boolean {
  if (kind === 'team' || kind === 'app_user' || role === undefined) return false;
  return kind === 'unknown' || role === 'unknown';
}

/**
 * For everybody, admins included: an old page exempts them, newer ones and reports do not.
 * https://confluence.atlassian.com/bitbucket/grant-repository-access-to-users-and-groups-221449716.html
 */
export function planPart(limit: PlanLimit, isWorkspaceAdmin: boolean): GatePart {
  if (limit === 'kept') return { state: 'open', reasons: [] };
  if (limit === 'not-checked')
    return { state: 'open', reasons: [], notes: [{ code: 'plan-limit-not-checked' }] };
  return {
    state: 'closed',
    reasons: [{ code: 'plan-limit-exceeded' }],
    ...(isWorkspaceAdmin && { notes: [{ code: 'plan-limit-admins-disputed' }] }),
  };
}
