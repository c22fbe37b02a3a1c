import { toApiOrigin } from '../../src/adapters/bitbucket/token-request';

export interface OrganizationCredential {
  /** `https://api.atlassian.com`, unless a test says otherwise. */
  readonly api: string;
  readonly key: string;
  readonly fetch?: typeof fetch;
}

/** Reads one path; there is no way to send anything but a GET. */
export type OrganizationRequest = (path: string) => Promise<Response>;

/** An answer that has not come by then never will. */
const TIMEOUT_MS = 60_000;

/**
 * The key goes to the origin of `api` and nowhere else: no path can leave it and no redirect is followed.
 * @throws ApiAddressError
 */
export function createOrganizationRequest(credential: OrganizationCredential): OrganizationRequest {
  const origin = toApiOrigin(credential.api);
  const send = credential.fetch ?? fetch;
  return async (path) => {
    if (!/^\/admin\/v[12]\/orgs\//.test(path))
      throw new TypeError(`Not a path of the organizations API: ${path}`);
    return send(new URL(path, origin), {
      method: 'GET',
      headers: { accept: 'application/json', authorization: `Bearer ${credential.key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  };
}
