import {
  type Bitbucket,
  type CredentialKind,
  type CredentialRequest,
} from '../../../local/bitbucket/bitbucket';
import { createBitbucket } from '../../../local/bitbucket/create-bitbucket';
import { acme, personUuid } from '../../../local/bitbucket/demo/acme';
import { ENDPOINTS } from '../../../local/bitbucket/endpoints';
import { type Switches } from '../../../local/bitbucket/switches';
import { type WorkspaceData } from '../../../local/bitbucket/workspace-data';

/** 2026-11-21T12:00:00Z */
export const NOON = Date.UTC(2026, 10, 21, 12);
export const ORIGIN = 'https://api.bitbucket.org';

interface Sent {
  readonly method: 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  /** Sent as it is when it is text, else as JSON. */
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
}

export interface Simulator {
  readonly bitbucket: Bitbucket;
  readonly advance: (milliseconds: number) => void;
  /** What was slept, in milliseconds. */
  readonly slept: readonly number[];
  /** Asks as the workspace admin aokonjo with every scope, unless told otherwise. */
  readonly get: (path: string, as?: Partial<CredentialRequest>) => Promise<Answer>;
  readonly ask: (method: string, path: string, as?: Partial<CredentialRequest>) => Promise<Answer>;
  /** The same with a body. */
  readonly send: (request: Sent, as?: Partial<CredentialRequest>) => Promise<Answer>;
  /** The rows of all pages. */
  readonly all: (path: string, as?: Partial<CredentialRequest>) => Promise<Row[]>;
}

export type Row = Readonly<Record<string, unknown>>;

export interface SimulatorOptions {
  readonly data?: WorkspaceData;
  readonly switches?: Partial<Switches>;
}

const ACME = acme(NOON);

/** A simulator in this process, on a clock that only the test moves. */
export function aSimulator({ data = ACME, switches = {} }: SimulatorOptions = {}): Simulator {
  let now = NOON;
  const slept: number[] = [];
  const bitbucket = createBitbucket({
    data,
    switches,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
  });
  const issued = new Map<string, string>();
  const authorizationFor = (as: Partial<CredentialRequest>): string => {
    const key = JSON.stringify(as);
    const known = issued.get(key) ?? issue(bitbucket, as);
    issued.set(key, known);
    return known;
  };
  const fetch = async (path: string, init: RequestInit, as: Partial<CredentialRequest> = {}) => {
    const url = path.startsWith('http') ? path : ORIGIN + path;
    const headers = { authorization: authorizationFor(as) };
    const response = await bitbucket.fetch(new Request(url, { ...init, headers }));
    return { status: response.status, headers: response.headers, body: await bodyOf(response) };
  };
  const ask: Simulator['ask'] = async (method, path, as) => fetch(path, { method }, as);
  const get: Simulator['get'] = async (path, as) => ask('GET', path, as);
  return {
    bitbucket,
    slept,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    get,
    ask,
    send: async ({ method, path, body }, as) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return fetch(path, { method, body: text }, as);
    },
    all: async (path, as) => {
      const rows: Row[] = [];
      let next: string | undefined = path;
      while (next !== undefined) {
        const { body } = await get(next, as);
        rows.push(...valuesOf(body));
        next = (body as { next?: string }).next;
      }
      return rows;
    },
  };
}

function issue(bitbucket: Bitbucket, as: Partial<CredentialRequest>): string {
  const { kind = 'api-token', scopes = everyScope(kind), ...rest } = as;
  const account = rest.account ?? personUuid('aokonjo');
  const isMachine = kind === 'forge-asApp' || kind === 'access-token';
  const wanted = { ...rest, kind, scopes, ...(!isMachine && { account }) };
  return bitbucket.issueCredential(wanted).authorization;
}

/** Every scope there is for this kind of credential, in the names it uses. */
export function everyScope(kind: CredentialKind): string[] {
  const isOld = kind === 'oauth' || kind === 'access-token';
  const all = ENDPOINTS.flatMap(({ scopes, oauthScopes }) => (isOld ? oauthScopes : scopes));
  return [...new Set(all)].filter((scope) => isOld || scope.endsWith(':bitbucket'));
}

/** The rows of a page. Throws when the body is none. */
export function valuesOf(body: unknown): Row[] {
  if (typeof body === 'object' && body !== null && 'values' in body) return body.values as Row[];
  throw new Error(`Not a page: ${JSON.stringify(body)}`);
}

export const messageOf = (body: unknown): string =>
  (body as { error: { message: string } }).error.message;

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return response.headers.get('content-type')?.startsWith('application/json')
    ? (JSON.parse(text) as unknown)
    : text;
}
