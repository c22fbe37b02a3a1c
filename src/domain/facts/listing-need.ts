import { type Facts, type Group, type GroupGrant, type Repository } from './facts';
import { type GroupSlug } from './ids';
import { type GapReason, type Reading, rowsRead } from './reading';

/** Groups whose members are not all known. */
export function listUnknownGroups(groups: readonly Group[]): ReadonlySet<GroupSlug> {
  return new Set(groups.filter(({ members }) => members.state !== 'complete').map((g) => g.slug));
}

/**
 * Whether grants and members leave levels on a repository open, so that only Bitbucket's own listings can
 * tell them: a group whose members are unknown has a grant on it or on its project.
 */
export function needsListing(
  grants: readonly (Reading<readonly GroupGrant[]> | undefined)[],
  unknownGroups: ReadonlySet<GroupSlug>,
): boolean {
  return grants.some(
    (reading) => reading && rowsRead(reading).some(({ group }) => unknownGroups.has(group)),
  );
}

/** Whether a group with unknown members has a grant anywhere. */
export function needsAnyListing({ groups, projects, repositories }: Facts): boolean {
  const unknownGroups = listUnknownGroups(groups);
  if (unknownGroups.size === 0) return false;
  return [...projects, ...repositories].some(({ groupGrants }) =>
    needsListing([groupGrants], unknownGroups),
  );
}

const UNTRIED: ReadonlySet<GapReason> = new Set(['not-read-yet', 'not-asked']);

/** Nobody has asked for its listing, not even in vain. */
export function isListingUntried({ listing }: Repository): boolean {
  return listing.state === 'unread' && UNTRIED.has(listing.gap.reason);
}

/** Some pages of its listing are read, and the rest is still to come. */
export function isListingBegun({ listing }: Repository): boolean {
  return listing.state === 'partial' && listing.gap.reason === 'not-read-yet';
}
