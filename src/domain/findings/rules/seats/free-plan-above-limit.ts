import { FREE_PLAN_SEATS } from '../../../seats/plan-features';
import { seatsAbove } from '../../evidence/seat-limit';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const SEAT_03: Rule = {
  id: 'SEAT-03',
  title: 'Free workspace above 5 users',
  severity: 'critical',
  category: 'seats',
  why: 'All repositories become read-only: pushes are refused (402) until people are removed or the plan is paid.',
  remedy: 'Remove those first who need it least, or upgrade.',
  remedyAt: 'workspace-plan',
  sources: [
    'https://bitbucket.org/blog/billing-model-change',
    'https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/',
    'https://community.atlassian.com/forums/Bitbucket-questions/BitBucket-is-telling-me-I-ve-exceeded-the-user-limit-with-3/qaq-p/3215275',
    'https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system',
  ],
  needs: ['plan', 'members', 'directory'],
  find: (evidence) => {
    const { plan } = evidence.setup;
    if (plan === undefined) return cannotTell('plan');
    if (plan.value !== 'free') return verdict([]);
    return seatsAbove(evidence, FREE_PLAN_SEATS, `The Free plan has ${FREE_PLAN_SEATS}.`);
  },
};
