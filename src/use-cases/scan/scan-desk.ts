import pLimit, { type LimitFunction } from 'p-limit';
import { type DetailFamily } from '../../domain/facts/fact-families';
import { type Facts } from '../../domain/facts/facts';
import { type RepositoryUuid } from '../../domain/facts/ids';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { type Asked, askPatiently } from './ask-patiently';
import { createOutageWatch, type OutageWatch } from './outage-watch';
import { createRequestGate, type RequestGate } from './request-gate';
import { listSkippedJobs } from './skipped-details';
import { createScanKnowledge, type KnowledgeTerms, type ScanKnowledge } from './scan-knowledge';
import { createScanMemory, type ScanMemory } from './scan-memory';
import { type Clock, type ScanJournal, type ScanSource } from './scan-ports';
import { type ScanProgress } from './scan-progress';

export interface RefreshTerms {
  /** Of which an event told, since they were read, that something changed. */
  readonly hinted: ReadonlySet<RepositoryUuid>;
}

export interface ScanRun {
  readonly source: ScanSource;
  readonly journal: ScanJournal;
  /** What earlier calls journalled. None of it is asked for again. */
  readonly records?: Iterable<ScanRecord>;
  /**
   * What an earlier call of the same scan, with the same terms, has reported as known, in the place of its
   * records. This call adds to it: pass it on only where all that it was told is in the journal.
   */
  readonly known?: ScanKnowledge;
  /**
   * Facts of the last finished scan: they put the most telling repositories first, and lend the
   * members of groups where this scan cannot read them.
   */
  readonly previous?: Facts;
  /**
   * Goes on from `previous` instead of reading everything: the structure, what was hinted at or moved, what
   * was missing and the oldest of the rest are read; everything else keeps its reading and its age. Pass the
   * same `previous` and hints to every call of one scan. Missing = read everything.
   */
  readonly refresh?: RefreshTerms;
  /** Families of details that this scan does not ask for. */
  readonly without?: readonly DetailFamily[];
  /** ISO date: reads who worked on the repositories pushed to since. Missing = does not. */
  readonly activitySince?: string;
  /** Repositories whose listings are to be held against our answers in any case. */
  readonly checkListingsOf?: Iterable<RepositoryUuid>;
  /** As whom the source reads. As `app`, a refusal ends the call with `switch-to-user`. */
  readonly readsAs: 'app' | 'user';
  readonly clock: Clock;
  /** How long to sleep for the rate limit in all; 0 where sleeping is billed. Missing = for ever. */
  readonly maxWaitMs?: number;
  /** What one call may take: requests sent, and time after which it sends no more. */
  readonly limits?: { readonly maxRequests?: number; readonly deadlineMs?: number };
  /** Requests in flight at one time, 1 to 6. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
  /** Called once all that decides who has access was read, before details, with the facts so far. */
  readonly onAccessRead?: (facts: Facts) => Promise<void>;
  /** 0..1, spreads retries. */
  readonly random?: () => number;
}

/** What the jobs of one call share. */
export interface ScanDesk {
  readonly run: ScanRun;
  readonly memory: ScanMemory;
  readonly known: ScanKnowledge;
  readonly gate: RequestGate;
  readonly outage: OutageWatch;
  readonly limit: LimitFunction;
  readonly ask: <T>(
    send: () => Promise<T>,
    how?: { readonly survivesMissingScope?: boolean },
  ) => Promise<Asked<T>>;
}

/** More at once would save no time under an hourly limit, and crowds out other clients. */
const MOST_IN_FLIGHT = 6;

export function createScanDesk(run: ScanRun): ScanDesk {
  const { clock, journal, readsAs, signal, onProgress, random = Math.random } = run;
  const known = run.known ?? createScanKnowledge(toTerms(run));
  for (const record of run.records ?? []) known.take(record);
  const memory = createScanMemory({ journal, known, onProgress });
  const gate = createRequestGate({
    ...{ clock, maxWaitMs: run.maxWaitMs ?? Infinity, onWait: memory.tellWaiting },
    ...run.limits,
    ...(signal && { signal }),
  });
  const nothingRead = memory.isEmpty;
  const patience = { gate, clock, readsAs, random, nothingRead, ...(signal && { signal }) };
  return {
    ...{ run, memory, known, gate },
    outage: createOutageWatch(),
    limit: pLimit(Math.max(1, Math.min(MOST_IN_FLIGHT, run.concurrency ?? MOST_IN_FLIGHT))),
    ask: (send, how) => askPatiently(send, { ...patience, ...how }),
  };
}

function toTerms(run: ScanRun): KnowledgeTerms {
  const { previous, refresh, activitySince } = run;
  const isRefresh = previous !== undefined && refresh !== undefined;
  return { previous, activitySince, isRefresh, skipped: listSkippedJobs(run) };
}
