import {
  type BitbucketRequest,
  type BitbucketResponse,
} from '../../src/adapters/bitbucket/bitbucket-request';
import { createTokenRequest } from '../../src/adapters/bitbucket/token-request';
import { ownFetch } from '../forge/runtime/invocation';
import { type Reach, type Refusal } from './reach';

export interface GateOptions {
  /** Of Bitbucket, or of a simulated one. */
  readonly api: string;
  readonly email: string;
  readonly token: string;
  readonly scopes: readonly string[];
  readonly reach: Reach;
}

/** The one way from a preview to Bitbucket: nobody else in it knows the token. */
export interface ReadGate {
  /** Answers what Bitbucket answers, or what it would answer to an app that may not. */
  readonly send: (request: Request) => Promise<Response>;
  /** The same for who asks by path. */
  readonly request: BitbucketRequest;
}

/** Where the app believes Bitbucket to be; `next` links lead there. */
export const API_ORIGIN = 'https://api.bitbucket.org';

/**
 * Lets reads through that are within reach, with the token on them and without any header or body of who asks.
 * Everything else is answered here and never sent.
 */
export function createReadGate(options: GateOptions): ReadGate {
  const { api, email, token, scopes, reach } = options;
  const ask = createTokenRequest({ api, email, token, fetch: ownFetch });
  const send = async ({ method, url, signal }: Request): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const path = pathname + search;
    const refusal = reach(method, path);
    if (refusal) return toRefusal(refusal, scopes);
    return toResponse(await ask(path, { signal }), api);
  };
  return {
    send,
    request: (path, { signal } = {}) =>
      send(new Request(new URL(path, API_ORIGIN), { ...(signal && { signal }) })),
  };
}

/** A simulated Bitbucket names its own address in links; the app follows none but Bitbucket's. */
async function toResponse(answer: BitbucketResponse, api: string): Promise<Response> {
  const text = await answer.text();
  const { origin } = new URL(api);
  const body = origin === API_ORIGIN ? text : text.replaceAll(`${origin}/`, `${API_ORIGIN}/`);
  return new Response(isBodiless(answer.status) ? null : body, {
    status: answer.status,
    headers: pickHeaders(answer),
  });
}

function isBodiless(status: number): boolean {
  return status === 204 || status === 304;
}

/** What is read of an answer's head: its type, what is left of the limit, and which scopes the token has. */
const PASSED_ON = [
  ...['content-type', 'retry-after', 'x-oauth-scopes', 'x-accepted-oauth-scopes'],
  ...['x-ratelimit-limit', 'x-ratelimit-resource', 'x-ratelimit-nearlimit', 'x-request-id'],
];

function pickHeaders({ headers }: BitbucketResponse): Headers {
  const picked = new Headers();
  for (const name of PASSED_ON) {
    const value = headers.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
}

/** With the status that the app would see if it asked as an app. */
function toRefusal(refusal: Refusal, granted: readonly string[]): Response {
  switch (refusal.why) {
    case 'write':
      return toError(405, 'Read-only preview: nothing is written to Bitbucket.');
    case 'other-workspace':
      return toError(404, 'Preview of one workspace: no other one is read.');
    case 'closed-to-forge':
      return toError(403, 'Bitbucket opens this to API tokens, not to Forge apps.');
    case 'missing-scope':
      return toError(403, 'The app does not ask for the scopes that this needs.', {
        required: refusal.required,
        granted,
      });
    case 'unknown-endpoint':
      return toError(403, 'Nothing says that a Forge app may call this.');
  }
}

function toError(status: number, message: string, detail?: object): Response {
  return Response.json(
    { type: 'error', error: { message, ...(detail && { detail }) } },
    { status },
  );
}
