import { type GroupGrant, type PersonGrant } from '../facts/facts';
import { isComplete, type Reading, rowsRead } from '../facts/reading';
import { type GroupIndex, type IndexedGroup } from './group-index';
import { type Level } from './level';
import { getPosition, type Roster } from './roster';

/** The explicit entries of one scope, with ranks of the scope that is asked about. */
export interface Grants {
  readonly ofGroups: readonly { readonly group: IndexedGroup; readonly rank: number }[];
  readonly ofPeople: readonly { readonly position: number; readonly rank: number }[];
  /** False where an entry may exist that nobody told us of. */
  readonly areTold: boolean;
}

export const NO_GRANTS: Grants = { ofGroups: [], ofPeople: [], areTold: true };
/** The project of the repository is not known, or was not among those read. */
export const UNTOLD_GRANTS: Grants = { ofGroups: [], ofPeople: [], areTold: false };

/** The highest rank that an entry gives which the other has not; 0 where none is gone. */
export function highestOnlyIn(before: Grants, after: Grants): number {
  if (before === after) return 0;
  let highest = 0;
  for (const entry of before.ofGroups)
    if (entry.rank > highest && !after.ofGroups.includes(entry)) highest = entry.rank;
  for (const entry of before.ofPeople)
    if (entry.rank > highest && !after.ofPeople.includes(entry)) highest = entry.rank;
  return highest;
}

/** A project or a repository. */
export interface GrantScope {
  readonly groupGrants: Reading<readonly GroupGrant[]>;
  readonly personGrants: Reading<readonly PersonGrant[]>;
}

export interface Principals {
  readonly roster: Roster;
  readonly groups: GroupIndex;
}

export function areTold({ groupGrants, personGrants }: GrantScope): boolean {
  return isComplete(groupGrants) && isComplete(personGrants);
}

export function toGrants(
  scope: GrantScope,
  { roster, groups }: Principals,
  rankOf: (level: Level) => number,
): Grants {
  const ofGroups = rowsRead(scope.groupGrants).map(({ group, level }) => ({
    group: groups.of(group),
    rank: rankOf(level),
  }));
  const ofPeople = rowsRead(scope.personGrants).map(({ person, level }) => ({
    position: getPosition(roster, person),
    rank: rankOf(level),
  }));
  return { ofGroups, ofPeople, areTold: areTold(scope) };
}
