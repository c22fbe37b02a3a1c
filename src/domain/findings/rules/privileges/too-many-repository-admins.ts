import { countAccounts } from '../../../access/account-set';
import { peopleIn } from '../../../access/count-people';
import { REPOSITORY_LEVELS } from '../../../access/level';
import { type RepositoryClass } from '../../../access/repository-classes';
import { adminLimit } from '../../evidence/admin-limit';
import { atLeast } from '../../evidence/class-levels';
import { judgeClasses } from '../../evidence/judge-classes';
import { count } from '../../evidence/names';
import { createPeopleEnumeration } from '../../evidence/people-names';
import { ordinaryPeople } from '../../evidence/people-sets';
import { type Rule } from '../../rule';

/** Of repositories that name admins themselves; those of the project alone are told as PRIV-13. */
export const PRIV_11: Rule = {
  id: 'PRIV-11',
  title: 'Too many repository admins',
  severity: 'medium',
  category: 'privileges',
  why: 'Repository admins can delete, publish, add keys and invite billable users.',
  remedy: 'Use write; keep admin for owners of the project.',
  sources: [
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://best.openssf.org/SCM-BestPractices/',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  remedyAt: 'repository-permissions',
  needs: ['members', 'groups', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { index, thresholds } = evidence;
    const people = peopleIn(index);
    const ordinary = ordinaryPeople(index);
    const enumerated = createPeopleEnumeration(index);
    return judgeClasses(evidence, (of, planes) => {
      if (!namesAdmins(of)) return 'clean';
      const admins = atLeast(planes, 'admin', ordinary);
      const readers = atLeast(planes, 'read', people);
      const certain = countAccounts(admins.certain);
      const limit = adminLimit(thresholds, countAccounts(readers.possible));
      if (certain > limit)
        return [
          `${count(certain, 'admin')} besides the workspace admins: ${enumerated(admins.certain)}.`,
          `At most ${limit} are advised.`,
        ];
      const least = adminLimit(thresholds, countAccounts(readers.certain));
      return countAccounts(admins.possible) > least ? 'cannot-be-told' : 'clean';
    });
  },
};

function namesAdmins({ ownGrants }: RepositoryClass): boolean {
  const admin = REPOSITORY_LEVELS.indexOf('admin');
  const granted = [...ownGrants.ofGroups, ...ownGrants.ofPeople];
  return !ownGrants.areTold || granted.some(({ rank }) => rank === admin);
}
