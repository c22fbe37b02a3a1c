import { ApiError } from './api-error';
import { type Visit } from './visit';

const FREE_PEOPLE = 5;

/**
 * Throws 402 where the workspace has more people than its plan or its paid seats allow: nothing can be granted then.
 * https://bitbucket.org/blog/billing-model-change
 */
export function refuseBeyondPlan({ index, switches: { plan, seats } }: Visit): void {
  const people = index.members.filter(
    ({ type, closedOn }) => type === 'user' && closedOn === undefined,
  ).length;
  const most = plan === 'free' ? FREE_PEOPLE : (seats ?? Infinity);
  if (people > most) {
    throw new ApiError(402, 'The user limit of this workspace has been reached. Upgrade the plan.');
  }
}
