import { type Setup } from '../setup/setup';
import { type SeatCount } from './count-seats';
import { PLAN_FEATURES } from './plan-features';

/**
 * How far the number of people at which pushes stop is. `near`: the next invitation crosses it, or it is
 * crossed; `perhaps-near`: that depends on who is active and whether invitations count; `none`: the plan
 * has no such number; `not-known`: something that decides it was not told, or not read.
 */
export type LimitDistance = 'none' | 'far' | 'perhaps-near' | 'near' | 'not-known';

/** https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/ */
export function distanceToLimit(setup: Setup, seats: SeatCount): LimitDistance {
  const limit = findSeatLimit(setup);
  if (typeof limit !== 'number') return limit;
  if (seats.atLeast >= limit) return 'near';
  if (seats.atMost === undefined) return 'not-known';
  // Invitations that nobody could read are no reason to warn a workspace with room for many.
  const { atMost: invited = 1 } = seats.pendingInvitations;
  if (seats.atMost + invited >= limit) return 'perhaps-near';
  return seats.pendingInvitations.atMost === undefined ? 'not-known' : 'far';
}

/** Of the plan, or what was bought for the year; `not-known` while nobody told which. */
function findSeatLimit({ plan, billingPeriod, paidSeats }: Setup): number | 'none' | 'not-known' {
  if (plan === undefined) return 'not-known';
  const ofPlan = PLAN_FEATURES[plan.value].seatLimit;
  if (ofPlan !== undefined) return ofPlan;
  if (billingPeriod?.value === 'monthly') return 'none';
  return billingPeriod === undefined ? 'not-known' : (paidSeats?.value ?? 'not-known');
}
