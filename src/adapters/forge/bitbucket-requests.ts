import api, { type APIResponse, assumeTrustedRoute, type Route } from '@forge/api';

interface SharedInit {
  readonly headers?: Readonly<Record<string, string>>;
}

type Request = (path: string, init?: SharedInit) => Promise<APIResponse>;

type Send = (
  path: string,
  init?: SharedInit & { readonly method?: 'GET' | 'PUT' | 'DELETE'; readonly body?: string },
) => Promise<APIResponse>;

export interface ForgeRequests {
  /** Sees what the app was given, whoever looks: never show its answers without asking for the viewer's role. */
  readonly asApp: Request;
  /** Throws Forge's NeedsAuthenticationError until this person has allowed the app to act for them. */
  readonly asUser: Request;
  /** The same person, able to change what the writer's table names; for nothing else. */
  readonly asUserChanging: Send;
}

/**
 * `asApp` and `asUser` send GET, and nothing else: the scope that branch rules need could change
 * repository settings, so no method can be chosen there. Permissions are refused here whoever asks:
 * Bitbucket lets no app change them. Paths arrive encoded; `route` would encode them again.
 * https://developer.atlassian.com/platform/forge/apis-reference/fetch-api-product.requestbitbucket/
 */
export function createForgeRequests(): ForgeRequests {
  return {
    asApp: (path, init) => api.asApp().requestBitbucket(toRoute(path), toGet(init)),
    asUser: (path, init) => api.asUser().requestBitbucket(toRoute(path), toGet(init)),
    asUserChanging: (path, init) =>
      api.asUser().requestBitbucket(toRoute(path), toChange(path, init)),
  };
}

function toRoute(path: string): Route {
  if (!path.startsWith('/2.0/')) throw new TypeError("Only Bitbucket's API 2.0 is open to Forge.");
  return assumeTrustedRoute(path);
}

function toGet(init: SharedInit | undefined) {
  return { method: 'GET', headers: { ...init?.headers, accept: 'application/json' } };
}

const UUID = '%7B[0-9a-f-]{36}%7D';
const REPOSITORY = `^/2\\.0/repositories/[\\w.-]+/${UUID}`;
const REVIEWER = new RegExp(`${REPOSITORY}/default-reviewers/${UUID}$`, 'i');

/** By uuid, for a PUT on an unknown slug creates a repository; and what is deleted is never more than an entry. */
const CHANGEABLE: Readonly<Record<'PUT' | 'DELETE', readonly RegExp[]>> = {
  PUT: [
    new RegExp(`${REPOSITORY}$`, 'i'),
    new RegExp(`${REPOSITORY}/branch-restrictions/\\d+$`, 'i'),
    REVIEWER,
  ],
  DELETE: [REVIEWER],
};

/** The second lock: whatever the writer's table says, nothing else of Bitbucket is changed from Forge. */
function toChange(path: string, init: Parameters<Send>[1]) {
  const { method = 'GET', body } = init ?? {};
  if (method !== 'GET' && !CHANGEABLE[method].some((pattern) => pattern.test(path))) {
    throw new TypeError(
      'An app never changes who has access, nor anything else but its few fixes.',
    );
  }
  return { ...toGet(init), method, ...(body !== undefined && { body }) };
}
