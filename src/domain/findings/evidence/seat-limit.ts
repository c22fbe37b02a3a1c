import { type Evidence, type Verdict } from '../rule';
import { verdict } from '../verdict';
import { countSeats, toSeatText } from './seat-count';

/**
 * Of the Free plan; and of a paid plan's flat rate.
 * https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system
 */
export const FREE_PLAN_SEATS = 5;

/** Matches only when there are certainly more; clean only when there are certainly not. */
export function seatsAbove(evidence: Evidence, limit: number, says: string): Verdict {
  const seats = countSeats(evidence);
  if (seats.atMost <= limit) return verdict([]);
  if (seats.atLeast <= limit) return verdict([], seats.missing);
  const found = [`${toSeatText(seats)} taken.`, says];
  return verdict([{ subject: { kind: 'workspace' }, evidence: found }]);
}
