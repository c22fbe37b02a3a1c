import { type AccountRecord } from '../workspace-data';

/** An account as API 1.0 writes it. */
export const accountBody10 = (account: AccountRecord): object => ({
  is_staff: false,
  is_active: account.closedOn === undefined,
  is_team: account.type === 'team',
  display_name: account.closedOn === undefined ? account.displayName : 'Former user',
  account_id: account.accountId ?? null,
  uuid: account.uuid,
  avatar: avatarOf(account.uuid),
  nickname: account.nickname ?? null,
  resource_uri: `/api/1.0/users/${encodeURIComponent(account.uuid)}`,
});

/** The picture's address. */
export const avatarOf = (uuid: string): string =>
  `https://bitbucket.org/account/${encodeURIComponent(uuid)}/avatar/`;
