import { BitbucketError } from './bitbucket-error';
import { type BitbucketRequest, type ResponseHeaders } from './bitbucket-request';
import { exchange, type ExchangeOptions } from './exchange';
import { toStatusError } from './status-error';

export interface AskOptions extends ExchangeOptions {
  readonly request: BitbucketRequest;
}

export interface Answer {
  readonly body: unknown;
  readonly headers: ResponseHeaders;
}

/**
 * Sends one GET and returns its JSON.
 * @throws BitbucketError for everything that is no such answer, and for a request the budget holds
 * back. What Forge throws to ask for the user's consent, and the reason of `signal`, are passed on.
 */
export async function askJson(path: string, options: AskOptions): Promise<Answer> {
  const { response, text, freeAtMs } = await exchange(
    path,
    (signal) => options.request(path, { signal }),
    options,
  );
  if (response.status !== 200) {
    throw toStatusError({ path, response, text, ...(freeAtMs !== undefined && { freeAtMs }) });
  }
  return { body: parseJson(text, path), headers: response.headers };
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
