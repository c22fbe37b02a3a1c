import { type AccessIndex } from '../../../access/access-index';
import { type AccountUuid } from '../../../facts/ids';
import { countAdministered, findAdministrators } from '../../evidence/administrators';
import { count } from '../../evidence/names';
import { findOutsiders } from '../../evidence/outsiders';
import { peopleOfSet } from '../../evidence/people-sets';
import { missingOfPeople } from '../../evidence/workspace-admins';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const PRIV_10: Rule = {
  id: 'PRIV-10',
  title: 'External account with admin',
  severity: 'critical',
  category: 'privileges',
  why: 'Can change permissions, delete or publish code.',
  remedy: 'Demote at once.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'repository-permissions',
  needs: ['directory', 'members', 'groups', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    if (evidence.directory === undefined) return cannotTell('directory');
    const { index } = evidence;
    const { external, untold, told } = findOutsiders(evidence);
    const { certain, missing } = findAdministrators(index, external);
    const administered = countAdministered(index);
    const matches = peopleOfSet(index, certain).map((person) => ({
      subject: { kind: 'person' as const, person },
      evidence: [told(person), whatTheyRule(index, person, administered)],
    }));
    const untoldAdmins = peopleOfSet(index, findAdministrators(index, untold).certain);
    const asked = index.roster.accounts.length;
    return verdict(matches, [...missing, ...missingOfPeople('directory', untoldAdmins, asked)]);
  },
};

function whatTheyRule(index: AccessIndex, person: AccountUuid, administered: Uint32Array): string {
  if (index.roster.roles.get(person) === 'owner') return 'Workspace admin: admin of everything.';
  const repositories = administered[index.roster.positions.get(person) ?? -1] ?? 0;
  return `Admin of ${count(repositories, 'repository', 'repositories')}.`;
}
