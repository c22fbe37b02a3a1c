import { type Account } from '../../facts/facts';
import { type Evidence, type Missing } from '../rule';
import { type ActivitySource, lastActiveOf } from './activity';
import { accountState, createDirectoryLookup } from './directory';
import { listMembers, missingMembers } from './members';
import { count } from './names';

export interface MemberActivity {
  readonly active: readonly {
    readonly account: Account;
    readonly last: { readonly at: number; readonly source: ActivitySource };
  }[];
  readonly never: readonly {
    readonly account: Account;
    readonly source: ActivitySource;
  }[];
  /** No source says anything. */
  readonly unknown: readonly Account[];
  readonly missing: readonly Missing[];
}

/** Every member but those whose account no longer works. */
export function judgeActivity(evidence: Evidence): MemberActivity {
  const lookUp = createDirectoryLookup(evidence);
  const judged = listMembers(evidence.facts)
    .map((account) => ({ account, person: lookUp(account) }))
    .filter(({ person }) => accountState(person) !== 'gone')
    .map(({ account, person }) => ({ account, last: lastActiveOf(account, person) }));
  const active = judged.flatMap(({ account, last }) =>
    last.state === 'seen' ? [{ account, last }] : [],
  );
  const never = judged.flatMap(({ account, last }) =>
    last.state === 'never' ? [{ account, source: last.source }] : [],
  );
  const unknown = judged.flatMap(({ account, last }) =>
    last.state === 'unknown' ? [account] : [],
  );
  const missing = [...missingMembers(evidence.facts), ...untold(unknown.length, judged.length)];
  return { active, never, unknown, missing };
}

function untold(open: number, all: number): readonly Missing[] {
  if (open === 0) return [];
  const detail = `of ${open} of ${count(all, 'member')}`;
  return [{ need: 'last-active', detail, ...(open < all && { isPart: true }) }];
}
