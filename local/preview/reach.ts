import { ENDPOINTS, type Endpoint } from '../bitbucket/endpoints';

/** Why a request does not leave this machine. */
export type Refusal =
  | { readonly why: 'write' }
  | { readonly why: 'other-workspace' }
  | { readonly why: 'unknown-endpoint' }
  /** Bitbucket opens it to people's API tokens only. */
  | { readonly why: 'closed-to-forge' }
  | { readonly why: 'missing-scope'; readonly required: readonly string[] };

export interface ReachOptions {
  /** That the app asks for, as manifest.yml has them. */
  readonly scopes: readonly string[];
  /** What a token reads besides a Forge app; nothing unless somebody asked for it. */
  readonly tokenScopes?: readonly string[];
  /** How paths may spell the workspace: its slug, its uuid. */
  readonly workspace: readonly string[];
}

/** Answers why a request is refused; nothing when it may go. */
export type Reach = (method: string, path: string) => Refusal | undefined;

/**
 * What the app could ask Bitbucket for, were it installed: reads alone, of one workspace, at endpoints that are
 * open to Forge, under the scopes of the manifest. What is not in the list of endpoints is refused.
 * https://developer.atlassian.com/cloud/bitbucket/rest/ names scopes and kinds of credential for each.
 */
export function createReach(options: ReachOptions): Reach {
  const known = ENDPOINTS.filter(({ method }) => method === 'GET').map((endpoint) => ({
    endpoint,
    pattern: toPattern(endpoint.path),
  }));
  const names = new Set(options.workspace.map((name) => name.toLowerCase()));
  return (method, path) => {
    if (method !== 'GET') return { why: 'write' };
    const { pathname } = new URL(path, 'https://api.bitbucket.org');
    for (const { endpoint, pattern } of known) {
      const found = pattern.exec(pathname);
      if (!found) continue;
      const workspace = found.groups?.['workspace'];
      if (workspace !== undefined && !names.has(toName(workspace)))
        return { why: 'other-workspace' };
      return refuseFor(endpoint, options);
    }
    return { why: 'unknown-endpoint' };
  };
}

function toPattern(path: string): RegExp {
  const pattern = path
    .replaceAll('.', '\\.')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>[^/]+)`);
  return new RegExp(`^${pattern}$`);
}

/** Whatever cannot be decoded is no name of a workspace. */
function toName(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return '';
  }
}

function refuseFor(endpoint: Endpoint, options: ReachOptions): Refusal | undefined {
  const { opens, scopes: required } = endpoint;
  const { scopes, tokenScopes } = options;
  if (tokenScopes && required.every((scope) => [...scopes, ...tokenScopes].includes(scope)))
    return undefined;
  if (opens === 'no-forge' || opens === 'api-token') return { why: 'closed-to-forge' };
  const isHeld = required.every((scope) => scopes.includes(scope));
  return isHeld ? undefined : { why: 'missing-scope', required };
}
