import { addAll, countAccounts, createAccountSet } from '../../../access/account-set';
import { createClassPlanes } from '../../../access/class-planes';
import { listReads, missingOf, projectGrantReads } from '../../evidence/missing-reads';
import { count, createNames, enumerate } from '../../evidence/names';
import { both, memberSet, ordinaryPeople, peopleOfSet } from '../../evidence/people-sets';
import { holdersOf } from '../../evidence/project-holders';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Project admins create repositories too. Workspace admins are told as PRIV-01, and left out here. */
export const PRIV_14: Rule = {
  id: 'PRIV-14',
  title: 'Repository creation open to many',
  severity: 'medium',
  category: 'privileges',
  why: 'CIS 1.2.2; uncontrolled repositories, creator becomes admin.',
  remedy: 'Limit create to leads.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://community.atlassian.com/t5/Bitbucket-articles/Reminder-Deprecation-of-Legacy-Permissions/ba-p/2483614',
  ],
  remedyAt: 'project-permissions',
  needs: ['members', 'groups', 'projects', 'project-grants'],
  find: ({ facts, index, thresholds }) => {
    const planesOf = createClassPlanes(index.roster);
    const certain = createAccountSet(index.roster.accounts.length);
    const possible = createAccountSet(index.roster.accounts.length);
    const people = ordinaryPeople(index);
    const asked = { index, people, planesOf, least: 'create-repo' } as const;
    for (const project of facts.projects) {
      const holders = holdersOf(asked, project);
      addAll(certain, holders.certain);
      addAll(possible, holders.possible);
    }
    const all = memberSet(index);
    const members = countAccounts(all);
    const creators = peopleOfSet(index, both(certain, all)).map(createNames(facts).person);
    const reads = missingOf([
      ...listReads(facts, 'members', 'projects'),
      ...facts.projects.flatMap((project) => projectGrantReads(index, project)),
    ]);
    const isTooMany = (people: number) =>
      people > thresholds.maxScopeAdmins && people > thresholds.maxCreatorShare * members;
    const isWhole = facts.lists.members.state === 'complete';
    if (isTooMany(creators.length) && isWhole) {
      const told = `${creators.length} of ${count(members, 'member')} may create repositories: ${enumerate(creators)}.`;
      return verdict([{ subject: { kind: 'workspace' }, evidence: [told] }], reads);
    }
    const isSettled = isWhole && !isTooMany(countAccounts(both(possible, all)));
    const listed = missingOf(listReads(facts, 'members', 'projects'));
    return verdict([], isSettled ? listed : reads);
  },
};
