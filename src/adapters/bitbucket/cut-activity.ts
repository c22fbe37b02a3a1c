import { type PageRecord } from '../../domain/facts/scan-record';
import { type WorkTrace } from '../../domain/facts/work-trace';

/** Of one repository's commits or pull requests: 300 commits, 150 acts. */
const MAX_PAGES = 3;

/**
 * Activity is read newest first and no further than it is asked for: a page that reaches back behind
 * `since` is the last, and so is the third. What lies between is left out and said; nobody is idle for
 * not being on these pages, so little is lost.
 */
export function cutActivity(page: PageRecord, pagesBefore: number): PageRecord {
  const { job, next, at, accounts, doubt } = page;
  if (job.kind !== 'commits' && job.kind !== 'pull-requests') return page;
  // The rows of a job's page are of its own kind, which TypeScript cannot follow.
  const rows = page.rows as readonly WorkTrace[];
  const today = new Date(at).toISOString().slice(0, 10);
  const isLast = next === undefined || rows.some(({ on }) => on < job.since);
  const isCut = !isLast && pagesBefore + 1 >= MAX_PAGES;
  return {
    ...{ job, at, rows: rows.filter(({ on }) => on >= job.since && on <= today) },
    ...(accounts && { accounts }),
    ...(doubt && { doubt }),
    ...(!isLast && !isCut && { next }),
    ...(isCut && { doubt: { reason: 'not-asked', detail: CUT, triedAt: at } }),
  } as PageRecord;
}

const CUT = 'only the newest pages were read';
