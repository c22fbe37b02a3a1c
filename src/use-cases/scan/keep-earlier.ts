import { crossCheck } from '../../domain/access/cross-check';
import { LIST_NAMES } from '../../domain/facts/facts';
import { planRefresh } from '../../domain/facts/plan-refresh';
import { type ScanDesk } from './scan-desk';
import { listSkippedJobs } from './skipped-details';

/**
 * In a refresh, once the lists are read: what the last scan read and nothing tells to have changed stands. Not
 * journalled, since the same facts tell it again to the next call of this scan.
 */
export function keepEarlier({ memory, run }: ScanDesk): void {
  const { previous, refresh, activitySince } = run;
  if (!previous || !refresh || memory.hasKeptEarlier()) return;
  if (!LIST_NAMES.every((kind) => memory.isEnded({ kind }))) return;
  const now = memory.facts();
  if (!now) return;
  const { hinted } = refresh;
  // A listing that did not fit the grants it was held against: one of the two was out of date.
  const doubted = new Set(crossCheck(previous).differences.map(({ repository }) => repository));
  const skipped = listSkippedJobs(run);
  memory.keepEarlier(
    planRefresh({
      ...{ previous, now, hinted, doubted, skipped },
      ...(activitySince !== undefined && { activitySince }),
    }),
  );
}
