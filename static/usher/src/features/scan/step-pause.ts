import { type ScanStatus } from '../../../../../src/contract/scan-status';
import { type Failure, type Outcome } from '../../lib/call';

/** What to do after one step. */
export type AfterStep =
  | { readonly is: 'over' }
  | { readonly is: 'again'; readonly inMs: number }
  | { readonly is: 'stuck'; readonly failure: Failure };

const BUSY_MS = 5_000;
const LONGEST_WAIT_MS = 30_000;
const FIRST_RETRY_MS = 2_000;
const RETRIES = 4;
const PASSING: ReadonlySet<Failure['code']> = new Set([
  'unavailable',
  'unreachable',
  'cannot-verify',
]);

interface Circumstances {
  readonly now: number;
  /** Steps in a row before this one that did not get through. */
  readonly failures: number;
}

/** When the next step is due, or why there is none. */
export function planNextStep(
  outcome: Outcome<ScanStatus>,
  { now, failures }: Circumstances,
): AfterStep {
  if (outcome.ok) return afterStatus(outcome.value, now);
  const { failure } = outcome;
  if (failure.code === 'busy') return { is: 'again', inMs: BUSY_MS };
  return PASSING.has(failure.code) && failures < RETRIES
    ? { is: 'again', inMs: FIRST_RETRY_MS * 2 ** failures }
    : { is: 'stuck', failure };
}

function afterStatus({ state, waitingUntil = 0 }: ScanStatus, now: number): AfterStep {
  if (state === 'running') return { is: 'again', inMs: 0 };
  if (state !== 'waiting') return { is: 'over' };
  // Asked before it is due as well: the reader may have cancelled in another window.
  return { is: 'again', inMs: Math.min(LONGEST_WAIT_MS, Math.max(1_000, waitingUntil - now)) };
}
