import { type AccessIndex } from '../access/access-index';
import { type AccountUuid } from '../facts/ids';
import { type Directory } from '../directory/directory';
import { type OrganizationData } from '../organization/organization-data';
import { type RegisterEntry } from '../findings/brought-facts';
import { type PriceBook } from '../seats/price-book';
import { type ProtectedPerson } from '../setup/protected-person';
import { type Setup } from '../setup/setup';

/** What every plan is made from: facts, what admins wrote down, and who asks when. */
export interface PlanContext {
  readonly index: AccessIndex;
  readonly setup: Setup;
  readonly book: PriceBook;
  readonly register: readonly RegisterEntry[];
  readonly limits: PlanLimits;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Missing = settings could not be read: then nobody is known to be unprotected. */
  readonly protectedPeople?: readonly ProtectedPerson[];
  /** Missing where the one who asks is not among the accounts. */
  readonly you?: AccountUuid;
  readonly directory?: Directory;
  readonly organization?: OrganizationData;
}

export interface PlanLimits {
  /** Above this share of the workspace's members, taking access away is many removals. */
  readonly removalShare: number;
  /** Who pushed within so many days is working there. */
  readonly recentDays: number;
  /** Facts older than this are too old to act on. */
  readonly factsExpireAfterMs: number;
}

export const DEFAULT_PLAN_LIMITS: PlanLimits = {
  removalShare: 0.25,
  recentDays: 90,
  factsExpireAfterMs: 24 * 3_600_000,
};
