import {
  type AccountSet,
  addCommon,
  createAccountSet,
  everyAccount,
  isEmpty,
  removeAll,
} from './account-set';
import { type Grants } from './grants';
import { REPOSITORY_LEVELS } from './level';
import {
  addGrants,
  addGrantsBelow,
  addPlanes,
  addSet,
  clear,
  createPlanes,
  cumulate,
  type Planes,
} from './planes';
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
 * Works the planes of one class out after another in the same memory: what it returns is to be read only,
 * and holds until it is called again. What classes of one project share is worked out once.
 */
export function createClassPlanes(roster: Roster): (of: RepositoryClass) => ClassPlanes {
  const accounts = roster.accounts.length;
  const own = createPlanes(ADMIN, accounts);
  const atMost = createPlanes(ADMIN, accounts);
  const inheritedBy = getInheritance(roster);
  const everyone = everyAccount(accounts);
  const undecided = createAccountSet(accounts);
  const publicOnly = createAccountSet(accounts);
  const nobody = createAccountSet(accounts);
  const hasMaybeAdmins = !isEmpty(roster.maybeAdmins);

  const fillAtMost = (of: RepositoryClass, level: Planes) => {
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
    const inherited = inheritedBy(of.projectGrants);
    const level = isInherited(of) ? inherited : fillOwn(own, inherited, of);
    const isExact = isTold(of) && of.openGrants.every(isClosed) && !hasMaybeAdmins;
    if (!isExact) fillAtMost(of, level);
    const most = isExact ? level : atMost;
    if (!of.isPublic) return { level, atMost: most, publicOnly: nobody };
    const planes = { level, atMost: most, publicOnly };
    addPublic(planes, everyone);
    return planes;
  };
}

type Inheritance = (projectGrants: Grants) => Planes;

/** One for each index, by its roster: every question would work the same planes out again. */
const inheritances = new WeakMap<Roster, Inheritance>();

/** By grants of a project and by being an admin of the workspace; cumulated, and only to be read. */
export function getInheritance(roster: Roster): Inheritance {
  const known = inheritances.get(roster) ?? createInheritance(roster);
  inheritances.set(roster, known);
  return known;
}

function createInheritance(roster: Roster): Inheritance {
  // Weak: what would be without a grant is asked with grants that nobody holds afterwards.
  const known = new WeakMap<Grants, Planes>();
  return (projectGrants) => {
    const found = known.get(projectGrants);
    if (found !== undefined) return found;
    const planes = createPlanes(ADMIN, roster.accounts.length);
    addGrants(planes, projectGrants);
    addSet(planes, ADMIN, roster.admins);
    cumulate(planes);
    known.set(projectGrants, planes);
    return planes;
  };
}

/** Everybody has what the project gives, and nothing else. */
function isInherited({ ownGrants, floor, listing, isPublic }: RepositoryClass): boolean {
  const hasOwn = ownGrants.ofGroups.length + ownGrants.ofPeople.length > 0;
  return !hasOwn && !isPublic && floor === undefined && listing === undefined;
}

function fillOwn(own: Planes, inherited: Planes, of: RepositoryClass): Planes {
  own.forEach((plane, at) => {
    const given = inherited[at];
    if (given !== undefined) plane.set(given);
  });
  addGrantsBelow(own, of.ownGrants);
  if (of.floor !== undefined) addPlanes(own, of.floor);
  if (of.listing !== undefined) addPlanes(own, of.listing.planes);
  return own;
}

/** Everybody may read a public repository; `publicOnly` are those with no other path, not even a possible one. */
function addPublic(planes: ClassPlanes, everyone: AccountSet): void {
  planes.publicOnly.set(everyone);
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
