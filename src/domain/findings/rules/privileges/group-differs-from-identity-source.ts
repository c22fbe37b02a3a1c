import { decideInstead } from '../../evidence/decide-instead';
import { type Rule } from '../../rule';

/** Neither the facts nor the directory tell who is in which group of the identity provider: somebody compares. */
export const PRIV_21: Rule = {
  id: 'PRIV-21',
  title: 'Group membership deviates from the identity source',
  severity: 'high',
  category: 'privileges',
  why: 'No (or unverified) group sync for bitbucket.org-managed workspaces: drift is permanent.',
  remedy: 'Apply the difference list.',
  sources: [
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
    'https://www.stitchflow.com/scim/atlassian-bitbucket',
    'https://community.atlassian.com/forums/Bitbucket-questions/Impact-of-linking-multiple-isolated-Bitbucket-workspaces-to-a/qaq-p/3176185',
  ],
  remedyAt: 'atlassian-administration',
  needs: ['identity-groups', 'manual-check'],
  find: (evidence) => decideInstead(evidence, 'PRIV-21', 'identity-groups'),
};
