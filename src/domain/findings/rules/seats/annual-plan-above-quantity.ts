import { seatsAbove } from '../../evidence/seat-limit';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const SEAT_05: Rule = {
  id: 'SEAT-05',
  title: 'Annual plan above the purchased quantity',
  severity: 'critical',
  category: 'seats',
  why: 'On an annual plan the purchased quantity is a hard limit: above it, pushes are refused as on the Free plan.',
  remedy: 'Remove people or buy seats before the next invitation.',
  remedyAt: 'workspace-plan',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/',
  ],
  needs: ['billing-period', 'paid-seats', 'members', 'directory'],
  find: (evidence) => {
    const { billingPeriod, paidSeats } = evidence.setup;
    if (billingPeriod === undefined) return cannotTell('billing-period');
    if (billingPeriod.value !== 'annual') return verdict([]);
    if (paidSeats === undefined) return cannotTell('paid-seats');
    return seatsAbove(evidence, paidSeats.value, `${paidSeats.value} were bought for the year.`);
  },
};
