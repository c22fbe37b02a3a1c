import { type Account } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { type DirectoryPerson } from '../brought-facts';
import { type Evidence } from '../rule';
import { dayAndAge, daysSince } from './ages';

/** Whether somebody still uses their account. `told` says it for people, with its source. */
export interface SignOfLife {
  readonly state: 'active' | 'inactive' | 'unknown';
  readonly told: string;
}

const CLOSED: Readonly<Partial<Record<DirectoryPerson['status'], string>>> = {
  suspended: 'suspended in the directory',
  deactivated: 'deactivated in the directory',
  'deletion-scheduled': 'about to be deleted, says the directory',
};

/**
 * The latest of what Bitbucket and the directory saw; every date is a lower bound, none counts as a
 * sign of absence while another source may know more
 * (https://support.atlassian.com/bitbucket-cloud/kb/exporting-last-activity-information-for-workspace-users/).
 */
export function createSignsOfLife(evidence: Evidence): (person: AccountUuid) => SignOfLife {
  const accounts = new Map(evidence.facts.accounts.map((account) => [account.uuid, account]));
  const rows = new Map(evidence.directory?.value.map((row) => [row.accountId, row]));
  return (person) => {
    const account = accounts.get(person);
    const row = account?.accountId === undefined ? undefined : rows.get(account.accountId);
    const closed = row === undefined ? undefined : CLOSED[row.status];
    if (closed !== undefined) return { state: 'inactive', told: closed };
    return lastSeen(account, row, evidence);
  };
}

function lastSeen(
  account: Account | undefined,
  row: DirectoryPerson | undefined,
  { now, thresholds }: Evidence,
): SignOfLife {
  const dates = [account?.lastAccessedOn, row?.lastActiveOn].flatMap((date) => {
    const days = daysSince(date, now);
    return date == null || days === undefined ? [] : [{ date, days }];
  });
  const [latest] = dates.sort((a, b) => a.days - b.days);
  if (latest === undefined) {
    if (row?.lastActiveOn === null) return { state: 'inactive', told: 'never seen active' };
    return { state: 'unknown', told: 'no source tells when they were last active' };
  }
  const state = latest.days > thresholds.inactiveDays ? 'inactive' : 'active';
  return { state, told: `last seen ${dayAndAge(latest.date, latest.days)}` };
}
