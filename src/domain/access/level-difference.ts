import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type RepositoryLevel } from './level';
import { type LevelRange } from './path';

/**
 * `unexplained`: Bitbucket lists more than grants and groups explain. `unconfirmed`: they explain more
 * than Bitbucket lists.
 */
export interface Difference {
  readonly kind: 'unexplained' | 'unconfirmed';
  readonly person: AccountUuid;
  readonly repository: RepositoryUuid;
  readonly listed: RepositoryLevel;
  /** What we can explain without this listing, public reading left out, as Bitbucket leaves it out. */
  readonly explained: LevelRange<RepositoryLevel>;
  /** Likeliest first; never empty. */
  readonly causes: readonly DifferenceCause[];
}

/** Why what we explain and what Bitbucket lists may differ. One vocabulary for pages, CSV and JSON. */
export type DifferenceCause =
  /** They hold grants, and Bitbucket lists them nowhere: deactivated or suspended. */
  | 'suspended-account'
  /** They were not among the members when those were read. */
  | 'joined-during-scan'
  /** A group with a grant here has members that were read before this scan, or come from a file. */
  | 'group-members-out-of-date'
  /** Who is in a group with a grant here was inferred from other listings, read at other times. */
  | 'inferred-members'
  /** Everybody reads this repository; Bitbucket may count that as no access of their own. */
  | 'public-reader'
  /** Grants and listing were read at different times, and something changed between. Always possible. */
  | 'changed-during-scan';
