import api, { type APIResponse, assumeTrustedRoute, type Route } from '@forge/api';

type Request = (
  path: string,
  init?: { readonly headers?: Readonly<Record<string, string>> },
) => Promise<APIResponse>;

export interface ForgeRequests {
  /** Sees what the app was given, whoever looks: never show its answers without asking for the viewer's role. */
  readonly asApp: Request;
  /** Throws Forge's NeedsAuthenticationError until this person has allowed the app to act for them. */
  readonly asUser: Request;
}

/**
 * GET, and nothing else: the scope that branch rules need could change repository settings, so no
 * method can be chosen here. Paths arrive encoded; `route` would encode them again.
 * https://developer.atlassian.com/platform/forge/apis-reference/fetch-api-product.requestbitbucket/
 */
export function createForgeRequests(): ForgeRequests {
  return {
    asApp: (path, init) => api.asApp().requestBitbucket(toRoute(path), toGet(init)),
    asUser: (path, init) => api.asUser().requestBitbucket(toRoute(path), toGet(init)),
  };
}

function toRoute(path: string): Route {
  if (!path.startsWith('/2.0/')) throw new TypeError("Only Bitbucket's API 2.0 is open to Forge.");
  return assumeTrustedRoute(path);
}

function toGet(init: Parameters<Request>[1]) {
  return { method: 'GET', headers: { ...init?.headers, accept: 'application/json' } };
}
