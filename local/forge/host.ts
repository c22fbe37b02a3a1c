import { EgressFilteringService } from '@forge/egress';
import {
  createBitbucketProxy,
  createConsents,
  type BitbucketBehindForge,
  type Consents,
} from './bitbucket-proxy';
import { createKvs, type Kvs } from './kvs/kvs';
import { LIMITS } from './limits';
import { listEgress, listPages, type ForgeManifest, type PageModule } from './manifest';
import { createForgeRuntime, installationOf } from './runtime/forge-runtime';
import {
  installForgeGlobals,
  ownFetch,
  runInvocation,
  type Invocation,
  type PlatformCallMeta,
} from './runtime/invocation';
import { createRequestLimit } from './runtime/request-limit';
import { withinTime } from './runtime/within-time';

export interface ForgeHostOptions {
  readonly manifest: ForgeManifest;
  readonly bitbucket: BitbucketBehindForge;
  /** Loads the backend's exports. Called after Forge's globals stand. */
  loadBackend(): Promise<Readonly<Record<string, unknown>>>;
  readonly now?: () => number;
}

/** One call of a page's resolver, as Bitbucket's front end makes it. */
export interface ResolverCall {
  readonly installationId: string;
  /** Of the installation's workspace, without braces. */
  readonly workspaceId: string;
  readonly accountId: string;
  readonly moduleKey: string;
  /** `{ workspace: { uuid } }` and its like; `type` is added here. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly functionKey: string;
  readonly payload?: unknown;
}

export interface ForgeHost {
  readonly consents: Consents;
  readonly kvs: Kvs;
  /** Requests that invocations sent to Bitbucket, oldest first. */
  readonly requests: readonly BitbucketCall[];
  getPage(moduleKey: string): PageModule;
  /** Answers what the resolver returns; rejects with what it throws, or when a limit is broken. */
  invoke(call: ResolverCall): Promise<unknown>;
  /** Runs code of this process as if Forge had invoked it: to put facts in place, to look at storage. */
  runInside<T>(
    call: Omit<ResolverCall, 'functionKey' | 'payload'>,
    work: () => Promise<T>,
  ): Promise<T>;
}

export interface BitbucketCall {
  readonly as: 'app' | 'user';
  readonly method: string;
  readonly path: string;
}

type Handler = (request: object, functionContext: object) => Promise<unknown>;

/** Runs the unmodified backend under the unmodified @forge packages, with everything they reach for. */
export async function createForgeHost(options: ForgeHostOptions): Promise<ForgeHost> {
  installForgeGlobals();
  const { manifest, now = Date.now } = options;
  const backend = await options.loadBackend();
  const consents = createConsents();
  const kvs = createKvs(manifest, now);
  const requests: BitbucketCall[] = [];
  const platform = createPlatform({ ...options, now, kvs, consents, requests });
  const getPage = (moduleKey: string): PageModule => {
    const page = listPages(manifest).find(({ key }) => key === moduleKey);
    if (!page) throw new Error(`The manifest has no page ${moduleKey}.`);
    return page;
  };
  return {
    consents,
    kvs,
    requests,
    getPage,
    invoke: async (call) => {
      assertSize(call.payload, LIMITS.frontEndRequestBytes, 'The request');
      const page = getPage(call.moduleKey);
      const handler = getHandler(manifest, backend, page.resolver.function);
      const work = runInvocation(platform(call, page), () =>
        handler(toResolverRequest(call, page), toFunctionContext(call)),
      );
      const answer = await withinTime(work, LIMITS.resolverMs);
      assertSize(answer, LIMITS.responseBytes, 'The response');
      return answer;
    },
    runInside: (call, work) => runInvocation(platform(call, getPage(call.moduleKey)), work),
  };
}

/** Everything one invocation can reach outside itself. */
function createPlatform(
  options: ForgeHostOptions & {
    readonly now: () => number;
    readonly kvs: Kvs;
    readonly consents: Consents;
    readonly requests: BitbucketCall[];
  },
): (call: Omit<ResolverCall, 'functionKey' | 'payload'>, page: PageModule) => Invocation {
  const { manifest, now, kvs } = options;
  const proxy = createBitbucketProxy({ ...options, scopes: manifest.permissions.scopes });
  const egress = new EgressFilteringService(listEgress(manifest));
  return (call, page) => {
    const deadline = now() + LIMITS.resolverMs;
    const mayRequest = createRequestLimit(now);
    const askBitbucket = (
      meta: PlatformCallMeta,
      path: string,
      init: RequestInit,
    ): Promise<Response> => {
      options.requests.push({
        as: meta.provider === 'app' ? 'app' : 'user',
        method: init.method ?? 'GET',
        path,
      });
      return mayRequest() ? proxy(call, meta, path, init) : Promise.resolve(tooManyRequests());
    };
    return {
      runtime: createForgeRuntime({
        ...call,
        manifest,
        functionKey: page.resolver.function,
        moduleType: page.type,
        remainingMs: () => deadline - now(),
      }),
      callPlatform: (meta, path, init) => {
        if (meta.type === 'kvs')
          return Promise.resolve(kvs.answer(call.installationId, path, JSON.parse(bodyOf(init))));
        if (meta.type === 'fpp' && meta.remote === 'bitbucket')
          return askBitbucket(meta, path, init);
        return Promise.resolve(new Response(`Not modelled: ${meta.type}`, { status: 501 }));
      },
      fetchExternal: (input, init) => {
        const url = input instanceof Request ? input.url : String(input);
        if (egress.isValidUrl(url)) return ownFetch(input, init);
        return Promise.reject(new Error(`The manifest allows no fetch to ${new URL(url).origin}.`));
      },
    };
  };
}

function bodyOf({ body }: RequestInit): string {
  if (typeof body !== 'string') throw new Error('@forge/kvs sends text.');
  return body;
}

function getHandler(
  manifest: ForgeManifest,
  backend: Readonly<Record<string, unknown>>,
  functionKey: string,
): Handler {
  const handler = manifest.modules.function.find(({ key }) => key === functionKey)?.handler;
  const exported = backend[handler?.split('.')[1] ?? ''];
  if (typeof exported !== 'function') throw new Error(`The backend exports no ${String(handler)}.`);
  return exported as Handler;
}

function toResolverRequest(call: ResolverCall, page: PageModule): object {
  return {
    call: { functionKey: call.functionKey, payload: call.payload },
    context: {
      accountId: call.accountId,
      workspaceId: call.workspaceId,
      moduleKey: call.moduleKey,
      environmentId: 'local',
      environmentType: 'DEVELOPMENT',
      localId: 'local',
      locale: 'en-US',
      timezone: 'UTC',
      siteUrl: 'https://bitbucket.org',
      extension: { type: page.type, ...call.extension },
    },
  };
}

/** What Forge itself vouches for; `principal` is who called. */
function toFunctionContext(call: ResolverCall): object {
  return {
    installContext: `ari:cloud:bitbucket::workspace/${call.workspaceId}`,
    workspaceId: call.workspaceId,
    principal: { accountId: call.accountId },
    installation: installationOf(call),
  };
}

function assertSize(value: unknown, limitBytes: number, what: string): void {
  const bytes = Buffer.byteLength(value === undefined ? '' : JSON.stringify(value));
  if (bytes > limitBytes)
    throw new Error(`${what} has ${bytes} bytes; Forge allows ${limitBytes}.`);
}

function tooManyRequests(): Response {
  return new Response(null, {
    status: 429,
    headers: { 'forge-proxy-error': 'EGRESS_LIMIT_EXCEEDED' },
  });
}
