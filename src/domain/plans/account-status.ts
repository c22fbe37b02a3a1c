import { type AccountStatus } from '../directory/directory-person';
import { type Account } from '../facts/facts';
import { withOrganization } from '../organization/with-organization';
import { createDirectoryLookup } from '../seats/billable';
import { type PlanContext } from './plan-context';

/** What the exported directory and the organization say of an account, the newer of both first. */
export function createStatusLookup({ directory, organization }: PlanContext) {
  return createDirectoryLookup(withOrganization(directory, organization));
}

/** No sign-in any more, whoever did it. */
export function isBlocked({ status }: { readonly status: AccountStatus }): boolean {
  return status !== 'active' && status !== 'unknown';
}

/** Whether somebody may act with an account: no machine, and nobody told that it is blocked. */
export function createActing(context: PlanContext): (account: Account) => boolean {
  const lookUp = createStatusLookup(context);
  return (account) => {
    const isMachine = account.kind === 'team' || account.kind === 'app_user';
    const told = lookUp(account);
    return !isMachine && (told === undefined || !isBlocked(told));
  };
}
