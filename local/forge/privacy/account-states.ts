import * as v from 'valibot';
import { LIMITS } from '../limits';

/** What became of an account since an app stored something of it. */
export type AccountState =
  { readonly kind: 'closed' } | { readonly kind: 'updated'; readonly atMs: number };

/** Atlassian's side of `privacy.reportPersonalData`. */
export interface AccountStates {
  /** An account that is closed, or whose profile changed; every other one is as it was. */
  set(accountId: string, state: AccountState): void;
  /** Accounts that apps reported, in order, with repeats. */
  readonly reported: readonly ReportedAccount[];
  answer(body: unknown): Response;
}

const Account = v.object({
  accountId: v.pipe(v.string(), v.minLength(1)),
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
});
type ReportedAccount = v.InferOutput<typeof Account>;
const Report = v.object({
  accounts: v.pipe(v.array(Account), v.minLength(1), v.maxLength(LIMITS.reportedAccounts)),
});

/**
 * Answers only accounts about which something must be done: `closed` to erase, `updated` to read
 * again because the profile changed after what the app holds.
 * https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export function createAccountStates(scopes: readonly string[]): AccountStates {
  const states = new Map<string, AccountState>();
  const reported: ReportedAccount[] = [];
  return {
    reported,
    set: (accountId, state) => {
      states.set(accountId, state);
    },
    answer: (body) => {
      if (!scopes.includes('report:personal-data'))
        return Response.json(
          { message: 'The app has not got report:personal-data.' },
          { status: 403 },
        );
      const report = v.safeParse(Report, body);
      if (!report.success) return Response.json({ message: 'Invalid report.' }, { status: 400 });
      reported.push(...report.output.accounts);
      const accounts = report.output.accounts.flatMap((account) => {
        const status = statusOf(account, states.get(account.accountId));
        return status === undefined ? [] : [{ accountId: account.accountId, status }];
      });
      return accounts.length === 0
        ? new Response(null, { status: 204 })
        : Response.json({ accounts });
    },
  };
}

function statusOf(
  { updatedAt }: ReportedAccount,
  state: AccountState | undefined,
): AccountState['kind'] | undefined {
  if (state?.kind === 'updated') return state.atMs > Date.parse(updatedAt) ? 'updated' : undefined;
  return state?.kind;
}
