import { decideInstead } from '../../evidence/decide-instead';
import { decideByGroupSync } from '../../evidence/group-sync';
import { type Rule } from '../../rule';

/** Compared with the mapping and a loaded export; until there are both, somebody compares by hand. */
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
  needs: [
    'identity-groups',
    'members',
    'groups',
    'project-grants',
    'repository-grants',
    'manual-check',
  ],
  find: (evidence) =>
    decideByGroupSync(evidence) ?? decideInstead(evidence, 'PRIV-21', 'identity-groups'),
};
