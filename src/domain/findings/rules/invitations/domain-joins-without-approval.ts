import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

export const INV_05: Rule = {
  id: 'INV-05',
  title: 'Approved domain lets anybody join',
  severity: 'high',
  category: 'invitations',
  why: 'Whoever has an address of that domain becomes a billed user without an invitation.',
  remedy: 'Require approval, or take Bitbucket out of the rule for that domain.',
  remedyAt: 'atlassian-administration',
  sources: [
    'https://support.atlassian.com/user-management/docs/control-how-users-get-access-to-products/',
  ],
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'INV-05'),
};
