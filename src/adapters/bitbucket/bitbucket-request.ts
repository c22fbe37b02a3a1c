interface SharedInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * One GET. `path` starts with `/2.0/` or `/1.0/` and carries its query. Forge's `requestBitbucket`
 * and a fetch with an API token both fit. Answers of every status resolve; only a request that got
 * no answer rejects.
 */
export type BitbucketRequest = (
  path: string,
  init?: SharedInit & { readonly method?: never; readonly body?: never },
) => Promise<BitbucketResponse>;

export type BitbucketMethod = 'GET' | 'PUT' | 'DELETE';

/**
 * The same, able to change something: GET unless a method is named. Fits wherever a GET is wanted, and no
 * GET fits where this is wanted, so nothing that can only read is ever taken for a write that was made.
 */
export type BitbucketSend = (
  path: string,
  init?: SharedInit & { readonly method?: BitbucketMethod; readonly body?: string },
) => Promise<BitbucketResponse>;

/** What is used of a response, by the platform's fetch and by Forge's. */
export interface BitbucketResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly text: () => Promise<string>;
}

export interface ResponseHeaders {
  readonly get: (name: string) => string | null;
}
