import { wasPushedSince } from '../activity/pushed-since';
import { DETAIL_JOBS, isDetailJob } from './detail-jobs';
import { createEarlierPages, type EarlierPages, REPOSITORY_READINGS } from './earlier-pages';
import { type Repository } from './facts';
import { type Aged, chooseOldest } from './oldest-first';
import { isComplete, type Reading } from './reading';
import { type JobKind, type PageRecord, type RepositoryJobKind } from './scan-record';
import { findTouched, type Refreshing, type Touch } from './touched-repositories';

export interface RefreshInput extends Refreshing {
  /** Kinds of jobs this scan does not ask for: it would never read them again. */
  readonly skipped: ReadonlySet<JobKind>;
  /** ISO date since when this scan reads commits and pull requests; missing = it does not. */
  readonly activitySince?: string;
}

/**
 * The readings of the last scan that still stand, as the pages they came from, each with the time at which it
 * was read; what they leave out is to be read now. That is: all that a list or an event tells to have
 * changed, all that was not read, or not in full, and the oldest of the rest, a seventh for each day since
 * the last scan (details: a twenty-eighth). Lists, project grants and listings are never kept.
 *
 * Pure: the same facts give the same pages, so that a scan that was cut off goes on as it began.
 */
export function planRefresh(input: RefreshInput): readonly PageRecord[] {
  if (input.previous.workspace.uuid !== input.now.workspace.uuid) return [];
  const pages = createEarlierPages(input.previous);
  return [
    ...keepAccess(input, pages),
    ...keepDetails(input, pages),
    ...keepKeys(input, pages),
    ...keepActivity(input, pages),
  ];
}

const DAY_MS = 86_400_000;
/** All that nothing tells to have changed is read again within so many days. */
const ACCESS_DAYS = 7;
/** Details decide nobody's access, and are most of what a scan asks for. */
const DETAIL_DAYS = 28;

const ACCESS_KINDS = [
  'repository-group-grants',
  'repository-person-grants',
  'branch-rules',
] as const satisfies readonly RepositoryJobKind[];

const WITH_MODEL = [...ACCESS_KINDS, 'branching-model'] as const;

/** Grants and rules of a repository are of one day; the branching model goes with the rules that need it. */
function keepAccess(input: RefreshInput, pages: EarlierPages): readonly PageRecord[] {
  const known = listKnown(input, readingsOf(ACCESS_KINDS));
  const still = known.filter(({ touch }) => touch === undefined);
  const due = chooseDue(input, { known, still, days: ACCESS_DAYS });
  return still
    .filter((one) => !due.has(one))
    .flatMap(({ now, earlier }) => {
      const kinds = isComplete(earlier.branchRules) ? WITH_MODEL : ACCESS_KINDS;
      return kinds.flatMap((kind) => pages.ofRepository(earlier, kind, now) ?? []);
    });
}

function keepDetails(input: RefreshInput, pages: EarlierPages): readonly PageRecord[] {
  const kinds = DETAIL_KINDS.filter((kind) => !input.skipped.has(kind));
  const known = listKnown(input, readingsOf(kinds));
  const still = known.filter(({ touch }) => touch !== 'everything');
  const due = chooseDue(input, { known, still, days: DETAIL_DAYS });
  return still
    .filter((one) => !due.has(one))
    .flatMap(({ now, earlier }) =>
      kinds.flatMap((kind) => pages.ofRepository(earlier, kind, now) ?? []),
    );
}

const DETAIL_KINDS = (Object.keys(REPOSITORY_READINGS) as readonly RepositoryJobKind[]).filter(
  (kind) => isDetailJob(kind) && kind !== 'branching-model',
);

function keepKeys(input: RefreshInput, pages: EarlierPages): readonly PageRecord[] {
  if (input.skipped.has('project-access-keys')) return [];
  const here = new Set(input.now.projects.map(({ uuid }) => uuid));
  const known = input.previous.projects
    .filter(({ uuid }) => here.has(uuid))
    .map((earlier) => ({ earlier, ...toAged(earlier.uuid, [earlier.accessKeys]) }));
  const due = chooseDue(input, { known, still: known, days: DETAIL_DAYS });
  return known
    .filter((one) => !due.has(one))
    .flatMap(({ earlier }) => pages.ofProject(earlier, 'project-access-keys') ?? []);
}

/**
 * Nobody has pushed since it was read. Who comments or approves does not push: all have their turn within
 * a week.
 */
function keepActivity(input: RefreshInput, pages: EarlierPages): readonly PageRecord[] {
  const { activitySince: since } = input;
  if (since === undefined) return [];
  const known = listKnown(input, ({ activity }) =>
    activity ? [activity.commits, activity.pullRequests] : [],
  ).filter(({ now, earlier }) => earlier.activity && wasPushedSince(now, since));
  const still = known.filter(({ touch }) => touch === undefined);
  const due = chooseDue(input, { known, still, days: ACCESS_DAYS });
  return still
    .filter((one) => !due.has(one))
    .flatMap(({ now: { slug }, earlier }) =>
      DETAIL_JOBS.activity.flatMap(
        (kind) => pages.ofActivity(earlier, kind, { slug, since }) ?? [],
      ),
    );
}

type ReadingsOf = (repository: Repository) => readonly Reading<unknown>[];

function readingsOf(kinds: readonly RepositoryJobKind[]): ReadingsOf {
  return (repository) => kinds.map((kind) => REPOSITORY_READINGS[kind](repository));
}

interface Known extends Aged {
  readonly now: Repository;
  readonly earlier: Repository;
  readonly touch: Touch | undefined;
}

/** The repositories that both scans know. */
function listKnown(input: RefreshInput, readingsIn: ReadingsOf): readonly Known[] {
  const touched = findTouched(input);
  const before = new Map(input.previous.repositories.map((each) => [each.uuid, each]));
  return input.now.repositories.flatMap((now): Known[] => {
    const earlier = before.get(now.uuid);
    if (!earlier) return [];
    return [
      { ...toAged(now.uuid, readingsIn(earlier)), now, earlier, touch: touched.get(now.uuid) },
    ];
  });
}

function toAged(uuid: string, readings: readonly Reading<unknown>[]): Aged {
  const times = readings.filter(isComplete).map(({ readAt }) => readAt);
  return { uuid, readAt: Math.min(...times) };
}

interface Turns<Thing extends Aged> {
  readonly known: readonly Thing[];
  /** Those that are not read again for another reason. */
  readonly still: readonly Thing[];
  /** Within which all have their turn. */
  readonly days: number;
}

/** A share of all, not of the rest: however much changes elsewhere, nobody waits longer for a turn. */
function chooseDue<Thing extends Aged>(
  { previous, now: { startedAt } }: RefreshInput,
  { known, still, days }: Turns<Thing>,
): ReadonlySet<Thing> {
  const daysSince = Math.max(1, Math.round((startedAt - previous.startedAt) / DAY_MS));
  const count = Math.ceil(known.length * Math.min(1, daysSince / days));
  const read = still.filter(({ readAt }) => Number.isFinite(readAt));
  return new Set(chooseOldest(read, { count, startedAt }));
}
