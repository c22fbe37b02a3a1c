import { privacy } from '@forge/api';
import * as v from 'valibot';

/** An account of which the app holds something, and when that was read. */
export interface ReportedAccount {
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

/** `closed`: erase what is held. `updated`: what is held is out of date. About all others nothing is said. */
export interface AccountNews {
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
}

/** Tells Atlassian of whom personal data are held, and hears of whom they may no longer be. */
export type ReportPersonalData = (
  accounts: readonly ReportedAccount[],
) => Promise<readonly AccountNews[]>;

/** Atlassian did not take the report; the message holds no id. */
class ReportRefusedError extends Error {
  override readonly name = 'ReportRefusedError';
}

/** The most that one call may report. https://developer.atlassian.com/platform/forge/user-privacy-guidelines/ */
export const ACCOUNTS_A_CALL = 90;

const News = v.array(
  v.object({ accountId: v.string(), status: v.picklist(['closed', 'updated']) }),
);

/** @throws ReportRefusedError */
export const reportPersonalData: ReportPersonalData = async (accounts) => {
  const reported = accounts.map(({ accountId, readAt }) => ({
    accountId,
    updatedAt: new Date(readAt).toISOString(),
  }));
  const answer: unknown = await privacy.reportPersonalData(reported).catch((error: unknown) => {
    throw new ReportRefusedError(`Atlassian did not take the report: ${statusOf(error)}.`);
  });
  const news = v.safeParse(News, answer);
  if (!news.success)
    throw new ReportRefusedError('Atlassian’s answer to the report is not understood.');
  return news.output;
};

function statusOf(error: unknown): string {
  const refused = v.safeParse(v.object({ status: v.number() }), error);
  return refused.success ? `status ${refused.output.status}` : 'no answer';
}
