import { type RowOf } from '../../domain/facts/scan-record';
import { type FamilyProgress } from '../../domain/facts/fact-families';

type Pieces = Omit<FamilyProgress, 'family'>;

/** Counts the entries of one list while its pages come in. */
export interface ListCount {
  readonly addPage: (page: {
    readonly rows: readonly RowOf[ListKind][];
    readonly size?: number;
  }) => void;
  readonly end: (how: 'read' | 'gap') => void;
  readonly pieces: () => Pieces;
}
type ListKind = 'members' | 'groups' | 'projects' | 'repositories';

export function createListCount(): ListCount {
  const ids = new Set<string>();
  let announced: number | undefined;
  let ended: 'read' | 'gap' | undefined;
  return {
    addPage: ({ rows, size }) => {
      for (const row of rows) ids.add('uuid' in row ? row.uuid : row.slug);
      announced = size ?? announced;
    },
    end: (how) => {
      ended = how;
    },
    pieces: () => {
      const done = ids.size;
      if (ended === 'read') return { done, missing: 0, total: done };
      // One at least: a list that broke off is never shown as if nothing were missing.
      const missing = ended === 'gap' ? Math.max(1, (announced ?? 0) - done) : 0;
      if (announced === undefined) return { done, missing };
      return { done, missing, total: Math.max(announced, done + missing) };
    },
  };
}

/** Counts projects or repositories that one or two jobs each are about. */
export interface ObjectCount {
  /** One job about the object came to its end; each job is told once. */
  readonly endJob: (object: string, how: 'read' | 'gap') => void;
  readonly endedJobs: () => number;
  readonly jobsPerObject: number;
  readonly pieces: (total: number | undefined) => Pieces;
}

export function createObjectCount(jobsPerObject: number): ObjectCount {
  const open = new Map<string, { jobs: number; gap: boolean }>();
  let endedJobs = 0;
  let done = 0;
  let missing = 0;
  return {
    jobsPerObject,
    endedJobs: () => endedJobs,
    endJob: (object, how) => {
      endedJobs += 1;
      const known = open.get(object) ?? { jobs: 0, gap: false };
      const now = { jobs: known.jobs + 1, gap: known.gap || how === 'gap' };
      if (now.jobs < jobsPerObject) {
        open.set(object, now);
        return;
      }
      open.delete(object);
      if (now.gap) missing += 1;
      else done += 1;
    },
    pieces: (total) => ({ done, missing, ...(total !== undefined && { total }) }),
  };
}
