import { addAll, countAccounts, countCommon, createAccountSet } from '../../../access/account-set';
import { atLeast } from '../../evidence/class-levels';
import { judgeClasses } from '../../evidence/judge-classes';
import { count } from '../../evidence/names';
import { createPeopleEnumeration } from '../../evidence/people-names';
import { both, ordinaryPeople, peopleOfSet, setOf, without } from '../../evidence/people-sets';
import { createSignsOfLife } from '../../evidence/signs-of-life';
import { missingOfPeople } from '../../evidence/workspace-admins';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

const ENOUGH = 2;

/** Two admins that nobody says are gone are enough unless it is not known whether they are active. */
export const PRIV_12: Rule = {
  id: 'PRIV-12',
  title: 'Repository with fewer than two responsible admins',
  severity: 'low',
  category: 'privileges',
  why: 'CIS 1.3.7: two admins per repository.',
  remedy: 'Name a deputy.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  remedyAt: 'project-permissions',
  needs: ['members', 'groups', 'project-grants', 'repository-grants', 'directory', 'last-active'],
  find: (evidence) => {
    const { index } = evidence;
    const enumerated = createPeopleEnumeration(index);
    const signOf = createSignsOfLife(evidence);
    const people = ordinaryPeople(index);
    const inState = (wanted: string) =>
      setOf(
        index,
        peopleOfSet(index, people).filter((person) => signOf(person).state === wanted),
      );
    const present = without(people, inState('inactive'));
    const active = inState('active');
    const inDoubt = createAccountSet(index.roster.accounts.length);
    const judged = judgeClasses(evidence, (_, planes) => {
      const { certain, possible } = atLeast(planes, 'admin', present);
      const known = countAccounts(certain);
      if (countAccounts(possible) < ENOUGH) {
        const who = known === 0 ? '' : `: ${enumerated(certain)}`;
        return [`${count(known, 'active admin')} besides the workspace admins${who}.`];
      }
      if (known < ENOUGH) return 'cannot-be-told';
      if (countCommon(certain, active) < ENOUGH) addAll(inDoubt, certain);
      return 'clean';
    });
    const untold = peopleOfSet(index, both(without(present, active), inDoubt));
    const asked = index.roster.accounts.length;
    const missing = missingOfPeople('last-active', untold, asked);
    return verdict(judged.matches, [...judged.missing, ...missing]);
  },
};
