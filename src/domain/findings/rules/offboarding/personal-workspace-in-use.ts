import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

export const OFF_04: Rule = {
  id: 'OFF-04',
  title: 'Personal workspace used by a team',
  severity: 'critical',
  category: 'offboarding',
  why: 'When the account of its owner is deleted, the workspace and its repositories go with it after 14 days; the owner cannot be removed from it.',
  remedy:
    'Create a shared workspace and move the repositories there, before the account is deleted.',
  remedyAt: 'workspace-settings',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/unable-to-remove-the-user-from-the-plan',
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-workspace-disappeared-or-workspace-shared-access-revoked-after-deleting-a-bitbucket-user-account',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'OFF-04'),
};
