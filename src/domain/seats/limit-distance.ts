import { type Setup } from '../setup/setup';
import { type SeatCount } from './count-seats';
import { PLAN_FEATURES } from './plan-features';

/**
 * How far the number of people at which pushes stop is. `near`: the next invitation crosses it, or it is
 * crossed; `perhaps-near`: that depends on who is active and whether invitations count; `none`: the plan
 * has no such number.
 */
export type LimitDistance = 'none' | 'far' | 'perhaps-near' | 'near' | 'not-known';

/** https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/ */
export function distanceToLimit(setup: Setup, seats: SeatCount): LimitDistance {
  const limit = findSeatLimit(setup);
  if (typeof limit !== 'number') return limit;
  if (seats.atLeast >= limit) return 'near';
  const { atMost: invited } = seats.pendingInvitations;
  if (seats.atMost === undefined || invited === undefined) return 'perhaps-near';
  return seats.atMost + invited < limit ? 'far' : 'perhaps-near';
}

/** Of the plan, or what was bought for the year; `not-known` while nobody told which. */
function findSeatLimit({ plan, billingPeriod, paidSeats }: Setup): number | 'none' | 'not-known' {
  if (plan === undefined) return 'not-known';
  const ofPlan = PLAN_FEATURES[plan.value].seatLimit;
  if (ofPlan !== undefined) return ofPlan;
  if (billingPeriod?.value === 'monthly') return 'none';
  return billingPeriod === undefined ? 'not-known' : (paidSeats?.value ?? 'not-known');
}
