import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

export const ID_07: Rule = {
  id: 'ID-07',
  title: 'Only one organization admin, or nobody outside single sign-on',
  severity: 'high',
  category: 'identity',
  why: 'When single sign-on fails or that person leaves, everybody is locked out.',
  remedy:
    'Name a second organization admin, and keep one account in a policy without single sign-on, with two-step verification.',
  remedyAt: 'atlassian-administration',
  sources: [
    'https://support.atlassian.com/user-management/docs/what-are-the-different-types-of-admin-roles',
    'https://jira.atlassian.com/browse/ACCESS-1836',
  ],
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'ID-07'),
};
