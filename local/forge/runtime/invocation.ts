import { AsyncLocalStorage } from 'node:async_hooks';

/** What `@forge/*` says about a platform call: `{ type: 'kvs' }`, `{ type: 'fpp', provider: 'user', … }`. */
export interface PlatformCallMeta {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

/** One run of one function, as the unmodified packages see it through three globals. */
export interface Invocation {
  /** `ForgeRuntime` of @forge/api (out/api/runtime.d.ts). */
  readonly runtime: object;
  callPlatform(meta: PlatformCallMeta, path: string, init: RequestInit): Promise<Response>;
  fetchExternal(...request: Parameters<typeof fetch>): Promise<Response>;
}

const current = new AsyncLocalStorage<Invocation>();
/** The `fetch` that was there before Forge's: the host's own way out. */
export const ownFetch = globalThis.fetch;

/**
 * Installs the globals that Forge's runtime has and @forge/api, kvs and resolver read. Must run
 * before the app's code is loaded: @forge/api keeps the `fetch` it finds at that moment.
 */
export function installForgeGlobals(): void {
  if ('__forge_runtime__' in globalThis) return;
  Object.defineProperty(globalThis, '__forge_runtime__', {
    get: () => current.getStore()?.runtime,
  });
  Object.assign(globalThis, {
    __forge_fetch__: (meta: PlatformCallMeta, path: string, init: RequestInit = {}) =>
      running().callPlatform(meta, path, init),
    // Code outside an invocation (this host, its tests) keeps the fetch it knows.
    fetch: (...request: Parameters<typeof fetch>) =>
      current.getStore()?.fetchExternal(...request) ?? ownFetch(...request),
  });
}

/** Runs `work` so that everything it starts belongs to `invocation`. */
export function runInvocation<T>(invocation: Invocation, work: () => T): T {
  return current.run(invocation, work);
}

function running(): Invocation {
  const invocation = current.getStore();
  if (!invocation) throw new Error('A Forge platform call outside an invocation.');
  return invocation;
}
