import {
  type AccountSet,
  addAll,
  addCommon,
  createAccountSet,
  everyAccount,
  isEmpty,
  removeAll,
} from './account-set';
import { REPOSITORY_LEVELS } from './level';
import { addGrants, addPlanes, addSet, clear, createPlanes, cumulate, type Planes } from './planes';
import { type GroupRank, type RepositoryClass } from './repository-classes';
import { type Roster } from './roster';

const ADMIN = REPOSITORY_LEVELS.indexOf('admin');
const READ = REPOSITORY_LEVELS.indexOf('read');

/** Who holds which level on the repositories of one class: what is certain, and the most it can be. */
export interface ClassPlanes {
  readonly level: Planes;
  readonly atMost: Planes;
  /** Who reads only because everybody may. */
  readonly publicOnly: AccountSet;
}

/**
 * Works the planes of one class out after another in the same memory: what it returns holds until it is
 * called again.
 */
export function createClassPlanes(roster: Roster): (of: RepositoryClass) => ClassPlanes {
  const accounts = roster.accounts.length;
  const level = createPlanes(ADMIN, accounts);
  const atMost = createPlanes(ADMIN, accounts);
  const everyone = everyAccount(accounts);
  const undecided = createAccountSet(accounts);
  const publicOnly = createAccountSet(accounts);
  const hasMaybeAdmins = !isEmpty(roster.maybeAdmins);

  const fillAtMost = (of: RepositoryClass) => {
    clear(atMost);
    undecided.set(everyone);
    if (of.listing !== undefined) removeAll(undecided, of.listing.decided);
    if (!isTold(of)) addSet(atMost, ADMIN, undecided);
    if (hasMaybeAdmins) addSet(atMost, ADMIN, roster.maybeAdmins);
    for (const { group, rank } of of.openGrants) {
      const plane = atMost[rank - 1];
      if (plane !== undefined) addCommon(plane, group.possible, undecided);
    }
    cumulate(atMost);
    addPlanes(atMost, level);
  };

  return (of) => {
    clear(level);
    addGrants(level, of.projectGrants);
    addGrants(level, of.ownGrants);
    addSet(level, ADMIN, roster.admins);
    cumulate(level);
    if (of.floor !== undefined) addPlanes(level, of.floor);
    if (of.listing !== undefined) addPlanes(level, of.listing.planes);
    const isExact = isTold(of) && of.openGrants.every(isClosed) && !hasMaybeAdmins;
    if (!isExact) fillAtMost(of);
    const planes = { level, atMost: isExact ? level : atMost, publicOnly };
    addPublic(planes, of, everyone);
    return planes;
  };
}

/** Everybody may read a public repository; `publicOnly` are those with no other path, not even a possible one. */
function addPublic(planes: ClassPlanes, of: RepositoryClass, everyone: AccountSet): void {
  planes.publicOnly.fill(0);
  if (!of.isPublic) return;
  addAll(planes.publicOnly, everyone);
  const others = planes.atMost[READ - 1];
  if (others !== undefined) removeAll(planes.publicOnly, others);
  addSet(planes.level, READ, everyone);
  addSet(planes.atMost, READ, everyone);
}

function isClosed({ group }: GroupRank): boolean {
  return isEmpty(group.possible);
}

/** Whether every grant that applies was read. */
export function isTold({ projectGrants, ownGrants }: RepositoryClass): boolean {
  return projectGrants.areTold && ownGrants.areTold;
}
