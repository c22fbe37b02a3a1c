import { type BudgetState } from '../../adapters/bitbucket/budget';
import { type ChunkReference } from '../../adapters/forge/chunk-store';
import { type FactsPointer } from '../../adapters/forge/facts-pointer';
import { type ScanStatus } from '../../contract/scan-status';
import { type Facts } from '../../domain/facts/facts';
import { type ScanProgress } from '../../use-cases/scan/scan-progress';

/** What the storage keeps of a scan between two steps. */
export interface ScanState {
  readonly status: Omit<ScanStatus, 'nextScanAt'> & {
    readonly startedAt: number;
    readonly readsAs: 'app' | 'user';
  };
  /** What was read so far; empty once the facts stand. */
  readonly journal: readonly ChunkReference[];
  /** Requests of the last hour by whom Bitbucket counts them for: the app, or one account. */
  readonly budgets: Readonly<Record<string, BudgetState>>;
  /** Who has access stands already as facts, while details are still read. */
  readonly accessStored?: true;
  /** Of this shape. Missing where a version of Usher has written it that knew no queue. */
  readonly format?: number;
  /** Names the step that comes next; every commit of a step gives the next one a new name. */
  readonly stepToken?: string;
  /** The last sign of life, milliseconds since 1970. */
  readonly steppedAt?: number;
  /** The facts that stood when the scan began: a refresh goes on from them to its end. */
  readonly begunBeside?: FactsPointer;
  /** ISO date since when commits and pull requests are read, the same in every step; missing = they are not. */
  readonly activitySince?: string;
}

/** 3: pieces of the journal speak of what its lists have named by place. */
export const FORMAT = 3;
const NEVER: ScanStatus = { state: 'never', progress: [], requestsUsed: 0 };
/** A scan stopped longer ago begins anew: half of its facts would be too old to stand beside the rest. */
const RESUMABLE_MS = 24 * 3_600_000;

export function toStatus(state: ScanState | undefined): ScanStatus {
  return state?.status ?? NEVER;
}

export function isUnderWay({ status: { state } }: ScanState): boolean {
  return state === 'running' || state === 'waiting';
}

/** The name of the step that comes next; a state of an older version has none yet. */
export function stepTokenOf({ stepToken = 'first' }: ScanState): string {
  return stepToken;
}

/** Written by a newer version of Usher, which this one must leave alone: both run while one is deployed. */
export function isOfNewerVersion({ format = 1 }: ScanState): boolean {
  return format > FORMAT;
}

/** What begins, or goes on. */
export interface Start {
  readonly now: number;
  readonly startedBy: 'schedule' | 'admin';
  readonly mode: 'full' | 'refresh';
  readonly stepToken: string;
  /** The facts that stand now. */
  readonly facts?: FactsPointer | undefined;
  readonly activitySince?: string;
}

/** The state after a start: as it is when a scan runs, gone on with when it stopped, else a new one. */
export function toStarted(state: ScanState | undefined, start: Start): ScanState {
  if (state && isUnderWay(state)) return state;
  if (state && isResumable(state, start.now))
    return { ...state, steppedAt: start.now, status: { ...progressOf(state), state: 'running' } };
  return toBegun(state, start);
}

/** A new scan, whatever became of the one before. Only the requests of the last hour still count. */
export function toBegun(state: ScanState | undefined, start: Start): ScanState {
  const { now, startedBy, mode, stepToken, facts, activitySince } = start;
  const status = { startedAt: now, readsAs: 'app', progress: [], requestsUsed: 0 } as const;
  return {
    status: { state: 'running', startedBy, mode, ...status },
    ...{ journal: [], budgets: state?.budgets ?? {}, format: FORMAT, stepToken, steppedAt: now },
    ...(facts && { begunBeside: facts }),
    ...(activitySince !== undefined && { activitySince }),
  };
}

export function toCancelled(state: ScanState | undefined, now: number): ScanState | undefined {
  if (!state || !isUnderWay(state)) return state;
  return { ...state, status: { ...progressOf(state), state: 'cancelled', endedAt: now } };
}

/** The app would go on as an admin, and none has the page open. */
export function toNeedingAdmin(state: ScanState): ScanState {
  return { ...state, status: { ...progressOf(state), state: 'waiting', needsAdmin: true } };
}

/** @param why `limit`: the share of the hour is used up; `outage`: Bitbucket could not be reached */
export function toWaiting(
  state: ScanState,
  waitingUntil: number,
  why: 'limit' | 'outage',
): ScanState {
  const outage = why === 'outage' ? ({ isOutage: true } as const) : {};
  return { ...state, status: { ...progressOf(state), state: 'waiting', waitingUntil, ...outage } };
}

/** Bitbucket's window is an hour: whoever is to wait longer was told before the clock was set back. */
const LONGEST_WAIT_MS = 75 * 60_000;

/** How long the scan may not go on yet; 0 when it may. */
export function waitLeftMs({ status }: ScanState, now: number): number {
  const leftMs = status.state === 'waiting' ? (status.waitingUntil ?? 0) - now : 0;
  return leftMs > 0 && leftMs <= LONGEST_WAIT_MS ? leftMs : 0;
}

/** What was stored of the scan cannot be read back: it ends, and the next start begins anew. */
export function toUnreadable(state: ScanState, now: number): ScanState {
  const failure =
    'What the scan had read cannot be read back from Forge’s storage. Start it again: it begins anew.';
  return {
    ...state,
    status: { ...progressOf(state), state: 'failed', endedAt: now, failure },
    journal: [],
  };
}

/** The state beside facts that were scanned elsewhere and put in place here. */
export function toFinished(scan: {
  readonly facts: Facts;
  readonly progress: ScanProgress;
  readonly now: number;
}): ScanState {
  const { families, requestsUsed, requestsExpected } = scan.progress;
  return {
    status: {
      state: 'finished',
      readsAs: 'user',
      ...{ progress: families, requestsUsed },
      startedAt: scan.facts.startedAt,
      endedAt: scan.facts.endedAt ?? scan.now,
      ...(requestsExpected !== undefined && { requestsExpected }),
    },
    journal: [],
    budgets: {},
  };
}

/** Stopped, and what it has read is recent enough to go on with. */
function isResumable({ status, journal }: ScanState, now: number): boolean {
  const stopped = status.state === 'cancelled' || status.state === 'failed';
  return stopped && journal.length > 0 && now - (status.endedAt ?? 0) < RESUMABLE_MS;
}

/** Of the status what stays as it is when only the state of the scan changes. */
export function progressOf({ status }: ScanState) {
  const { startedAt, readsAs, startedBy, mode, progress, requestsUsed, requestsExpected } = status;
  return {
    ...{ startedAt, readsAs, progress, requestsUsed },
    ...(startedBy !== undefined && { startedBy }),
    ...(mode !== undefined && { mode }),
    ...(requestsExpected !== undefined && { requestsExpected }),
  };
}
