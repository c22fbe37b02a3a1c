import { concernsEveryJob, isDetailJob } from './detail-jobs';
import { type Gap, type Reading } from './reading';
import {
  type GapRecord,
  isGapRecord,
  type JobKind,
  jobKey,
  type PageRecord,
  type PageRecordOf,
  type RowOf,
  type ScanJob,
  type ScanRecord,
} from './scan-record';

/** The records of a scan, sorted by job. */
export interface CollectedJobs {
  readonly add: (record: ScanRecord) => void;
  /** Takes over what an earlier scan read, where this one has read nothing of the job. */
  readonly keep: (page: PageRecord) => void;
  /** Every page of every job. */
  readonly pages: () => Iterable<PageRecord>;
  /** When the first record was read, milliseconds since 1970; 0 without any. */
  readonly startedAt: () => number;
  /**
   * The rows of a job, each once, and whether they are all there is.
   * @param idOf what no two rows of the list share
   * @param notReadYet why the rest is missing where the job has not ended
   */
  readonly read: <K extends JobKind>(
    job: ScanJob & { readonly kind: K },
    idOf: IdOf<K>,
    notReadYet: Gap,
  ) => Reading<readonly RowOf[K][]>;
}

/** `at` is the row's place in the list, for rows that have no id of their own. */
type IdOf<K extends JobKind> = (row: RowOf[K], at: number) => string;

interface CollectedJob {
  /** By `next`, which no two pages of a job share: a page that was journalled twice counts once. */
  readonly pages: Map<string, PageRecord>;
  gap?: Gap;
  /** Of all pages, once the last one is among them: a list of thousands is not put together for each step. */
  reading?: Reading<readonly unknown[]>;
}

export function createCollectedJobs(): CollectedJobs {
  const jobs = new Map<string, CollectedJob>();
  const gapsOfKinds = new Map<JobKind, GapRecord>();
  let startedAt = Number.POSITIVE_INFINITY;
  return {
    add: (record) => {
      const key = jobKey(record.job);
      const job: CollectedJob = jobs.get(key) ?? { pages: new Map() };
      jobs.set(key, job);
      startedAt = Math.min(startedAt, record.at);
      if (isGapRecord(record)) {
        job.gap = record.gap;
        keepOldest(gapsOfKinds, record);
      } else {
        job.pages.set(record.next ?? '', record);
        delete job.reading;
      }
    },
    keep: (page) => {
      const key = jobKey(page.job);
      if (!jobs.has(key)) jobs.set(key, { pages: new Map([['', page]]) });
    },
    pages: () => eachPage(jobs.values()),
    startedAt: () => (Number.isFinite(startedAt) ? startedAt : 0),
    read: (job, idOf, notReadYet) => {
      const gap = gapsOfKinds.get(job.kind)?.gap ?? notReadYet;
      return toReading(jobs.get(jobKey(job)), idOf, gap);
    },
  };
}

/** The oldest, so that the order of records does not matter. */
function keepOldest(gaps: Map<JobKind, GapRecord>, record: GapRecord): void {
  const { kind } = record.job;
  if (!isDetailJob(kind) || !concernsEveryJob(record.gap)) return;
  const known = gaps.get(kind);
  if (!known || ageOf(record) < ageOf(known)) gaps.set(kind, record);
}

function ageOf({ at, job, gap }: GapRecord): string {
  return `${String(at).padStart(16, '0')} ${gap.reason} ${jobKey(job)}`;
}

function* eachPage(jobs: Iterable<CollectedJob>): Iterable<PageRecord> {
  for (const job of jobs) yield* job.pages.values();
}

function toReading<K extends JobKind>(
  job: CollectedJob | undefined,
  idOf: IdOf<K>,
  notReadYet: Gap,
): Reading<readonly RowOf[K][]> {
  if (!job || job.pages.size === 0) return { state: 'unread', gap: job?.gap ?? notReadYet };
  const only = job.pages.size === 1 ? job.pages.get('') : undefined;
  // Records are sorted by job key, and a job's key begins with its kind.
  if (only !== undefined) return toReadingOfOne(only as unknown as PageRecordOf<K>, idOf);
  return toReadingOfPages(job, idOf, notReadYet);
}

function toReadingOfPages<K extends JobKind>(
  job: CollectedJob,
  idOf: IdOf<K>,
  notReadYet: Gap,
): Reading<readonly RowOf[K][]> {
  // A job has rows of one form.
  if (job.reading !== undefined) return job.reading as Reading<readonly RowOf[K][]>;
  const pages = [...job.pages.values()] as unknown as readonly PageRecordOf<K>[];
  const rows = pages.flatMap((page) => page.rows);
  const value = [...new Map(rows.map((row, at) => [idOf(row, at), row])).values()];
  const readAt = Math.min(...pages.map(({ at }) => at));
  const ended = job.pages.has('');
  const gap = ended ? findDoubt(pages, value.length) : (job.gap ?? notReadYet);
  const reading: Reading<readonly RowOf[K][]> =
    gap === undefined
      ? { state: 'complete', readAt, value }
      : { state: 'partial', readAt, value, gap };
  if (ended) job.reading = reading;
  return reading;
}

/**
 * Most jobs have one page, and steps of a scan ask for the same ones over and over: what a page says is worked
 * out once, as long as somebody holds the page.
 */
const READINGS_OF_ONE = new WeakMap<object, Reading<readonly unknown[]>>();

function toReadingOfOne<K extends JobKind>(
  page: PageRecordOf<K>,
  idOf: IdOf<K>,
): Reading<readonly RowOf[K][]> {
  const known = READINGS_OF_ONE.get(page);
  // A page is of one job, whose rows have one form.
  if (known !== undefined) return known as Reading<readonly RowOf[K][]>;
  const { rows, at: readAt } = page;
  const value =
    rows.length < 2 ? rows : [...new Map(rows.map((row, at) => [idOf(row, at), row])).values()];
  const gap = findDoubt([page], value.length);
  const reading: Reading<readonly RowOf[K][]> =
    gap === undefined
      ? { state: 'complete', readAt, value }
      : { state: 'partial', readAt, value, gap };
  READINGS_OF_ONE.set(page, reading);
  return reading;
}

/** Said of a list that brought fewer rows than Bitbucket announced, or shrank between two pages. */
export const LIST_CHANGED = 'the list changed while it was read';

/**
 * Why a list that was read to its end may still not be whole. Pages are no snapshot: one that
 * shrank, or brought fewer rows than announced, may have lost some between two pages.
 * https://developer.atlassian.com/cloud/bitbucket/rest/intro/#pagination
 */
function findDoubt(pages: readonly PageRecordOf<JobKind>[], unique: number): Gap | undefined {
  const doubted = pages.find(({ doubt }) => doubt !== undefined);
  if (doubted) return doubted.doubt;
  const sizes = pages.flatMap(({ size }) => size ?? []);
  const skipped = pages.reduce((sum, page) => sum + (page.skipped ?? 0), 0);
  const shrank = sizes.some((size, index) => size < (sizes[index - 1] ?? 0));
  return shrank || unique + skipped < (sizes.at(-1) ?? 0)
    ? { reason: 'unreadable-answer', detail: LIST_CHANGED }
    : undefined;
}
