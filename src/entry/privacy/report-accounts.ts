import {
  type AccountNews,
  ACCOUNTS_A_CALL,
  type ReportPersonalData,
} from '../../adapters/forge/personal-data';
import { type HeldAccount } from './held-accounts';
import { type NewsOfAccount, type OpenCycle } from './privacy-cycle';

interface Report {
  readonly report: ReportPersonalData;
  /** Keeps how far it is, after every call. */
  readonly save: (open: OpenCycle) => Promise<void>;
  /** No call begins after that. */
  readonly mayGoOn: () => boolean;
}

/**
 * Reports the accounts that are left of a cycle, one call after the other.
 * @returns the cycle once all are reported; nothing when time was up before
 * @throws ReportRefusedError; what was answered before is saved
 */
export async function reportAccounts(
  accounts: readonly HeldAccount[],
  begun: OpenCycle,
  { report, save, mayGoOn }: Report,
): Promise<OpenCycle | undefined> {
  const held = toOnePerId(accounts);
  const left = held.filter(({ accountId }) => accountId > (begun.reportedTo ?? ''));
  let open = begun;
  for (let at = 0; at < left.length; at += ACCOUNTS_A_CALL) {
    if (!mayGoOn()) return undefined;
    const some = left.slice(at, at + ACCOUNTS_A_CALL);
    open = withNews(open, some, await report(some));
    await save(open);
  }
  return open;
}

interface OneAccount extends NewsOfAccount {
  readonly readAt: number;
}

/** What pages show of an account is what was read last. */
function toOnePerId(accounts: readonly HeldAccount[]): readonly OneAccount[] {
  const byId = new Map<string, OneAccount>();
  for (const { accountId, account, readAt } of accounts) {
    const known = byId.get(accountId);
    const uuid = account ?? known?.account;
    byId.set(accountId, {
      ...{ accountId, readAt: Math.max(readAt, known?.readAt ?? 0) },
      ...(uuid !== undefined && { account: uuid }),
    });
  }
  return [...byId.values()].sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
}

function withNews(
  open: OpenCycle,
  reported: readonly OneAccount[],
  news: readonly AccountNews[],
): OpenCycle {
  const told = new Map(news.map(({ accountId, status }) => [accountId, status]));
  const those = (status: AccountNews['status']): NewsOfAccount[] =>
    reported.flatMap(({ accountId, account }) =>
      told.get(accountId) === status
        ? [{ accountId, ...(account !== undefined && { account }) }]
        : [],
    );
  const reportedTo = reported.at(-1)?.accountId;
  return {
    ...(reportedTo !== undefined && { reportedTo }),
    toForget: [...open.toForget, ...those('closed')],
    toReadAgain: [...open.toReadAgain, ...those('updated')],
  };
}
