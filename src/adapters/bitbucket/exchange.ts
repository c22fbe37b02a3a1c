import { BitbucketError } from './bitbucket-error';
import { type BitbucketResponse } from './bitbucket-request';
import { type Budget } from './budget';

export interface ExchangeOptions {
  /** Missing for the few questions that must not wait for a scan's budget (who is the caller?). */
  readonly budget?: Budget;
  /** How long to wait for one answer. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface Exchange {
  readonly response: BitbucketResponse;
  readonly text: string;
  /** When our budget lets the next request go, milliseconds since 1970. */
  readonly freeAtMs?: number;
}

const PATIENCE_MS = 30_000;

/**
 * Sends one request, booked on the budget, and waits for its whole answer, whatever its status.
 * @throws BitbucketError when no answer came, and for a request the budget holds back (`sent` is then
 * false). What Forge throws to ask for the user's consent, and the reason of `signal`, are passed on.
 */
export async function exchange(
  path: string,
  transmit: (signal: AbortSignal) => Promise<BitbucketResponse>,
  options: ExchangeOptions,
): Promise<Exchange> {
  const reservation = options.budget?.reserve(path);
  if (reservation?.granted === false) throw heldBack(reservation.retryAtMs);
  const received = await receive(transmit, options);
  const freeAtMs = reservation && options.budget?.learn(reservation.booking, received.response);
  return { ...received, ...(freeAtMs !== undefined && { freeAtMs }) };
}

async function receive(
  transmit: (signal: AbortSignal) => Promise<BitbucketResponse>,
  options: ExchangeOptions,
): Promise<Pick<Exchange, 'response' | 'text'>> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? PATIENCE_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const whole = async () => {
    const response = await transmit(signal);
    return { response, text: await response.text() };
  };
  try {
    return await untilAborted(whole(), signal);
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (asksForConsent(cause)) throw cause;
    throw new BitbucketError({
      reason: 'bitbucket-failed',
      message: timeout.aborted
        ? 'Bitbucket did not answer in time.'
        : 'The connection to Bitbucket failed or was cut.',
      retryable: true,
      answered: false,
      cause,
    });
  }
}

/** Forge's runtime does not promise to heed a signal, so the wait for it is ended here. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}

/** `NeedsAuthenticationError` of `@forge/api`: Bitbucket shows its consent prompt only if it gets out unchanged. */
function asksForConsent(error: unknown): boolean {
  return error instanceof Error && error.name === 'NEEDS_AUTHENTICATION_ERR';
}

function heldBack(retryAtMs: number): BitbucketError {
  return new BitbucketError({
    reason: 'rate-limited',
    message: 'Our share of the hourly request limit is used up.',
    retryable: true,
    sent: false,
    retryAtMs,
  });
}
