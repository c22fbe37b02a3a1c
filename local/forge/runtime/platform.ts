import { type BitbucketBehindForge, type Consents, createBitbucketProxy } from '../bitbucket-proxy';
import { type FaultPlan } from '../faults';
import { type Kvs } from '../kvs/kvs';
import { type HostEgress } from '../egress';
import { type ForgeManifest } from '../manifest';
import { type AccountStates } from '../privacy/account-states';
import { type QueueEndpoints } from '../queue/publish';
import { createForgeRuntime } from './forge-runtime';
import { ownFetch, type Invocation, type PlatformCallMeta } from './invocation';
import { type Invoked } from './invoked';
import { createRequestLimit } from './request-limit';

export interface BitbucketCall {
  readonly as: 'app' | 'user';
  readonly method: string;
  readonly path: string;
}

export interface PlatformOptions {
  readonly manifest: ForgeManifest;
  readonly bitbucket: BitbucketBehindForge;
  readonly now: () => number;
  readonly kvs: Kvs;
  readonly consents: Consents;
  readonly faults: FaultPlan;
  readonly queue: QueueEndpoints;
  readonly accounts: AccountStates;
  readonly requests: BitbucketCall[];
  readonly egress: Pick<HostEgress, 'isAllowed'>;
  /** What is behind the addresses that the manifest allows; the network unless said. */
  readonly fetchExternal?: typeof fetch;
}

/** Everything one invocation can reach outside itself. */
export function createPlatform(
  options: PlatformOptions,
): (invoked: Invoked, deadline: number) => Invocation {
  const { manifest, now, kvs, queue, accounts } = options;
  const proxy = createBitbucketProxy({ ...options, scopes: manifest.permissions.scopes });
  return (invoked, deadline) => {
    const mayRequest = createRequestLimit(now);
    const askBitbucket = (
      meta: PlatformCallMeta,
      path: string,
      init: RequestInit,
    ): Promise<Response> => {
      const as = meta.provider === 'app' ? 'app' : 'user';
      options.requests.push({ as, method: init.method ?? 'GET', path });
      return mayRequest() ? proxy(invoked, meta, path, init) : Promise.resolve(tooManyRequests());
    };
    const askAtlassian = (path: string, init: RequestInit): Response => {
      const body: unknown = JSON.parse(bodyOf(init));
      if (path.startsWith('/webhook/queue/')) return queue.answer(invoked, path, body);
      if (path === '/app/report-accounts') return accounts.answer(body);
      return notModelled(path);
    };
    return {
      runtime: createForgeRuntime(manifest, invoked, () => deadline - now()),
      callPlatform: async (meta, path, init) => {
        if (meta.type === 'kvs')
          return kvs.answer(invoked.installationId, path, JSON.parse(bodyOf(init)));
        if (meta.type === 'fpp' && meta.remote === 'bitbucket')
          return askBitbucket(meta, path, init);
        if (meta.type === 'fpp' && meta.remote === 'stargate') return askAtlassian(path, init);
        return notModelled(meta.type);
      },
      // Fetches count with requests to Bitbucket.
      fetchExternal: (input, init) =>
        mayRequest()
          ? fetchAllowed(options, invoked.installationId)(input, init)
          : Promise.resolve(tooManyRequests()),
    };
  };
}

function fetchAllowed(
  { egress, fetchExternal = ownFetch }: PlatformOptions,
  installationId: string,
): typeof fetch {
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (egress.isAllowed(installationId, url)) return fetchExternal(input, init);
    return Promise.reject(
      new Error(`REQUEST_EGRESS_ALLOWLIST_ERR: nobody allows a fetch to ${new URL(url).origin}.`),
    );
  };
}

function bodyOf({ body }: RequestInit): string {
  if (typeof body !== 'string') throw new Error('@forge packages send text.');
  return body;
}

function notModelled(what: string): Response {
  return new Response(`Not modelled: ${what}`, { status: 501 });
}

function tooManyRequests(): Response {
  return new Response(null, {
    status: 429,
    headers: { 'forge-proxy-error': 'EGRESS_LIMIT_EXCEEDED' },
  });
}
