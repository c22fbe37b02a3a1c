import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

export const SEAT_17: Rule = {
  id: 'SEAT-17',
  title: 'Guard seat for somebody who does not need it',
  severity: 'low',
  category: 'seats',
  why: 'Guard is billed for each account of the whole organization that may use a supported app.',
  remedy:
    'Take away the app access that is not used, or move the account to the non-billable policy, which loses what Guard does for it.',
  remedyAt: 'atlassian-administration',
  sources: [
    'https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bill-for-atlassian-guard-standard',
    'https://www.atlassian.com/licensing/atlassian-guard',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'SEAT-17'),
};
