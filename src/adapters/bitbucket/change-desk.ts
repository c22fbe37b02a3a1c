import { askJson } from './ask';
import { BitbucketError } from './bitbucket-error';
import { type BitbucketSend } from './bitbucket-request';
import { type Budget } from './budget';
import { exchange } from './exchange';
import { toNextPath } from './next-path';
import { parseAnswer } from './parse-answer';
import { pageSchema } from './schemas';
import { BitbucketWriteError, toUnanswered, toUnsent, toWriteStatusError } from './write-error';

export interface ChangeDeskOptions {
  readonly request: BitbucketSend;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly budget?: Budget;
  readonly timeoutMs?: number;
  /** Missing = nothing is tried twice, and a limit is never waited for. */
  readonly patience?: Patience;
}

export interface Patience {
  readonly sleep: (ms: number) => Promise<void>;
  /** A limit that frees nothing within this is told instead of waited for. */
  readonly maxWaitMs: number;
}

export interface ChangeRequest {
  readonly method: 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Reads may be tried again; a change never is, unless Bitbucket said that it was not made. */
export interface ChangeDesk {
  /** @throws BitbucketError */
  readonly ask: (path: string) => Promise<unknown>;
  /** All rows of a list. @throws BitbucketError, also when the list does not end */
  readonly list: (path: string) => Promise<readonly unknown[]>;
  /** The answer's body; undefined for a 204. @throws BitbucketWriteError */
  readonly change: (change: ChangeRequest) => Promise<unknown>;
}

const MAX_PAGES = 100;
const PAUSES_MS = [500, 1000, 2000];

export function createChangeDesk(options: ChangeDeskOptions): ChangeDesk {
  const ask = async (path: string): Promise<unknown> => {
    const { body } = await patiently(() => askJson(path, options), options);
    return body;
  };
  return {
    ask,
    list: async (path) => {
      const rows: unknown[] = [];
      const trail: string[] = [];
      for (let at: string | undefined = path; at !== undefined; at = trail.at(-1)) {
        const { values, next } = parseAnswer(pageSchema, await ask(at));
        rows.push(...values);
        if (next == null) return rows;
        // Requests only ever go to one host: where the link points to is looked at for its path alone.
        const origin = URL.parse(next)?.origin ?? '';
        trail.push(toNextPath({ next, origin, trail: [path, ...trail], maxPages: MAX_PAGES }));
      }
      return rows;
    },
    change: (change) => patiently(() => sendChange(change, options), options),
  };
}

async function sendChange(
  { method, path, body }: ChangeRequest,
  options: ChangeDeskOptions,
): Promise<unknown> {
  const { response, text, freeAtMs } = await exchange(
    path,
    (signal) =>
      options.request(path, {
        ...{ method, signal },
        ...(body && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      }),
    options,
  ).catch((error: unknown) => {
    if (!(error instanceof BitbucketError)) throw error;
    throw error.sent ? toUnanswered(error) : toUnsent(error);
  });
  if (response.status !== (method === 'DELETE' ? 204 : 200)) {
    throw toWriteStatusError({
      ...{ path, response, text },
      ...(freeAtMs !== undefined && { freeAtMs }),
    });
  }
  return method === 'DELETE' ? undefined : parseChanged(text);
}

function parseChanged(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unconfirmed(cause);
  }
}

/** Bitbucket took the change, and what it then showed is not what was asked for. */
export function unconfirmed(cause?: unknown): BitbucketWriteError {
  return new BitbucketWriteError({
    reason: 'unreadable-answer',
    message: 'Bitbucket took the change and did not show it as made. Read it again.',
    outcome: 'not-known',
    status: 200,
    ...(cause !== undefined && { cause }),
  });
}

/** Tries again what may pass: three times, or when a limit is free again soon enough. */
async function patiently<T>(
  send: () => Promise<T>,
  { patience, now }: ChangeDeskOptions,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      const pauseMs = pauseAfter(error, tries, now());
      if (pauseMs === undefined || !patience || pauseMs > patience.maxWaitMs) throw error;
      await patience.sleep(pauseMs);
    }
  }
}

function pauseAfter(error: unknown, tries: number, now: number): number | undefined {
  const mayPass = error instanceof BitbucketError || error instanceof BitbucketWriteError;
  if (!mayPass || !error.retryable) return undefined;
  const pauseMs = PAUSES_MS[tries];
  if (pauseMs === undefined) return undefined;
  return error.retryAtMs === undefined ? pauseMs : Math.max(pauseMs, error.retryAtMs - now);
}
