import { type PlatformCallMeta } from './runtime/invocation';

/** Bitbucket as the proxy reaches it: one `fetch`, and a credential per identity. */
export interface BitbucketBehindForge {
  fetch(request: Request): Promise<Response>;
  /** The value of the `Authorization` header for the app itself, or for one person through the app. */
  authorize(identity: ForgeIdentity, scopes: readonly string[]): string;
}

export type ForgeIdentity =
  { readonly as: 'app' } | { readonly as: 'user'; readonly accountId: string };

/** Who allowed the app, once and in which installation, to act for them. */
export interface Consents {
  has(installationId: string, accountId: string): boolean;
  grant(installationId: string, accountId: string): void;
}

export function createConsents(): Consents {
  const given = new Set<string>();
  return {
    has: (installationId, accountId) => given.has(`${installationId} ${accountId}`),
    grant: (installationId, accountId) => {
      given.add(`${installationId} ${accountId}`);
    },
  };
}

export interface ProxyCaller {
  readonly installationId: string;
  /** Missing in functions that nobody called: there `asUser` has no user. */
  readonly accountId?: string;
}

/** Forge's proxy to api.bitbucket.org: puts the caller's credential on, or asks for consent. */
export function createBitbucketProxy(options: {
  readonly bitbucket: BitbucketBehindForge;
  readonly scopes: readonly string[];
  readonly consents: Consents;
}): (
  caller: ProxyCaller,
  meta: PlatformCallMeta,
  path: string,
  init: RequestInit,
) => Promise<Response> {
  const { bitbucket, scopes, consents } = options;
  return async (caller, meta, path, init) => {
    const identity = identityOf(caller, meta);
    if (identity === undefined) return needsAuthentication();
    if (identity.as === 'user' && !consents.has(caller.installationId, identity.accountId))
      return needsAuthentication();
    const headers = new Headers(init.headers);
    headers.set('authorization', bitbucket.authorize(identity, scopes));
    const url = new URL(path, 'https://api.bitbucket.org');
    return bitbucket.fetch(new Request(url, { ...init, headers }));
  };
}

function identityOf({ accountId }: ProxyCaller, meta: PlatformCallMeta): ForgeIdentity | undefined {
  if (meta.provider === 'app') return { as: 'app' };
  if (meta.provider !== 'user' || accountId === undefined) return undefined;
  // `asUser(accountId)` of somebody else needs `allowImpersonation`, which this manifest never grants.
  const isOther = meta.accountId !== undefined && meta.accountId !== accountId;
  return isOther ? undefined : { as: 'user', accountId };
}

function needsAuthentication(): Response {
  return new Response(null, {
    status: 401,
    headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
  });
}
