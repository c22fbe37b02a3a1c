import { type Bitbucket, type CredentialKind } from '../../local/bitbucket/bitbucket';
import { createBitbucket } from '../../local/bitbucket/create-bitbucket';
import { acme } from '../../local/bitbucket/demo/acme';
import { type Switches } from '../../local/bitbucket/switches';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import {
  type BitbucketResponse,
  type BitbucketSend,
} from '../../src/adapters/bitbucket/bitbucket-request';
import { CHANGE_SCOPES, DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';

const ALL_SCOPES = [...SCAN_SCOPES, ...DETAIL_SCOPES];
/** Of a token that may also change explicit grants. */
export const CHANGING_SCOPES = [...ALL_SCOPES, ...CHANGE_SCOPES];

export const API = 'https://api.bitbucket.org';
/** 2026-11-21T12:00:00Z, when the clock of a test starts. */
export const NOON = 1_795_262_400_000;

/** A clock that only sleeping moves. */
export interface TestClock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly advance: (ms: number) => void;
}

export function aClock(startsAt = NOON): TestClock {
  let at = startsAt;
  const advance = (ms: number) => {
    at += ms;
  };
  return {
    now: () => at,
    advance,
    sleep: async (ms) => {
      advance(ms);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

export interface SimulationOptions {
  readonly data?: WorkspaceData;
  readonly switches?: Partial<Switches>;
  readonly clock?: TestClock;
}

/** Bitbucket in this process, on the clock of the test. */
export function aBitbucket(options: SimulationOptions = {}): Bitbucket {
  const { data = acme(NOON), switches = {}, clock = aClock() } = options;
  // An answer takes a turn of the event loop, so that requests can overlap.
  const sleep = () => new Promise<void>((resolve) => setImmediate(resolve));
  return createBitbucket({ data, switches: { latencyMs: 1, ...switches }, now: clock.now, sleep });
}

export interface CallerOptions {
  readonly kind?: CredentialKind;
  readonly scopes?: readonly string[];
  readonly account?: string;
  readonly expired?: boolean;
  /** Sees the path of each request before it is sent; may throw in its place. */
  readonly onRequest?: (path: string, method: string) => void;
}

/** The request function of one caller: by default the first workspace admin with an API token. */
export function requestAs(bitbucket: Bitbucket, options: CallerOptions = {}): BitbucketSend {
  const { kind = 'api-token', scopes = ALL_SCOPES, expired = false } = options;
  const account = options.account ?? anOwner(bitbucket);
  const { authorization } = bitbucket.issueCredential({ kind, scopes, account, expired });
  return (path, init = {}) => {
    const { method = 'GET', body } = init;
    options.onRequest?.(path, method);
    const headers = { ...init.headers, authorization };
    return bitbucket.fetch(
      new Request(new URL(path, API), { method, headers, ...(body !== undefined && { body }) }),
    );
  };
}

function anOwner({ data }: Bitbucket): string {
  const owner = data.accounts.find(
    ({ type, membership }) => type === 'user' && membership?.role === 'owner',
  );
  if (!owner) throw new Error('The workspace has no admin.');
  return owner.uuid;
}

export function aMember({ data }: Bitbucket): string {
  const member = data.accounts.find(
    ({ type, membership }) => type === 'user' && membership?.role === 'member',
  );
  if (!member) throw new Error('The workspace has no plain member.');
  return member.uuid;
}

/** A response that no server would be needed for. */
export function aResponse(status: number, body: unknown = '', headers = {}): BitbucketResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text === '' ? null : text, { status, headers });
}
