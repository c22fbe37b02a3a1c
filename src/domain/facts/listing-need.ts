import { type Group, type GroupGrant } from './facts';
import { type GroupSlug } from './ids';
import { type Reading, rowsRead } from './reading';

/** Groups whose members are not all known. */
export function listUnknownGroups(groups: readonly Group[]): ReadonlySet<GroupSlug> {
  return new Set(groups.filter(({ members }) => members.state !== 'complete').map((g) => g.slug));
}

/**
 * Whether only Bitbucket's own listing can tell the levels on a repository: a group whose members
 * are unknown has a grant on it or on its project.
 */
export function needsListing(
  grants: readonly (Reading<readonly GroupGrant[]> | undefined)[],
  unknownGroups: ReadonlySet<GroupSlug>,
): boolean {
  return grants.some(
    (reading) => reading && rowsRead(reading).some(({ group }) => unknownGroups.has(group)),
  );
}
