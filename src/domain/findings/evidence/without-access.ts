import { type AccessIndex, getAccountPosition } from '../../access/access-index';
import { hasAccount } from '../../access/account-set';
import { findProjectHolders } from '../../access/holders';
import { type Account } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { areAllPlacesListed } from '../../facts/listed-places';
import { type Evidence, type Missing } from '../rule';
import { createAccessReach } from './access-reach';
import { accountState, createDirectoryLookup } from './directory';
import { listMembers, missingMembers } from './members';
import { missingAccess } from './missing-access';
import { oncePer } from '../../once-per';

export interface WithoutAccess {
  /** Members who certainly reach nothing but what everybody may read. Deactivated accounts are left out. */
  readonly people: readonly Account[];
  /** Why others could not be decided, or may not have been seen at all. */
  readonly missing: readonly Missing[];
}

/** Once for all rules about seats. */
export const findWithoutAccess: (evidence: Evidence) => WithoutAccess = oncePer((evidence) => {
  const { facts, index } = evidence;
  const reach = createAccessReach(index);
  const grantOnProjects = createProjectGrants(index);
  const lookUp = createDirectoryLookup(evidence);
  const canRuleOut = areAllPlacesListed(facts);
  const candidates = listMembers(facts).filter(
    (account) =>
      account.role !== 'owner' &&
      accountState(lookUp(account)) !== 'gone' &&
      reach.everywhere(account.uuid).certain === 0 &&
      grantOnProjects(account.uuid) !== 'certain',
  );
  const people = candidates.filter(
    ({ uuid }) =>
      canRuleOut && reach.everywhere(uuid).possible === 0 && grantOnProjects(uuid) === 'none',
  );
  const isDecided = people.length === candidates.length;
  return { people, missing: isDecided ? missingMembers(facts) : missingAccess(facts) };
});

/** A grant on a project counts even while the project holds no repository. */
export function createProjectGrants(
  index: AccessIndex,
): (person: AccountUuid) => 'certain' | 'possible' | 'none' {
  const { certain, possible } = findProjectHolders(index);
  return (person) => {
    const position = getAccountPosition(index, person);
    if (hasAccount(certain, position)) return 'certain';
    return hasAccount(possible, position) ? 'possible' : 'none';
  };
}
