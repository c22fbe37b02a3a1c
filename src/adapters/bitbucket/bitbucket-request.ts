/**
 * One GET. `path` starts with `/2.0/` or `/1.0/` and carries its query. Forge's `requestBitbucket`
 * and a fetch with an API token both fit. Answers of every status resolve; only a request that got
 * no answer rejects.
 */
export type BitbucketRequest = (
  path: string,
  init?: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal },
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
