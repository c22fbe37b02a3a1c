import { type Directory, type UnmatchedRow } from '../directory/directory';
import { type Account, type Facts } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { DIFFERENCE_CAUSES, type DifferenceCause, type DifferenceKind } from './difference';

interface About {
  readonly kind: DifferenceKind;
  readonly account?: Account | undefined;
  readonly row?: UnmatchedRow;
}

/** Says which causes the facts and the file leave open; what they rule out is not named. */
export function createCauses(
  facts: Facts,
  directory: Directory,
): (about: About) => readonly DifferenceCause[] {
  const shared = countNames(facts);
  const readAt = facts.endedAt ?? facts.startedAt;
  return ({ kind, account, row }) => {
    const isShared = account !== undefined && (shared.get(comparable(account)) ?? 0) > 1;
    const possible: Readonly<Record<DifferenceCause, boolean>> = {
      'joined-since-export':
        kind === 'member-not-in-file' && mayHaveJoinedSince(account, directory.asOf, readAt),
      'joined-since-scan': kind === 'on-plan-not-a-member' && directory.asOf > readAt,
      'left-since-export': kind === 'on-plan-not-a-member' && readAt > directory.asOf,
      'members-not-read': kind === 'on-plan-not-a-member' && !isComplete(facts.lists.members),
      'row-not-matched':
        kind === 'member-not-in-file' && directory.unmatched.length + directory.bad.length > 0,
      'another-address': row !== undefined && row.reason !== 'nobody-with-id',
      'duplicate-account': isShared,
      'not-a-person': kind === 'only-on-plan',
      'billed-until-period-ends': STAYS_BILLED.has(kind),
      'sync-lag': kind !== 'member-not-in-file',
    };
    return DIFFERENCE_CAUSES.filter((cause) => possible[cause]);
  };
}

/**
 * Where maximum quantity billing applies, somebody who has gone is paid for until the period ends. Whether
 * it applies to Bitbucket is not documented:
 * https://support.atlassian.com/subscriptions-and-billing/docs/how-maximum-quantity-billing-works/
 */
const STAYS_BILLED: ReadonlySet<DifferenceKind> = new Set([
  'deactivated-on-plan',
  'on-plan-not-a-member',
]);

/** Bitbucket does not tell the day in centrally managed workspaces: then it is possible. */
function mayHaveJoinedSince(account: Account | undefined, asOf: number, readAt: number): boolean {
  const addedAt = Date.parse(account?.addedOn ?? '');
  return Number.isNaN(addedAt) ? readAt > asOf : addedAt > asOf;
}

/** A hint that somebody has two accounts; nobody is matched by it. */
function countNames({ accounts }: Facts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const account of accounts) {
    const name = comparable(account);
    if (account.role !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function comparable({ displayName }: Account): string {
  return displayName.normalize('NFC').trim().toLowerCase();
}
