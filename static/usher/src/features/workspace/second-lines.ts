import { type Account } from '../../../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { shortId } from '../../lib/short-id';

/**
 * The second line of every account: the nickname; where two share name and nickname (or have none),
 * the beginning of an id, so that no two lines are alike.
 */
export function createSecondLines(accounts: readonly Account[]): (uuid: AccountUuid) => string {
  const seen = new Map<string, number>();
  for (const account of accounts) seen.set(lookOf(account), (seen.get(lookOf(account)) ?? 0) + 1);
  const lines = new Map(
    accounts.map((account) => {
      const isUnique = account.nickname !== undefined && seen.get(lookOf(account)) === 1;
      return [account.uuid, lineOf(account, isUnique)] as const;
    }),
  );
  return (uuid) => lines.get(uuid) ?? shortId(uuid);
}

function lookOf({ displayName, nickname = '' }: Account): string {
  return `${displayName}\n${nickname}`;
}

function lineOf({ nickname, uuid }: Account, isUnique: boolean): string {
  if (nickname === undefined) return shortId(uuid);
  return isUnique ? nickname : `${nickname}, ${shortId(uuid)}`;
}
