import { type BitbucketSend } from './bitbucket-request';

export interface TokenCredential {
  /** Bitbucket's address, `https://api.bitbucket.org` or with `/2.0` at the end. */
  readonly api: string;
  readonly email: string;
  readonly token: string;
  readonly fetch?: typeof fetch;
}

/** The address given for Bitbucket's API cannot be used; the message says why. */
export class ApiAddressError extends Error {
  override readonly name = 'ApiAddressError' as const;
}

/**
 * Requests with a person's API token (Basic, https://developer.atlassian.com/cloud/bitbucket/rest/intro/).
 * The token goes to the origin of `api` and nowhere else: no path can leave it and no redirect is
 * followed.
 * @throws ApiAddressError
 */
export function createTokenRequest(credential: TokenCredential): BitbucketSend {
  const origin = toApiOrigin(credential.api);
  const send = credential.fetch ?? fetch;
  const basic = Buffer.from(`${credential.email}:${credential.token}`, 'utf8').toString('base64');
  return (path, init = {}) => {
    if (!/^\/[12]\.0\//.test(path)) throw new TypeError(`Not a path of Bitbucket's API: ${path}`);
    return send(new URL(path, origin), {
      method: init.method ?? 'GET',
      headers: { ...init.headers, accept: 'application/json', authorization: `Basic ${basic}` },
      redirect: 'error',
      ...(init.body !== undefined && { body: init.body }),
      ...(init.signal && { signal: init.signal }),
    });
  };
}

/**
 * The origin of an API address, which `next` links are held against as well.
 * @throws ApiAddressError
 */
export function toApiOrigin(api: string): string {
  const url = URL.parse(api);
  if (!url)
    throw new ApiAddressError(
      'The API address is not a URL: give one like https://api.bitbucket.org',
    );
  if (url.username !== '' || url.password !== '') {
    throw new ApiAddressError('The API address must not hold a user name or password.');
  }
  if (!/^(\/2\.0)?\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    throw new ApiAddressError('The API address ends after the host, or after /2.0.');
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new ApiAddressError('The API address must be https, unless it is on this machine.');
  }
  return url.origin;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
