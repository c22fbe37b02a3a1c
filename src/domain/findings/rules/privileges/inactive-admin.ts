import { type AccessIndex } from '../../../access/access-index';
import { peopleIn } from '../../../access/count-people';
import { type AccountUuid } from '../../../facts/ids';
import { countAdministered, findAdministrators } from '../../evidence/administrators';
import { count } from '../../evidence/names';
import { peopleOfSet, setOf } from '../../evidence/people-sets';
import { createSignsOfLife } from '../../evidence/signs-of-life';
import { missingOfPeople } from '../../evidence/workspace-admins';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const PRIV_04: Rule = {
  id: 'PRIV-04',
  title: 'Admin inactive for 90 days',
  severity: 'high',
  category: 'privileges',
  why: 'Dormant privileged accounts are the first target.',
  remedy: 'Demote or remove.',
  sources: [
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  remedyAt: 'workspace-user-groups',
  needs: ['members', 'groups', 'project-grants', 'repository-grants', 'directory', 'last-active'],
  find: (evidence) => {
    const { index } = evidence;
    const signOf = createSignsOfLife(evidence);
    const people = peopleOfSet(index, peopleIn(index));
    const suspects = people.filter((person) => signOf(person).state !== 'active');
    const { certain, missing } = findAdministrators(index, setOf(index, suspects));
    const admins = peopleOfSet(index, certain);
    const inactive = admins.filter((person) => signOf(person).state === 'inactive');
    const untold = admins.filter((person) => signOf(person).state === 'unknown');
    const administered = inactive.length === 0 ? undefined : countAdministered(index);
    const matches = inactive.map((person) => ({
      subject: { kind: 'person' as const, person },
      evidence: [whatTheyRule(index, person, administered), `Account: ${signOf(person).told}.`],
    }));
    return verdict(matches, [...missing, ...missingOfPeople('last-active', untold, people.length)]);
  },
};

function whatTheyRule(
  index: AccessIndex,
  person: AccountUuid,
  administered: Uint32Array | undefined,
): string {
  const repositories = administered?.[index.roster.positions.get(person) ?? -1] ?? 0;
  const rules = `admin of ${count(repositories, 'repository', 'repositories')}`;
  return index.roster.roles.get(person) === 'owner'
    ? `Workspace admin, so ${rules}.`
    : `Is ${rules}.`;
}
