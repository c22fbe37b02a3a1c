import { type BudgetState } from '../../adapters/bitbucket/budget';
import { type ChunkReference } from '../../adapters/forge/chunk-store';
import { type ScanStatus } from '../../contract/scan-status';
import { type Facts } from '../../domain/facts/facts';
import { type ScanProgress } from '../../use-cases/scan/scan-report';

/** What the storage keeps of a scan between two steps. */
export interface ScanState {
  readonly status: ScanStatus & { readonly startedAt: number; readonly readsAs: 'app' | 'user' };
  /** What was read so far; empty once the facts stand. */
  readonly journal: readonly ChunkReference[];
  /** Requests of the last hour by whom Bitbucket counts them for: the app, or one account. */
  readonly budgets: Readonly<Record<string, BudgetState>>;
  /** Who has access stands already as facts, while details are still read. */
  readonly accessStored?: true;
}

const NEVER: ScanStatus = { state: 'never', progress: [], requestsUsed: 0 };
/** A scan stopped longer ago begins anew: half of its facts would be too old to stand beside the rest. */
const RESUMABLE_MS = 24 * 3_600_000;

export function toStatus(state: ScanState | undefined): ScanStatus {
  return state?.status ?? NEVER;
}

export function isUnderWay({ status: { state } }: ScanState): boolean {
  return state === 'running' || state === 'waiting';
}

/** The state after "Scan now": as it is when one runs, gone on with when it stopped, else a new one. */
export function toStarted(state: ScanState | undefined, now: number): ScanState {
  if (state && isUnderWay(state)) return state;
  if (state && isResumable(state, now))
    return { ...state, status: { ...progressOf(state), state: 'running' } };
  const status = { startedAt: now, readsAs: 'app', progress: [], requestsUsed: 0 } as const;
  return { status: { state: 'running', ...status }, journal: [], budgets: state?.budgets ?? {} };
}

export function toCancelled(state: ScanState | undefined, now: number): ScanState | undefined {
  if (!state || !isUnderWay(state)) return state;
  return { ...state, status: { ...progressOf(state), state: 'cancelled', endedAt: now } };
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

function isResumable({ status, journal }: ScanState, now: number): boolean {
  const stopped = status.state === 'cancelled' || status.state === 'failed';
  return stopped && journal.length > 0 && now - (status.endedAt ?? 0) < RESUMABLE_MS;
}

function progressOf({ status }: ScanState) {
  const { startedAt, readsAs, progress, requestsUsed, requestsExpected } = status;
  return {
    ...{ startedAt, readsAs, progress, requestsUsed },
    ...(requestsExpected !== undefined && { requestsExpected }),
  };
}
