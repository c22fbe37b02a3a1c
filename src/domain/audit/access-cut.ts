import { type AccessIndex } from '../access/access-index';
import { countAccounts, createAccountSet } from '../access/account-set';
import { type ClassPlanes, createClassPlanes } from '../access/class-planes';
import { REPOSITORY_LEVELS, type RepositoryLevel } from '../access/level';

type Granted = Exclude<RepositoryLevel, 'none'>;

/** Which rows of access are listed one by one where there are too many for a file that people open. */
export interface AccessCut {
  /** The lowest level that is listed; missing where even the admins are too many. */
  readonly least?: Granted;
  /** Pairs of account and repository with any access but public reading. */
  readonly pairs: number;
  readonly listed: number;
}

const LOWEST_FIRST: readonly Granted[] = ['read', 'write', 'admin'];

/**
 * The lowest level at which no more than `limit` are listed. A level that is only possible counts: nothing
 * that may be write is left out where write is listed.
 * @param unit `holdings` counts repositories with the same grants once for each account
 */
export function chooseAccessCut(
  index: AccessIndex,
  limit: number,
  unit: 'pairs' | 'holdings' = 'pairs',
): AccessCut {
  const counts = countAtLeast(index);
  const least = LOWEST_FIRST.find((level) => counts[unit][level] <= limit);
  const { pairs } = counts;
  if (least === undefined) return { pairs: pairs.read, listed: 0 };
  return { least, pairs: pairs.read, listed: pairs[least] };
}

function countAtLeast(index: AccessIndex) {
  const planesOf = createClassPlanes(index.roster);
  const none = { read: 0, write: 0, admin: 0 };
  const counts = { pairs: { ...none }, holdings: { ...none } };
  const countOn = createOwnCount(index.roster.accounts.length);
  for (const of of index.classes.all) {
    const planes = planesOf(of);
    for (const level of LOWEST_FIRST) {
      const accounts = countOn(planes, level);
      counts.holdings[level] += accounts;
      counts.pairs[level] += accounts * of.repositories.length;
    }
  }
  return counts;
}

function createOwnCount(accounts: number) {
  const own = createAccountSet(accounts);
  return ({ atMost, publicOnly }: ClassPlanes, level: Granted): number => {
    const plane = atMost[REPOSITORY_LEVELS.indexOf(level) - 1];
    if (plane === undefined) return 0;
    for (let w = 0; w < own.length; w++) own[w] = (plane[w] ?? 0) & ~(publicOnly[w] ?? 0);
    return countAccounts(own);
  };
}
