import { type Account } from './facts';
import { type AccountUuid } from './ids';
import { type PageRecord } from './scan-record';

interface Sighting {
  readonly account: Account;
  readonly member: boolean;
  readonly at: number;
}

/**
 * Everybody who was named, once: members as the list of members shows them, others as the answer
 * that tells most about them does. The order of pages does not matter.
 */
export function collectAccounts(
  pages: Iterable<PageRecord>,
  remembered: readonly Account[],
): readonly Account[] {
  const best = new Map<AccountUuid, Sighting>();
  const see = (seen: Sighting) => {
    const known = best.get(seen.account.uuid);
    if (!known || tellsMore(seen, known)) best.set(seen.account.uuid, seen);
  };
  for (const page of pages) {
    for (const account of page.accounts ?? []) see({ account, member: false, at: page.at });
    if (page.job.kind !== 'members') continue;
    for (const account of page.rows as readonly Account[])
      see({ account, member: true, at: page.at });
  }
  for (const account of remembered) see({ account: withoutRole(account), member: false, at: 0 });
  return [...best.values()]
    .map(({ account }) => account)
    .sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
}

function tellsMore(one: Sighting, other: Sighting): boolean {
  const difference = weightOf(one) - weightOf(other) || one.at - other.at;
  if (difference !== 0) return difference > 0;
  // Two answers of one moment that differ: any fixed choice will do, if it is always the same.
  return JSON.stringify(one.account) > JSON.stringify(other.account);
}

function weightOf({ account, member }: Sighting): number {
  return (
    (member ? 4 : 0) +
    (account.kind === 'unknown' ? 0 : 2) +
    (account.accountId === undefined ? 0 : 1)
  );
}

/** Whether they are still members is for the list of members to say. */
export function withoutRole({ uuid, kind, displayName, accountId, nickname }: Account): Account {
  return {
    ...{ uuid, kind, displayName },
    ...(accountId !== undefined && { accountId }),
    ...(nickname !== undefined && { nickname }),
  };
}
