import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const ID_06: Rule = {
  id: 'ID-06',
  title: 'Workspace admin without rights in Atlassian Administration',
  severity: 'medium',
  category: 'identity',
  why: 'Where people are managed there, a workspace admin alone can neither add nor remove anybody.',
  remedy: 'Make one of them user access admin.',
  remedyAt: 'atlassian-administration',
  sources: [
    'https://community.atlassian.com/forums/Bitbucket-questions/Impact-of-linking-multiple-isolated-Bitbucket-workspaces-to-a/qaq-p/3176185',
    'https://support.atlassian.com/user-management/docs/what-are-the-different-types-of-admin-roles',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['managed-in', 'manual-check'],
  find: (evidence) => {
    const { managedIn } = evidence.setup;
    if (managedIn?.value === 'bitbucket') return verdict([]);
    const decided = decideByManualCheck(evidence, 'ID-06');
    return managedIn === undefined && decided.missing.length > 0
      ? cannotTell('managed-in', 'manual-check')
      : decided;
  },
};
