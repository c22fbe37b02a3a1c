import { type Rule } from '../../rule';
import { cannotTell } from '../../verdict';

export const INV_06: Rule = {
  id: 'INV-06',
  title: 'Newcomer without the expected grants',
  severity: 'medium',
  category: 'invitations',
  why: 'Automatic provisioning makes the account; grants on projects and repositories still come from groups or by hand.',
  remedy: 'Give the grants of the role.',
  remedyAt: 'repository-permissions',
  sources: [
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
    'https://www.stitchflow.com/scim/atlassian-bitbucket',
    'https://community.atlassian.com/forums/Bitbucket-questions/Impact-of-linking-multiple-isolated-Bitbucket-workspaces-to-a/qaq-p/3176185',
  ],
  needs: ['templates'],
  find: () => cannotTell('templates'),
};
