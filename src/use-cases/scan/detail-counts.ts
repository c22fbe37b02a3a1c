import { concernsEveryJob, DETAIL_JOBS, type DetailJobKind } from '../../domain/facts/detail-jobs';
import {
  DETAIL_FAMILIES,
  type DetailFamily,
  type FamilyProgress,
} from '../../domain/facts/fact-families';
import { type Gap } from '../../domain/facts/reading';
import { isGapRecord, type JobKind, type ScanRecord } from '../../domain/facts/scan-record';

/** How many jobs of each kind the whole scan has; missing while nobody knows. */
export type DetailTotals = Readonly<Record<DetailJobKind, number | undefined>>;

export function toDetailTotals({
  projects,
  repositories,
  models,
  active,
}: {
  readonly projects: number | undefined;
  readonly repositories: number | undefined;
  /** So far: more branch rules may need more. */
  readonly models: number;
  /** Repositories that were pushed to lately; 0 unless activity is asked for. */
  readonly active: number;
}): DetailTotals {
  return {
    'branching-model': models,
    'default-reviewers': repositories,
    overrides: repositories,
    forks: repositories,
    'project-access-keys': projects,
    'repository-access-keys': repositories,
    'workspace-webhooks': 1,
    'repository-webhooks': repositories,
    invitations: 1,
    commits: repositories === undefined ? undefined : active,
    'pull-requests': repositories === undefined ? undefined : active,
  };
}

/** As long as branch rules are still to come, of how many models is not known. */
export function withoutModels(totals: DetailTotals): DetailTotals {
  return { ...totals, 'branching-model': undefined };
}

/** Counts the jobs that read details, and knows the kinds that are not asked for any more. */
export interface DetailCounts {
  readonly end: (kind: DetailJobKind, record: ScanRecord) => void;
  readonly isClosed: (kind: JobKind) => boolean;
  readonly progress: (totals: DetailTotals) => readonly FamilyProgress[];
  readonly openJobs: (totals: DetailTotals) => readonly (number | undefined)[];
}

interface KindCount {
  done: number;
  missing: number;
  /** What stopped one job and with it all others of its kind. */
  closedBy?: Gap;
}

/** @param skipped kinds that this scan will not ask for, known before it says so in its journal */
export function createDetailCounts(skipped: ReadonlySet<JobKind>): DetailCounts {
  const counts = new Map<JobKind, KindCount>();
  const countOf = (kind: DetailJobKind) => counts.get(kind) ?? { done: 0, missing: 0 };
  return {
    end: (kind, record) => {
      const count = countOf(kind);
      counts.set(kind, count);
      if (!isGapRecord(record)) count.done += 1;
      else if (record.gap.reason !== 'not-asked') count.missing += 1;
      if (isGapRecord(record) && concernsEveryJob(record.gap)) count.closedBy = record.gap;
    },
    isClosed: (kind) => counts.get(kind)?.closedBy !== undefined,
    progress: (totals) =>
      DETAIL_FAMILIES.map((family) => ({
        family,
        ...sum(kindsOf(family).map((kind) => toPieces(countOf(kind), totals[kind]))),
      })),
    openJobs: (totals) =>
      DETAIL_FAMILIES.flatMap(kindsOf)
        .filter((kind) => !skipped.has(kind))
        .map((kind) => openJobs(countOf(kind), totals[kind])),
  };
}

function kindsOf(family: DetailFamily): readonly DetailJobKind[] {
  return DETAIL_JOBS[family];
}

type Pieces = Omit<FamilyProgress, 'family'>;

function toPieces({ done, missing, closedBy }: KindCount, total: number | undefined): Pieces {
  if (closedBy?.reason === 'not-asked') return { done, missing, total: done + missing };
  // Of how many is beside the point where none can be read.
  if (closedBy && done === 0) return { done, missing };
  if (total === undefined) return { done, missing };
  return { done, missing: closedBy ? Math.max(missing, total - done) : missing, total };
}

function sum(pieces: readonly Pieces[]): Pieces {
  const add = (one: Pieces, other: Pieces): Pieces => ({
    done: one.done + other.done,
    missing: one.missing + other.missing,
    ...(one.total !== undefined && other.total !== undefined && { total: one.total + other.total }),
  });
  return pieces.reduce(add, { done: 0, missing: 0, total: 0 });
}

function openJobs(
  { done, missing, closedBy }: KindCount,
  total: number | undefined,
): number | undefined {
  if (closedBy) return 0;
  return total === undefined ? undefined : Math.max(0, total - done - missing);
}
