import {
  type AccountSet,
  addAll,
  createAccountSet,
  forEachAccount,
  isEmpty,
} from '../../../access/account-set';
import { createClassPlanes } from '../../../access/class-planes';
import { type RepositoryClass } from '../../../access/repository-classes';
import { atLeast, missingLevels } from '../../evidence/class-levels';
import { count } from '../../evidence/names';
import { findOutsiders, type Outsiders } from '../../evidence/outsiders';
import { peopleOfSet, without } from '../../evidence/people-sets';
import { missingOfPeople } from '../../evidence/workspace-admins';
import { type Evidence, type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

/** Where they have write and no more: admin is told as PRIV-10. */
export const PRIV_09: Rule = {
  id: 'PRIV-09',
  title: 'External account with write',
  severity: 'high',
  category: 'privileges',
  why: 'No SSO, no deprovisioning, possibly no 2SV.',
  remedy: 'Time-box, require sponsor, use fork + PR, or remove.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'repository-permissions',
  needs: ['directory', 'members', 'groups', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    if (evidence.directory === undefined) return cannotTell('directory');
    const { index } = evidence;
    const outsiders = findOutsiders(evidence);
    const { repositories, uncertain, untoldWriters } = findWriters(evidence, outsiders);
    const matches = peopleOfSet(index, outsiders.external).flatMap((person) => {
      const writes = repositories[index.roster.positions.get(person) ?? -1] ?? 0;
      if (writes === 0) return [];
      const where = count(writes, 'private repository', 'private repositories');
      const told = [outsiders.told(person), `Write on ${where}.`];
      return [{ subject: { kind: 'person' as const, person }, evidence: told }];
    });
    const untold = peopleOfSet(index, untoldWriters);
    return verdict(matches, [
      ...missingLevels(index, uncertain),
      ...missingOfPeople('directory', untold, index.roster.accounts.length),
    ]);
  },
};

interface Writers {
  /** By position: on how many private repositories an external person writes and does not administer. */
  readonly repositories: Uint32Array;
  readonly uncertain: ReadonlySet<RepositoryClass>;
  readonly untoldWriters: AccountSet;
}

function findWriters({ index }: Evidence, { external, untold }: Outsiders): Writers {
  const planesOf = createClassPlanes(index.roster);
  const repositories = new Uint32Array(index.roster.accounts.length);
  const uncertain = new Set<RepositoryClass>();
  const untoldWriters = createAccountSet(index.roster.accounts.length);
  for (const of of index.classes.all.filter(({ isPublic }) => !isPublic)) {
    const planes = planesOf(of);
    const write = atLeast(planes, 'write', external);
    const admin = atLeast(planes, 'admin', external);
    forEachAccount(without(write.certain, admin.certain), (position) => {
      repositories[position] = (repositories[position] ?? 0) + of.repositories.length;
    });
    if (!isEmpty(without(write.possible, write.certain))) uncertain.add(of);
    addAll(untoldWriters, atLeast(planes, 'write', untold).possible);
  }
  return { repositories, uncertain, untoldWriters };
}
