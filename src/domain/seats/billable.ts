import { type DirectoryPerson } from '../directory/directory-person';
import { type Account, isPerson } from '../facts/facts';
import { type Billable } from './seat';

/** Apps and teams are no people, and somebody whom only a grant names is no member: neither has a seat. */
export function hasSeat({ role, kind }: Account): boolean {
  return role !== undefined && (kind === 'user' || kind === 'unknown');
}

/**
 * On Plan is what Bitbucket bills. Without it every active member is billed; Bitbucket’s own list shows
 * deactivated accounts as active, so it tells nobody’s activity.
 * https://bitbucket.org/blog/billing-model-change
 * https://support.atlassian.com/bitbucket-cloud/kb/exporting-user-list-from-your-workspace/
 */
export function billableOf(account: Account, person: DirectoryPerson | undefined): Billable {
  if (person?.isOnPlan === true) return { state: 'yes', because: 'on-plan' };
  if (person?.isOnPlan === false) return { state: 'no', because: 'not-on-plan' };
  if (person?.status === 'deactivated') return { state: 'no', because: 'deactivated' };
  if (!isPerson(account)) return { state: 'not-known', because: 'account-kind-not-known' };
  return person?.status === 'active'
    ? { state: 'yes', because: 'active-member' }
    : { state: 'not-known', because: 'activity-not-known' };
}

/** Joins what the directory says with accounts, by account id and nothing else. */
export function createDirectoryLookup(
  directory: readonly DirectoryPerson[] | undefined,
): (account: Account) => DirectoryPerson | undefined {
  const byId = new Map(directory?.map((person) => [person.accountId, person]));
  return ({ accountId }) => (accountId === undefined ? undefined : byId.get(accountId));
}
