import { type AccessIndex } from './access-index';
import { type AccountSet, countAccounts } from './account-set';
import { createPeopleCount } from './count-class';
import { type IndexedGroup } from './group-index';
import { type RepositoryClass } from './repository-classes';

/** All pairs of account and repository, counted without telling them apart. */
export interface PairCounts {
  /** How many pairs hold exactly this level for certain. */
  readonly admin: number;
  readonly write: number;
  /** With those who read only because everybody may. */
  readonly read: number;
  /** Certain ways from an account to a repository, but for public reading. */
  readonly paths: number;
}

/**
 * The whole matrix in one pass: for each class of repositories everybody at least so high, counted word by
 * word. Who they are, `countAccess` tells.
 */
export function countPairs(index: AccessIndex): PairCounts {
  const peopleOn = createPeopleCount(index.roster);
  const pathsOf = createPathCount(index);
  const counts = { admin: 0, write: 0, read: 0, paths: 0 };
  for (const of of index.classes.all) {
    const { readers, writers, admins } = peopleOn(of);
    const repositories = of.repositories.length;
    counts.admin += admins * repositories;
    counts.write += (writers - admins) * repositories;
    counts.read += (readers - writers) * repositories;
    counts.paths += pathsOf(of) * repositories;
  }
  return counts;
}

function createPathCount({ roster }: AccessIndex): (of: RepositoryClass) => number {
  const admins = countAccounts(roster.admins);
  const sizes = new Map<AccountSet, number>();
  const sizeOf = ({ members }: IndexedGroup): number => {
    const size = sizes.get(members) ?? countAccounts(members);
    sizes.set(members, size);
    return size;
  };
  return ({ projectGrants, ownGrants }) => {
    let paths = admins + projectGrants.ofPeople.length + ownGrants.ofPeople.length;
    for (const { group } of projectGrants.ofGroups) paths += sizeOf(group);
    for (const { group } of ownGrants.ofGroups) paths += sizeOf(group);
    return paths;
  };
}
