import { listWorkspaceAdmins, missingWorkspaceAdmins } from '../../evidence/workspace-admins';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Two admins that are known settle it, whatever else was not read. */
export const PRIV_02: Rule = {
  id: 'PRIV-02',
  title: 'Only one workspace admin',
  severity: 'high',
  category: 'privileges',
  why: 'If that account is deleted the workspace can go with it; the person cannot leave; nobody can act when absent.',
  remedy: 'Appoint a second admin and a break-glass account.',
  sources: [
    'https://confluence.atlassian.com/bbkb/leave-a-workspace-1207179003.html',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
    'https://support.atlassian.com/ja/bitbucket-cloud/docs/delete-an-account',
    'https://support.atlassian.com/bitbucket-cloud/kb/different-ways-to-change-bitbucket-cloud-shared-workspace-ownership/',
  ],
  remedyAt: 'workspace-user-groups',
  needs: ['members'],
  find: ({ facts }) => {
    const [only, second] = listWorkspaceAdmins(facts);
    if (second !== undefined) return verdict([]);
    const missing = missingWorkspaceAdmins(facts);
    if (only === undefined || missing.length > 0) return verdict([], missing);
    const related = [{ kind: 'person' as const, person: only.uuid }];
    const evidence = [`${only.displayName} is the only workspace admin.`];
    return verdict([{ subject: { kind: 'workspace' }, evidence, related }]);
  },
};
