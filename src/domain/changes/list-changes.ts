import { type AccessIndex } from '../access/access-index';
import { type Facts } from '../facts/facts';
import { type Change, CHANGE_CODES, type LevelChange } from './change';
import { compareGroups } from './compare-groups';
import { listLevelChanges } from './compare-levels';
import { comparePeople } from './compare-people';
import { compareProjects } from './compare-projects';
import { compareRepositories } from './compare-repositories';
import { type Comparison } from './comparison';
import { createNotComparableLog, type NotComparable } from './not-comparable';

/** What is provably different between two snapshots of one workspace, and what could not be compared. */
export interface FactChanges {
  /** By code, then by ids: the same in every run. */
  readonly changes: readonly Change[];
  /** Where changes may have happened that two reads of the same thing would have shown. */
  readonly notComparable: readonly NotComparable[];
}

export interface Changes extends FactChanges {
  /** What the changes amount to, for each person and repository that both snapshots hold. */
  readonly levels: readonly LevelChange[];
}

/**
 * What changed from one snapshot to a later one. A gap in either is no change: rows are compared where
 * both lists prove them. Projects, repositories and people are known by uuid, so a new name is a rename;
 * groups have nothing but their slug. Grants, access keys and memberships of what was created or deleted
 * are listed too; its other settings are not.
 */
export function listChanges(before: AccessIndex, after: AccessIndex): Changes {
  return {
    ...listFactChanges(before.facts, after.facts),
    levels: sortLevels(listLevelChanges(before, after)),
  };
}

/** The same without effective levels, which need no index then. */
export function listFactChanges(before: Facts, after: Facts): FactChanges {
  const notComparable = createNotComparableLog();
  const comparison: Comparison = { before, after, changes: [], notComparable };
  comparePeople(comparison);
  compareGroups(comparison);
  compareProjects(comparison);
  compareRepositories(comparison);
  return { changes: sortChanges(comparison.changes), notComparable: notComparable.list() };
}

function sortChanges(changes: readonly Change[]): readonly Change[] {
  return changes
    .map((change) => ({ change, place: CHANGE_CODES.indexOf(change.code), ids: idsOf(change) }))
    .sort((a, b) => a.place - b.place || compare(a.ids, b.ids))
    .map(({ change }) => change);
}

/** Where it stands, whom it is about, and what tells two of one kind apart. */
function idsOf(change: Change): string {
  return JSON.stringify({ ...change, readBefore: 0, readAfter: 0 });
}

function sortLevels(levels: readonly LevelChange[]): readonly LevelChange[] {
  return [...levels].sort(
    (a, b) =>
      compare(a.code, b.code) ||
      compare(a.person, b.person) ||
      compare(a.repositories[0] ?? '', b.repositories[0] ?? ''),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
