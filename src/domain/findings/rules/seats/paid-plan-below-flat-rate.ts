import { countSeats, toSeatText } from '../../evidence/seat-count';
import { FREE_PLAN_SEATS } from '../../../seats/plan-features';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const SEAT_06: Rule = {
  id: 'SEAT-06',
  title: 'Paid plan below the flat rate of 5 users',
  severity: 'info',
  category: 'seats',
  why: '1 to 5 users cost the same flat amount: removing people saves nothing, adding up to 5 costs nothing.',
  remedy: 'Expect no saving from fewer people; compare with the Free plan, which has 5.',
  remedyAt: 'workspace-plan',
  sources: [
    'https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system',
  ],
  needs: ['plan', 'members', 'directory'],
  find: (evidence) => {
    const { plan } = evidence.setup;
    if (plan === undefined) return cannotTell('plan');
    const seats = countSeats(evidence);
    if (plan.value === 'free' || seats.atLeast >= FREE_PLAN_SEATS) return verdict([]);
    if (seats.atMost >= FREE_PLAN_SEATS) return verdict([], seats.missing);
    const found = `${toSeatText(seats)} on the ${plan.value} plan; ${FREE_PLAN_SEATS} cost the same.`;
    return verdict([{ subject: { kind: 'workspace' }, evidence: [found] }]);
  },
};
