import { count, createNames, enumerate } from '../../evidence/names';
import { listWorkspaceAdmins, missingWorkspaceAdmins } from '../../evidence/workspace-admins';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const PRIV_01: Rule = {
  id: 'PRIV-01',
  title: 'Too many workspace admins',
  severity: 'high',
  category: 'privileges',
  why: 'Each is implicit admin of every project and repository, and of billing.',
  remedy: 'Delegate to project admins; demote the rest.',
  sources: [
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://best.openssf.org/SCM-BestPractices/',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  remedyAt: 'workspace-user-groups',
  needs: ['members'],
  find: ({ facts, thresholds }) => {
    const admins = listWorkspaceAdmins(facts).map(({ uuid }) => uuid);
    const missing = missingWorkspaceAdmins(facts);
    if (admins.length <= thresholds.maxWorkspaceAdmins) return verdict([], missing);
    const names = enumerate(admins.map(createNames(facts).person));
    const evidence = [
      `${count(admins.length, 'workspace admin')}: ${names}.`,
      `At most ${thresholds.maxWorkspaceAdmins} are advised.`,
    ];
    const related = admins.map((person) => ({ kind: 'person' as const, person }));
    return verdict([{ subject: { kind: 'workspace' }, evidence, related }], missing);
  },
};
