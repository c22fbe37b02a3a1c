import { type Links } from '../links';
import { type AccountRecord } from '../workspace-data';

/** An account as other objects name it. Never with an address; a closed account has lost its name. */
export function accountBody(
  account: AccountRecord,
  links: Links,
): Readonly<Record<string, unknown>> {
  const { uuid, type, accountId, nickname, closedOn } = account;
  const isClosed = closedOn !== undefined;
  return {
    display_name: isClosed ? 'Former user' : account.displayName,
    links: links.account(account),
    type,
    uuid,
    ...(accountId !== undefined && { account_id: accountId }),
    ...(nickname !== undefined && !isClosed && type !== 'team' && { nickname }),
    ...(nickname !== undefined && !isClosed && type === 'team' && { username: nickname }),
  };
}
