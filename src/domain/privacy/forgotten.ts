import { type Account, type Facts } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { isGapRecord, type ScanRecord } from '../facts/scan-record';

/** What pages call somebody whose account is closed, as Bitbucket does. */
export const FORMER_USER = 'Former user';

/** Accounts whose names and Atlassian account ids may no longer be kept. Their uuids stay: they name nobody. */
export interface Forgotten {
  readonly accountIds: ReadonlySet<string>;
  readonly accounts: ReadonlySet<AccountUuid>;
}

/** Whether it is one of them, and something is left of it. */
export function isToForget(
  { uuid, accountId, displayName, nickname }: Named,
  { accountIds, accounts }: Forgotten,
): boolean {
  const isLeft = displayName !== FORMER_USER || accountId !== undefined || nickname !== undefined;
  return isLeft && (accounts.has(uuid) || (accountId !== undefined && accountIds.has(accountId)));
}

type Named = Pick<Account, 'uuid' | 'accountId' | 'displayName' | 'nickname'>;

/** The facts without the names; every grant, group and role is as it was. The same facts where nothing is left to forget. */
export function forgetInFacts(facts: Facts, forgotten: Forgotten): Facts {
  if (!facts.accounts.some((account) => isToForget(account, forgotten))) return facts;
  return { ...facts, accounts: forgetAll(facts.accounts, forgotten) };
}

/** As `forgetInFacts`, of what a scan has read so far; the same record where it names nobody of them. */
export function forgetInRecord(record: ScanRecord, forgotten: Forgotten): ScanRecord {
  if (isGapRecord(record)) return record;
  const { accounts } = record;
  const isNamed = accounts?.some((account) => isToForget(account, forgotten)) === true;
  const named = isNamed ? { ...record, accounts: forgetAll(accounts, forgotten) } : record;
  if (!isOfMembers(named) || !named.rows.some((row) => isToForget(row, forgotten))) return named;
  return { ...named, rows: forgetAll(named.rows, forgotten) };
}

function isOfMembers(
  record: Exclude<ScanRecord, { gap: unknown }>,
): record is Extract<ScanRecord, { job: { kind: 'members' }; rows: unknown }> {
  return record.job.kind === 'members';
}

function forgetAll(accounts: readonly Account[], forgotten: Forgotten): readonly Account[] {
  return accounts.map((account) => (isToForget(account, forgotten) ? nameless(account) : account));
}

function nameless({ uuid, kind, role, addedOn, lastAccessedOn }: Account): Account {
  return {
    ...{ uuid, kind, displayName: FORMER_USER },
    ...(role !== undefined && { role }),
    ...(addedOn !== undefined && { addedOn }),
    ...(lastAccessedOn !== undefined && { lastAccessedOn }),
  };
}
