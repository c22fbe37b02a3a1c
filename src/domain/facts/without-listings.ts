import { type Facts } from './facts';
import { type Gap } from './reading';

/** Why what was read before a change of access tells nothing of the time after it. */
export const AFTER_A_CHANGE: Gap = { reason: 'not-read-yet' };

/** Bitbucket's own listings spoke of the state before a change of access: after it they are unread. */
export function withoutListings(facts: Facts): Facts {
  const repositories = facts.repositories.map((one) =>
    one.listing.state === 'unread'
      ? one
      : { ...one, listing: { state: 'unread' as const, gap: AFTER_A_CHANGE } },
  );
  return { ...facts, repositories };
}
