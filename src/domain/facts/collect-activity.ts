import { type CollectedJobs } from './collected-jobs';
import { type Repository } from './facts';
import { type RepositoryUuid } from './ids';
import { type Gap, type Reading } from './reading';
import { newestOfEach, type WorkTrace } from './work-trace';

interface Collected {
  readonly jobs: CollectedJobs;
  readonly notReadYet: Gap;
}

/** Nothing where the scan did not try: neither asked for, nor pushed to lately, nor reached yet. */
export function collectActivity(
  at: { readonly repository: RepositoryUuid; readonly slug: string },
  { jobs, notReadYet }: Collected,
): Pick<Repository, 'activity'> {
  const read = (kind: 'commits' | 'pull-requests') =>
    newestOfEach(jobs.read({ kind, ...at, since: '' }, rowId, notReadYet));
  const commits = read('commits');
  const pullRequests = read('pull-requests');
  const both = [commits, pullRequests];
  const isRead = both.some(({ state }) => state !== 'unread');
  return isRead || both.every((one) => isTried(one, notReadYet))
    ? { activity: { commits, pullRequests } }
    : {};
}

/** One person's day: the same on two pages is one row. */
const rowId = ({ person, on }: WorkTrace) => `${person} ${on}`;

/** A gap of one kind alone may speak for repositories that nobody would have asked about. */
function isTried(reading: Reading<readonly WorkTrace[]>, notReadYet: Gap): boolean {
  return reading.state !== 'unread' || reading.gap !== notReadYet;
}
