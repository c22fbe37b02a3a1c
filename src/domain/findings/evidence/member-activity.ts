import { type ActivitySignal } from '../../activity/signal';
import { type SeenSignal } from '../../activity/classify-activity';
import { type Account } from '../../facts/facts';
import { type Evidence, type Missing } from '../rule';
import { createActivityLookup } from './activity';
import { accountState, createDirectoryLookup } from './directory';
import { listMembers, missingMembers } from './members';
import { countOf } from './names';
import { oncePer } from '../../once-per';

export interface MemberActivity {
  readonly active: readonly { readonly account: Account; readonly last: SeenSignal }[];
  /** Not seen for longer than the threshold, by a source that would have seen them. */
  readonly inactive: readonly {
    readonly account: Account;
    readonly last: SeenSignal;
    readonly watchedBy: ActivitySignal;
  }[];
  readonly never: readonly { readonly account: Account; readonly watchedBy: ActivitySignal }[];
  /** No source says enough. */
  readonly unknown: readonly Account[];
  readonly missing: readonly Missing[];
}

/** Every member but those whose account no longer works; once for all rules. */
export const judgeActivity: (evidence: Evidence) => MemberActivity = oncePer((evidence) => {
  const lookUp = createDirectoryLookup(evidence);
  const activityOf = createActivityLookup(evidence);
  const judged = listMembers(evidence.facts)
    .filter((account) => accountState(lookUp(account)) !== 'gone')
    .map((account) => ({ account, activity: activityOf(account) }));
  const active = judged.flatMap(({ account, activity }) =>
    activity.kind === 'active' ? [{ account, last: activity.last }] : [],
  );
  const inactive = judged.flatMap(({ account, activity }) =>
    activity.kind === 'inactive' ? [{ account, ...activity }] : [],
  );
  const never = judged.flatMap(({ account, activity }) =>
    activity.kind === 'never-active' ? [{ account, ...activity }] : [],
  );
  const unknown = judged.flatMap(({ account, activity }) =>
    activity.kind === 'unknown' ? [account] : [],
  );
  const missing = [...missingMembers(evidence.facts), ...untold(unknown.length, judged.length)];
  return { active, inactive, never, unknown, missing };
});

function untold(open: number, all: number): readonly Missing[] {
  if (open === 0) return [];
  const detail = `of ${countOf(open, all, ['member', 'members'])}`;
  return [{ need: 'last-active', detail, ...(open < all && { isPart: true }) }];
}
