import { type Reading } from '../facts/reading';

/** Groups of the identity provider as one export tells them. Account ids only: no name of a person, no address. */
export interface GroupSource {
  readonly origin: SourceOrigin;
  /** When the export was made, milliseconds since 1970. */
  readonly asOf: number;
  readonly groups: Reading<readonly SourceGroup[]>;
}

export const SOURCE_ORIGINS = ['scim', 'csv', 'organization'] as const;
export type SourceOrigin = (typeof SOURCE_ORIGINS)[number];

export interface SourceGroup {
  /** As the identity provider calls it; groups are joined by it. */
  readonly name: string;
  /** Atlassian account ids, whether or not somebody here has them. */
  readonly members: Reading<readonly string[]>;
  /** Members of it for whom no account was found. They are never dropped: one may be somebody who is here. */
  readonly unmatched: readonly UnmatchedMember[];
}

export interface UnmatchedMember {
  /** The line of a CSV, or the place among the members of the group in a SCIM export, from 1. */
  readonly at: number;
  readonly reason: UnmatchedMemberReason;
}

export const UNMATCHED_MEMBER_REASONS = [
  /** Bitbucket knows no member with this address. */
  'no-member-with-address',
  /** The member with this address has no account id that the facts could be joined by. */
  'member-without-id',
  /** Bitbucket was not asked whose address it is. */
  'not-asked',
  /** The export names somebody and says neither their address nor their account id. */
  'no-address',
  /** The identity provider has switched the account off: it gives nobody access. */
  'switched-off',
] as const;
export type UnmatchedMemberReason = (typeof UNMATCHED_MEMBER_REASONS)[number];
