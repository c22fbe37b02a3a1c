import {
  type AccountSet,
  addAccount,
  countAccounts,
  countUnion,
  createAccountSet,
  hasAccount,
  removeAccount,
} from './account-set';
import { createClassPlanes, getInheritance } from './class-planes';
import { type Grants } from './grants';
import { type Planes } from './planes';
import { type RepositoryClass } from './repository-classes';
import { type Roster } from './roster';

/** How many accounts hold at least this level for certain, on each repository of a class. */
interface PeopleCount {
  readonly readers: number;
  readonly writers: number;
  readonly admins: number;
}

/**
 * Tells the same numbers as the planes of a class, without making them: what a project gives is counted
 * once, and of a class only what its own grants add.
 */
export function createPeopleCount(roster: Roster): (of: RepositoryClass) => PeopleCount {
  const planesOf = createClassPlanes(roster);
  const inheritedBy = createCountedInheritance(roster);
  const seen = createAccountSet(roster.accounts.length);
  return (of) => {
    if (of.floor !== undefined || of.listing !== undefined)
      return toCount(planesOf(of).level.map(countAccounts));
    const count = countWithOwn(inheritedBy(of.projectGrants), of.ownGrants, seen);
    return of.isPublic ? { ...count, readers: roster.accounts.length } : count;
  };
}

interface CountedPlanes {
  readonly planes: Planes;
  readonly count: PeopleCount;
}

function createCountedInheritance(roster: Roster): (projectGrants: Grants) => CountedPlanes {
  const inheritedBy = getInheritance(roster);
  const known = new Map<Grants, CountedPlanes>();
  return (projectGrants) => {
    const found = known.get(projectGrants);
    if (found !== undefined) return found;
    const planes = inheritedBy(projectGrants);
    const counted = { planes, count: toCount(planes.map(countAccounts)) };
    known.set(projectGrants, counted);
    return counted;
  };
}

function toCount([readers = 0, writers = 0, admins = 0]: readonly number[]): PeopleCount {
  return { readers, writers, admins };
}

/** `seen` is empty, and left empty. */
function countWithOwn(
  { planes, count }: CountedPlanes,
  own: Grants,
  seen: AccountSet,
): PeopleCount {
  if (own.ofGroups.length + own.ofPeople.length === 0) return count;
  const [readers, writers, admins] = planes;
  const added = (least: number, among = seen) => countPeople(own, { least, among, seen });
  return {
    readers: countGroups(own, 1, { set: readers, count: count.readers }) + added(1, readers),
    writers: countGroups(own, 2, { set: writers, count: count.writers }) + added(2, writers),
    admins: countGroups(own, 3, { set: admins, count: count.admins }) + added(3, admins),
  };
}

/** Everybody who is in the set, or in a group that the grants give at least this rank. */
function countGroups(
  { ofGroups }: Grants,
  least: number,
  inherited: { readonly set: AccountSet | undefined; readonly count: number },
): number {
  const sets = inherited.set === undefined ? [] : [inherited.set];
  for (const { group, rank } of ofGroups) if (rank >= least) sets.push(group.members);
  return sets.length === 1 ? inherited.count : countUnion(sets);
}

interface PeopleAsked {
  readonly least: number;
  /** Who is counted already, beside the groups. */
  readonly among: AccountSet;
  readonly seen: AccountSet;
}

/** People with a grant of their own of at least this rank who are not counted otherwise, each once. */
function countPeople({ ofGroups, ofPeople }: Grants, { least, among, seen }: PeopleAsked): number {
  let people = 0;
  for (const { position, rank } of ofPeople) {
    if (rank < least || hasAccount(among, position) || hasAccount(seen, position)) continue;
    if (ofGroups.some((of) => of.rank >= least && hasAccount(of.group.members, position))) continue;
    addAccount(seen, position);
    people++;
  }
  for (const { position } of ofPeople) removeAccount(seen, position);
  return people;
}
