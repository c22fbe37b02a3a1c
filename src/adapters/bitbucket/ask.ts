import { BitbucketError } from './bitbucket-error';
import {
  type BitbucketRequest,
  type BitbucketResponse,
  type ResponseHeaders,
} from './bitbucket-request';
import { type Budget } from './budget';
import { toStatusError } from './status-error';

export interface AskOptions {
  readonly request: BitbucketRequest;
  /** Missing for the few questions that must not wait for a scan's budget (who is the caller?). */
  readonly budget?: Budget;
  /** How long to wait for one answer. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly body: unknown;
  readonly headers: ResponseHeaders;
}

const PATIENCE_MS = 30_000;

/**
 * Sends one GET and returns its JSON.
 * @throws BitbucketError for everything that is no such answer, and for a request the budget holds
 * back. What Forge throws to ask for the user's consent, and the reason of `signal`, are passed on.
 */
export async function askJson(path: string, options: AskOptions): Promise<Answer> {
  const reservation = options.budget?.reserve(path);
  if (reservation?.granted === false) throw heldBack(reservation.retryAtMs);
  const { response, text } = await send(path, options);
  const freeAtMs = reservation && options.budget?.learn(reservation.booking, response);
  if (response.status !== 200) {
    throw toStatusError({ path, response, text, ...(freeAtMs !== undefined && { freeAtMs }) });
  }
  return { body: parseJson(text, path), headers: response.headers };
}

interface Received {
  readonly response: BitbucketResponse;
  readonly text: string;
}

async function send(path: string, options: AskOptions): Promise<Received> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? PATIENCE_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    return await untilAborted(receive(path, options.request, signal), signal);
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

async function receive(
  path: string,
  request: BitbucketRequest,
  signal: AbortSignal,
): Promise<Received> {
  const response = await request(path, { signal });
  return { response, text: await response.text() };
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

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BitbucketError({
      reason: 'unreadable-answer',
      message: `Bitbucket's answer to ${withoutQuery(path)} is not JSON.`,
      status: 200,
      retryable: true,
      cause,
    });
  }
}

/** What a message may show of a path: queries can hold what people typed. */
function withoutQuery(path: string): string {
  return path.split('?', 1)[0] ?? path;
}
