import { type AccountSet, isEmpty, removeAll } from './account-set';
import { isTold } from './class-planes';
import { type Grants } from './grants';
import { REPOSITORY_LEVELS } from './level';
import { addGrants, addPlanes, addSet, clear, createPlanes, cumulate, type Planes } from './planes';
import { type RepositoryClass } from './repository-classes';
import { type Roster } from './roster';

const ADMIN = REPOSITORY_LEVELS.indexOf('admin');

/**
 * What everybody holds at least on classes of repositories whose listing was not read, be it not known
 * through which group. Grants of the project act on all its repositories: whoever is listed on one of
 * them with more than its own grants can give has it from the project, on all of them. And repositories
 * with equal grants have equal levels.
 *
 * @param contradicted about whom listings prove nothing
 */
export function setFloors(
  classes: readonly RepositoryClass[],
  roster: Roster,
  contradicted: AccountSet,
): void {
  const floors = createFloors(roster);
  const wanting = classes.filter((of) => needsFloor(of, roster));
  if (wanting.length === 0) return;
  for (const of of classes) {
    const { listing } = of;
    if (listing === undefined || of.project === undefined || !isTold(of)) continue;
    const listed = listing.planes.map((plane) => without(plane, contradicted));
    addPlanes(floors.of(grantsKey(of)), listed);
    fillHolders(floors.holders, of.ownGrants);
    const inherited = listed.map((plane, at) => without(plane, floors.holders[at]));
    // Own grants may explain that somebody reads and not that they write: then the project gives both.
    cumulate(inherited);
    addPlanes(floors.of(of.project), inherited);
  }
  for (const of of wanting) {
    const floor = uniteFloors(of, floors);
    if (floor) of.floor = floor;
  }
}

/**
 * Where something is not known that listings of others can tell. A whole listing says more of its own
 * class than those do, also where they contradict each other.
 */
function needsFloor(of: RepositoryClass, { maybeAdmins }: Roster): boolean {
  if (of.project === undefined || of.listing?.isWhole === true) return false;
  return of.openGrants.length > 0 || !isTold(of) || !isEmpty(maybeAdmins);
}

/** What its equals prove and what its project must give; equals with a listing in part may prove the less. */
function uniteFloors(of: RepositoryClass, { find }: ReturnType<typeof createFloors>) {
  const ofProject = find(of.project ?? '');
  const ofEquals = isTold(of) ? find(grantsKey(of)) : undefined;
  if (ofEquals === undefined || ofProject === undefined) return ofEquals ?? ofProject;
  addPlanes(ofEquals, ofProject);
  return ofEquals;
}

function createFloors(roster: Roster) {
  const floors = new Map<string, Planes>();
  return {
    holders: createPlanes(ADMIN, roster.accounts.length),
    find: (key: string) => floors.get(key),
    of: (key: string): Planes => {
      const floor = floors.get(key) ?? createPlanes(ADMIN, roster.accounts.length);
      floors.set(key, floor);
      return floor;
    },
  };
}

function without(set: AccountSet, others: AccountSet | undefined): AccountSet {
  const less = set.slice();
  if (others !== undefined) removeAll(less, others);
  return less;
}

/** Whoever may hold a rank by these grants, be it possibly. */
function fillHolders(holders: Planes, grants: Grants): void {
  clear(holders);
  addGrants(holders, grants);
  for (const { group, rank } of grants.ofGroups) addSet(holders, rank, group.possible);
  cumulate(holders);
}

/** The same for repositories of one project with the same grants of their own, be they public or not. */
function grantsKey({ project, ownGrants }: RepositoryClass): string {
  const groups = ownGrants.ofGroups.map(({ group, rank }) => 4 * group.position + rank);
  const people = ownGrants.ofPeople.map(({ position, rank }) => 4 * position + rank);
  const sort = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b).join();
  return `${project ?? ''} ${sort(groups)} ${sort(people)}`;
}
