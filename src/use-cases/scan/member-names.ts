import { type Account } from '../../domain/facts/facts';
import { type AccountUuid } from '../../domain/facts/ids';
import { isGapRecord, type ScanRecord } from '../../domain/facts/scan-record';

/**
 * Records as they are journalled. Each page names the accounts its rows speak of, and a page of Bitbucket's
 * listing names a hundred; but the list of members tells most about its people, so that nobody it has
 * told needs to be named again: a journal of ten thousand repositories is a third as long.
 */
export function createMemberNames() {
  const told = new Set<AccountUuid>();
  return {
    add: (record: ScanRecord): void => {
      if (isGapRecord(record) || record.job.kind !== 'members') return;
      for (const { uuid } of record.rows as readonly Account[]) told.add(uuid);
    },
    /** Facts are the same with it as with the record. */
    withoutTold: (record: ScanRecord): ScanRecord => {
      if (isGapRecord(record) || !record.accounts) return record;
      const { accounts, ...rest } = record;
      const others = accounts.filter(({ uuid }) => !told.has(uuid));
      if (others.length === accounts.length) return record;
      return others.length === 0 ? rest : { ...rest, accounts: others };
    },
  };
}
