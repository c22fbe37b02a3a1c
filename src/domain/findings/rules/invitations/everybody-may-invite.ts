import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

export const INV_03: Rule = {
  id: 'INV-03',
  title: 'Everybody may invite',
  severity: 'medium',
  category: 'invitations',
  why: 'Every admin of a repository or project can add people who are billed, from any domain.',
  remedy:
    'Set the invite permission to admins only, or restrict it to domains; where people are managed in Atlassian Administration, use the user access settings there.',
  remedyAt: 'workspace-settings',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/functionality-of-invite-permissions-feature/',
    'https://support.atlassian.com/user-management/docs/control-how-users-get-access-to-products/',
  ],
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'INV-03'),
};
