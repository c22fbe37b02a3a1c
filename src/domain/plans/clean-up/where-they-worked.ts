import { type Facts, type RepositoryActivity } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { isComplete, rowsRead } from '../../facts/reading';
import { type WorkTrace } from '../../facts/work-trace';
import { toDay } from '../../history/kept-days';
import { type PlanContext } from '../plan-context';
import { type KeptGrant } from './clean-up';

export interface Workplaces {
  /** Write where they committed, read where they only spoke on pull requests. */
  readonly grants: readonly KeptGrant[];
  /** Of how many repositories nobody told who worked there, of all. */
  readonly unread: number;
  readonly of: number;
}

const DAY_MS = 86_400_000;

/** On which repositories somebody worked within the days that count as lately, as far as a scan read it. */
export function whereTheyWorked(
  { index, now, limits }: PlanContext,
  person: AccountUuid,
): Workplaces {
  const { repositories } = index.facts;
  const since = toDay(now - limits.recentDays * DAY_MS);
  const grants = repositories.flatMap(({ uuid, activity }): readonly KeptGrant[] => {
    const level = activity && levelOfWork(activity, (trace) => isBy(trace, { person, since }));
    return level === undefined ? [] : [{ on: { repository: uuid }, level }];
  });
  const unread = repositories.filter(({ activity }) => !isRead(activity)).length;
  return { grants, unread, of: repositories.length };
}

function isBy(
  trace: WorkTrace,
  by: { readonly person: AccountUuid; readonly since: string },
): boolean {
  return trace.person === by.person && trace.on >= by.since;
}

function levelOfWork(
  { commits, pullRequests }: RepositoryActivity,
  isTheirs: (trace: WorkTrace) => boolean,
): 'write' | 'read' | undefined {
  if (rowsRead(commits).some(isTheirs)) return 'write';
  return rowsRead(pullRequests).some(isTheirs) ? 'read' : undefined;
}

function isRead(activity: Facts['repositories'][number]['activity']): boolean {
  return (
    activity !== undefined && isComplete(activity.commits) && isComplete(activity.pullRequests)
  );
}
