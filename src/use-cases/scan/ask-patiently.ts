import {
  type FailureReason,
  isReadFailure,
  type ReadFailure,
  STOP_REASONS,
} from '../../domain/facts/read-failure';
import { type Gap, GAP_REASONS } from '../../domain/facts/reading';
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
  /** A scope that the credential lacks is then a gap; otherwise it ends the scan. */
  readonly survivesMissingScope?: boolean;
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
 * What fails for so long when the time of the call is over is given up. It would come first in the
 * next call and fail as long: a scan in short calls would never end.
 */
const LONG_MS = 5000;

/**
 * Sends one request through the gate: waits for the rate limit, tries failures that may pass three
 * times more, and turns what is left into a gap, or into the end of the scan where nothing else
 * could be read either. What is no failed read is thrown on.
 */
export async function askPatiently<T>(
  send: () => Promise<T>,
  options: AskOptions,
): Promise<Asked<T>> {
  const { gate, clock } = options;
  const since = clock.now();
  const tries: Tries = { requests: 0, failures: 0 };
  while (await gate.pass()) {
    const asked = await tryOnce(send, tries, options);
    if (asked) return asked;
  }
  const isHopeless = gate.stopped()?.state === 'paused' && clock.now() - since >= LONG_MS;
  return tries.last && isHopeless ? toGap(tries.last, tries, clock) : { kind: 'stopped' };
}

interface Tries {
  requests: number;
  failures: number;
  last?: ReadFailure;
}

/** What one request came to, or nothing when it is to be sent again as far as the gate allows. */
async function tryOnce<T>(
  send: () => Promise<T>,
  tries: Tries,
  options: AskOptions,
): Promise<Asked<T> | undefined> {
  tries.requests += 1;
  try {
    return { kind: 'answered', value: await send(), requests: tries.requests };
  } catch (error) {
    const failure = toFailure(error, options);
    if (!failure) return undefined;
    if (!failure.sent) tries.requests -= 1;
    if (isAboutTheScan(failure, options)) return undefined;
    tries.last = failure;
    tries.failures += 1;
    if (!failure.retryable || tries.failures > RETRIES) return toGap(failure, tries, options.clock);
    const pauseMs = FIRST_PAUSE_MS * 2 ** (tries.failures - 1);
    await options.gate.pause(pauseMs * (1 + options.random()));
    return undefined;
  }
}

/** The failed read that `error` is, or nothing when it only says that the scan was cancelled. */
function toFailure(error: unknown, { signal }: AskOptions): ReadFailure | undefined {
  if (isReadFailure(error)) return error;
  if (signal?.aborted) return undefined;
  throw error;
}

const UNTOLD_WAIT_MS = 60_000;

/** True when the failure says nothing about this request: the limit is used up, or the scan is over. */
function isAboutTheScan(failure: ReadFailure, options: AskOptions): boolean {
  if (failure.reason === 'rate-limited') hold(failure, options);
  return failure.reason === 'rate-limited' || stopsScan(failure, options);
}

function hold(failure: ReadFailure, { gate, clock }: AskOptions): void {
  if (!failure.sent) gate.giveBack();
  gate.holdUntil(failure.retryAtMs ?? clock.now() + UNTOLD_WAIT_MS);
}

/** Answers that may differ for the admin who has the page open. */
const CLOSED_TO_APP: ReadonlySet<FailureReason> = new Set(['not-an-admin', 'no-such-workspace']);

/** Failures that every other request would meet as well. */
function stopsScan(failure: ReadFailure, options: AskOptions): boolean {
  const { gate, readsAs, nothingRead, survivesMissingScope = false } = options;
  if (readsAs === 'app' && CLOSED_TO_APP.has(failure.reason)) {
    gate.stop({ state: 'switch-to-user' });
    return true;
  }
  const fatal = STOP_REASONS.some((reason) => reason === failure.reason);
  const lacksScope = failure.reason === 'missing-scope' && !survivesMissingScope;
  if (!fatal && !lacksScope) return false;
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

function toGap(failure: ReadFailure, { requests }: Tries, clock: Clock) {
  const { answered } = failure;
  const known = GAP_REASONS.find((one) => one === failure.reason) ?? 'bitbucket-failed';
  const scopes = failure.missingScopes?.join(', ') ?? '';
  const detail = known === 'missing-scope' && scopes !== '' ? scopes : failure.message;
  const gap: Gap = { reason: known, detail, triedAt: clock.now() };
  return { kind: 'gap', gap, answered, requests } as const;
}
