import { listReads, missingDetail, missingOf } from '../../evidence/missing-reads';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Of `permission` of the 1.0 groups alone: what a group is given on every new repository. */
export const PRIV_15: Rule = {
  id: 'PRIV-15',
  title: 'Legacy auto-add group',
  severity: 'high',
  category: 'privileges',
  why: 'Group receives every new repository automatically; setting is deprecated, cannot be re-created, and contradicts strict base permissions (CIS 1.3.8).',
  remedy: 'Remove it (irreversible), replace by project grants.',
  sources: [
    'https://community.atlassian.com/t5/Bitbucket-articles/Reminder-Deprecation-of-Legacy-Permissions/ba-p/2483614',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://support.atlassian.com/bitbucket-cloud/docs/organize-workspace-members-into-groups/',
  ],
  remedyAt: 'workspace-user-groups',
  needs: ['groups'],
  find: ({ facts }) => {
    const untold = facts.groups.filter(({ defaultLevel }) => defaultLevel === undefined);
    const matches = facts.groups.flatMap(({ slug, defaultLevel = null }) =>
      defaultLevel === null || defaultLevel === 'none'
        ? []
        : [
            {
              subject: { kind: 'group' as const, group: slug },
              evidence: [`Every new repository gives it ${defaultLevel}.`],
            },
          ],
    );
    const list = missingOf(listReads(facts, 'groups'));
    const subjects = untold.map(({ slug }) => ({ kind: 'group' as const, group: slug }));
    const unsaid = missingDetail('groups', 'its level on new repositories', subjects);
    return verdict(matches, list.length > 0 ? list : unsaid);
  },
};
