import { needsBranchingModel } from '../../domain/facts/branching-model-need';
import { isDetailJob } from '../../domain/facts/detail-jobs';
import { LIST_NAMES } from '../../domain/facts/facts';
import {
  isGapRecord,
  type JobKind,
  jobKey,
  type PageRecordOf,
  type ScanJob,
  type ScanRecord,
} from '../../domain/facts/scan-record';
import {
  createDetailCounts,
  type DetailCounts,
  type DetailTotals,
  toDetailTotals,
  withoutModels,
} from './detail-counts';
import { createPushedCount } from './pushed-count';
import { createListCount, createObjectCount, type ObjectCount } from './piece-counts';
import { type FamilyProgress } from '../../domain/facts/fact-families';
import { type ScanProgress } from './scan-progress';

/** Which jobs have got how far: the scan's memory, rebuilt from its journal. */
export interface ScanLedger {
  readonly add: (record: ScanRecord) => void;
  readonly isEmpty: () => boolean;
  /** Whether this scan has asked for any job of the kind: what stands, or is skipped, took no request. */
  readonly hasBegun: (kind: JobKind) => boolean;
  /** Also when another job showed that none of its kind can be read. */
  readonly isEnded: (job: ScanJob) => boolean;
  /** The `next` of every page of the job so far. */
  readonly trailOf: (job: ScanJob) => readonly string[];
  /** How many repositories need Bitbucket's own listing, as far as is known. */
  readonly expectListings: (count: number) => void;
  /** Whether every repository of the list, read to its end, has come to its end there. */
  readonly isThrough: (family: 'repository-grants' | 'branch-rules') => boolean;
  readonly progress: () => Omit<ScanProgress, 'waitingUntilMs'>;
}

/**
 * @param skipped kinds of jobs that this scan will not ask for
 * @param activitySince ISO date; missing = activity is not asked for
 */
export function createScanLedger(
  skipped: ReadonlySet<JobKind>,
  activitySince?: string,
): ScanLedger {
  const states = new Map<string, JobState>();
  const begun = new Set<JobKind>();
  const lists = createLists();
  const objects = createObjects();
  const details = createDetailCounts(skipped);
  const withModelRule = new Set<string>();
  const pushed = createPushedCount(activitySince);
  let requestsUsed = 0;
  let listings = 0;
  const stateOf = (job: ScanJob) => states.get(jobKey(job)) ?? NOT_BEGUN;
  const totals = (): Totals => {
    const total = (kind: 'projects' | 'repositories') =>
      stateOf({ kind }).ended ? lists[kind].pieces().done : undefined;
    return toTotals({ projects: total('projects'), repositories: total('repositories'), listings });
  };
  const detailTotals = (): DetailTotals => {
    const { 'project-grants': projects, 'repository-grants': repositories } = totals();
    return toDetailTotals({
      ...{ projects, repositories, models: withModelRule.size, active: pushed.count() },
    });
  };

  return {
    add: (record) => {
      requestsUsed += record.requests ?? 1;
      if (record.requests !== 0) begun.add(record.job.kind);
      const endedAs = advanceJob(states, record);
      count(record, endedAs, { lists, objects, details });
      noteModelRules(record, withModelRule);
      pushed.add(record);
    },
    isEmpty: () => states.size === 0,
    hasBegun: (kind) => begun.has(kind),
    isEnded: (job) => stateOf(job).ended || details.isClosed(job.kind),
    trailOf: (job) => stateOf(job).trail,
    isThrough: (family) => openJobs(objects[family], totals()[family]) === 0,
    expectListings: (expected) => {
      listings = expected;
    },
    progress: () => {
      const openLists = LIST_JOBS.filter((kind) => !stateOf({ kind }).ended).length;
      const open = OBJECT_FAMILIES.map((family) => openJobs(objects[family], totals()[family]));
      const openProjectJobs = openJobs(objects['project-grants'], totals()['project-grants']);
      const rulesRead = openJobs(objects['branch-rules'], totals()['branch-rules']) === 0;
      return {
        families: [
          ...toFamilies(lists, objects, totals()),
          ...details.progress(rulesRead ? detailTotals() : withoutModels(detailTotals())),
        ],
        requestsUsed,
        ...expected(requestsUsed + openLists, [...open, ...details.openJobs(detailTotals())]),
        structureRead: openLists === 0 && openProjectJobs === 0,
      };
    },
  };
}

function toTotals(known: {
  readonly projects: number | undefined;
  readonly repositories: number | undefined;
  readonly listings: number;
}): Totals {
  const { projects, repositories, listings } = known;
  return {
    'project-grants': projects,
    'repository-grants': repositories,
    listing: repositories === undefined ? undefined : listings,
    'branch-rules': repositories,
  };
}

interface JobState {
  readonly trail: readonly string[];
  readonly ended: boolean;
}
const NOT_BEGUN: JobState = { trail: [], ended: false };

/** How the job ended, if it ended with this record. */
function advanceJob(states: Map<string, JobState>, record: ScanRecord) {
  const key = jobKey(record.job);
  const before = states.get(key) ?? NOT_BEGUN;
  const after = advance(before, record);
  states.set(key, after);
  return after.ended && !before.ended ? howEnded(record) : undefined;
}

function advance(state: JobState, record: ScanRecord): JobState {
  if (isGapRecord(record) || record.next === undefined) return { ...state, ended: true };
  return state.trail.includes(record.next)
    ? state
    : { ...state, trail: [...state.trail, record.next] };
}

function howEnded(record: ScanRecord): 'read' | 'gap' {
  return isGapRecord(record) ? 'gap' : 'read';
}

const LIST_JOBS = ['workspace', 'members', 'groups', 'projects', 'repositories'] as const;
const OBJECT_FAMILIES = ['project-grants', 'repository-grants', 'listing', 'branch-rules'] as const;
type ObjectFamily = (typeof OBJECT_FAMILIES)[number];
type Totals = Readonly<Record<ObjectFamily, number | undefined>>;
type Lists = ReturnType<typeof createLists>;
type Objects = Readonly<Record<ObjectFamily, ObjectCount>>;

function createLists() {
  return {
    members: createListCount(),
    groups: createListCount(),
    projects: createListCount(),
    repositories: createListCount(),
  };
}

function createObjects(): Objects {
  return {
    'project-grants': createObjectCount(2),
    'repository-grants': createObjectCount(2),
    listing: createObjectCount(1),
    'branch-rules': createObjectCount(1),
  };
}

function count(
  record: ScanRecord,
  endedAs: 'read' | 'gap' | undefined,
  {
    lists,
    objects,
    details,
  }: { readonly lists: Lists; readonly objects: Objects; readonly details: DetailCounts },
): void {
  const { job } = record;
  if (isDetailJob(job.kind)) {
    if (endedAs) details.end(job.kind, record);
  } else if ('project' in job) {
    if (endedAs) objects['project-grants'].endJob(job.project, endedAs);
  } else if ('repository' in job) {
    if (endedAs) objects[toFamily(job.kind)].endJob(job.repository, endedAs);
  } else if (isCountedList(job.kind)) {
    const list = lists[job.kind];
    if (!isGapRecord(record)) list.addPage(record as Parameters<typeof list.addPage>[0]);
    if (endedAs) list.end(endedAs);
  }
}

function isCountedList(kind: JobKind): kind is keyof Lists {
  return LIST_NAMES.some((name) => name === kind);
}

function noteModelRules(record: ScanRecord, repositories: Set<string>): void {
  if (record.job.kind !== 'branch-rules' || isGapRecord(record)) return;
  // The rows of a job's page are of its own kind, which TypeScript cannot follow.
  const { rows } = record as PageRecordOf<'branch-rules'>;
  if (needsBranchingModel(rows)) repositories.add(record.job.repository);
}

function toFamily(kind: (ScanJob & { readonly repository: unknown })['kind']): ObjectFamily {
  return kind === 'listing' || kind === 'branch-rules' ? kind : 'repository-grants';
}

function toFamilies(lists: Lists, objects: Objects, totals: Totals): readonly FamilyProgress[] {
  const ofObjects = (family: ObjectFamily) => ({
    family,
    ...objects[family].pieces(totals[family]),
  });
  return [
    { family: 'members', ...lists.members.pieces() },
    { family: 'groups', ...lists.groups.pieces() },
    { family: 'projects', ...lists.projects.pieces() },
    ofObjects('project-grants'),
    { family: 'repositories', ...lists.repositories.pieces() },
    ofObjects('repository-grants'),
    ofObjects('listing'),
    ofObjects('branch-rules'),
  ];
}

/** Every job that has not ended takes one request at least. */
function openJobs(objects: ObjectCount, total: number | undefined): number | undefined {
  return total === undefined
    ? undefined
    : Math.max(0, total * objects.jobsPerObject - objects.endedJobs());
}

function expected(known: number, open: readonly (number | undefined)[]) {
  let sum = known;
  for (const jobs of open) {
    if (jobs === undefined) return {};
    sum += jobs;
  }
  return { requestsExpected: sum };
}
