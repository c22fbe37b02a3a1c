import { accountUuid } from '../../domain/facts/ids';
import { type WorkTrace } from '../../domain/facts/work-trace';
import { commitSchema, pullRequestActivitySchema } from './activity-schemas';
import { toAccount } from './to-account';
import { type Understood, understand } from './understood';
import { type RawAccount } from './schemas';

/** Commits under an address that no account has name nobody, and addresses are never read. */
export function toCommitTrace(raw: unknown): Understood<WorkTrace> {
  return understand(commitSchema, raw, ({ author, date }) => toTrace(author?.user, date));
}

/** One entry is an update, a comment, an approval or a request for changes; other kinds name nobody. */
export function toPullRequestTrace(raw: unknown): Understood<WorkTrace> {
  return understand(pullRequestActivitySchema, raw, (entry) => {
    const { update, comment, approval, changes_requested: refusal } = entry;
    if (update) return toTrace(update.author, update.date);
    const by = comment ?? approval ?? refusal;
    return toTrace(by?.user, by?.date ?? comment?.created_on);
  });
}

function toTrace(
  user: RawAccount | null | undefined,
  date: string | null | undefined,
): Understood<WorkTrace> {
  const at = Date.parse(date ?? '');
  if (user == null || Number.isNaN(at)) return {};
  const on = new Date(at).toISOString().slice(0, 10);
  return { row: { person: accountUuid(user.uuid), on }, accounts: [toAccount(user)] };
}
