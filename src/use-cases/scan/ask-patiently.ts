import { isReadFailure, type ReadFailure, STOP_REASONS } from '../../domain/facts/read-failure';
import { type Gap, GAP_REASONS, type GapReason } from '../../domain/facts/reading';
import { type RequestGate } from './request-gate';
import { type Clock } from './scan-ports';

export interface AskOptions {
  readonly gate: RequestGate;
  readonly clock: Clock;
  readonly readsAs: 'app' | 'user';
  readonly signal?: AbortSignal;
  /** 0..1, spreads retries. */
  readonly random: () => number;
  readonly nothingRead: () => boolean;
}

export type Asked<T> =
  | { readonly kind: 'answered'; readonly value: T; readonly requests: number }
  | {
      readonly kind: 'gap';
      readonly gap: Gap;
      readonly requests: number;
      /** False when Bitbucket could not be reached at all. */
      readonly answered: boolean;
    }
  /** The gate was closed, before or by this request. */
  | { readonly kind: 'stopped' };

const RETRIES = 3;
const FIRST_PAUSE_MS = 500;

/**
 * Sends one request through the gate: waits for the rate limit, tries failures that may pass three
 * times more, and turns what is left into a gap, or into the end of the scan where nothing else
 * could be read either. What is no failed read is thrown on.
 */
export async function askPatiently<T>(
  send: () => Promise<T>,
  options: AskOptions,
): Promise<Asked<T>> {
  const { gate } = options;
  let requests = 0;
  for (let tries = 1; await gate.pass();) {
    try {
      requests += 1;
      return { kind: 'answered', value: await send(), requests };
    } catch (error) {
      const failure = toFailure(error, options);
      if (!failure) continue;
      if (!failure.sent) requests -= 1;
      if (failure.reason === 'rate-limited') hold(failure, options);
      else if (stopsScan(failure, options)) return { kind: 'stopped' };
      else if (failure.retryable && tries <= RETRIES) {
        await gate.pause(FIRST_PAUSE_MS * 2 ** (tries - 1) * (1 + options.random()));
        tries += 1;
      } else return { ...toGap(failure, options.clock.now()), requests };
    }
  }
  return { kind: 'stopped' };
}

/** The failed read that `error` is, or nothing when it only says that the scan was cancelled. */
function toFailure(error: unknown, { signal }: AskOptions): ReadFailure | undefined {
  if (isReadFailure(error)) return error;
  if (signal?.aborted) return undefined;
  throw error;
}

const UNTOLD_WAIT_MS = 60_000;

function hold(failure: ReadFailure, { gate, clock }: AskOptions): void {
  if (!failure.sent) gate.giveBack();
  gate.holdUntil(failure.retryAtMs ?? clock.now() + UNTOLD_WAIT_MS);
}

/** Failures that every other request would meet as well. */
function stopsScan(failure: ReadFailure, { gate, readsAs, nothingRead }: AskOptions): boolean {
  if (readsAs === 'app' && failure.reason === 'not-an-admin') {
    gate.stop({ state: 'switch-to-user' });
    return true;
  }
  const fatal = STOP_REASONS.some((reason) => reason === failure.reason);
  if (!fatal && failure.reason !== 'missing-scope') return false;
  const { reason, message, missingScopes } = failure;
  gate.stop({
    state: 'failed',
    failure: {
      ...{ reason, message, nothingRead: nothingRead() },
      ...(missingScopes && { missingScopes }),
    },
  });
  return true;
}

function toGap({ reason, message, answered }: ReadFailure, triedAt: number) {
  const known: GapReason = GAP_REASONS.find((one) => one === reason) ?? 'bitbucket-failed';
  return { kind: 'gap', gap: { reason: known, detail: message, triedAt }, answered } as const;
}
