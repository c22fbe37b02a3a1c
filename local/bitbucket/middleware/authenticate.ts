import { forbidden, missingScope, unauthorized } from '../api-error';
import { type CredentialKind } from '../bitbucket';
import { createCaller } from '../caller';
import { type Credentials } from '../credentials';
import { type Endpoint } from '../endpoints';
import { type Switches } from '../switches';
import { type WorkspaceIndex } from '../workspace-index';
import { type Step } from './context';

/** Finds out who asks. Throws 401 for no, an unknown or an expired credential. */
export function authenticate(
  credentials: Credentials,
  index: () => WorkspaceIndex,
  switches: Readonly<Switches>,
): Step {
  return async (context, next) => {
    const credential = credentials.find(context.req.header('authorization') ?? '');
    if (!credential || credential.expired) throw unauthorized();
    context.set('credential', credential);
    context.set('caller', createCaller({ credential, index: index(), switches }));
    context.header('X-Credential-Type', CREDENTIAL_TYPES[credential.kind]);
    context.header('X-OAuth-Scopes', credential.scopes.join(', '));
    await next();
  };
}

const CREDENTIAL_TYPES: Readonly<Record<CredentialKind, string>> = {
  'api-token': 'api_token',
  'access-token': 'access_token',
  'forge-asUser': 'forge_oauth2',
  'forge-asApp': 'forge_oauth2',
  oauth: 'oauth2',
};

/** Lets in the right kind of credential with all the scopes. Throws 403 otherwise. */
export const authorize: Step = async (context, next) => {
  const endpoint = context.get('endpoint');
  if (endpoint) {
    const { kind, scopes } = context.get('credential');
    const required = requiredScopes(endpoint, kind);
    context.header('X-Accepted-OAuth-Scopes', required.join(', '));
    refuseKind(endpoint, kind);
    const held = heldScopes(scopes, kind);
    if (!required.every((scope) => held.includes(scope))) throw missingScope(held, required);
  }
  await next();
};

/** Scopes are independent of each other: write does not include read, admin includes neither. */
export function requiredScopes(endpoint: Endpoint, kind: CredentialKind): readonly string[] {
  return kind === 'oauth' || kind === 'access-token' ? endpoint.oauthScopes : endpoint.scopes;
}

/** Only OAuth consumers and access tokens can hold a scope of the older names. */
function heldScopes(scopes: readonly string[], kind: CredentialKind): readonly string[] {
  const isOld = kind === 'oauth' || kind === 'access-token';
  return isOld ? scopes : scopes.filter((scope) => scope.endsWith(':bitbucket'));
}

const isForge = (kind: CredentialKind): boolean =>
  kind === 'forge-asUser' || kind === 'forge-asApp';

/** Each refusal has its own words, as seen live. */
function refuseKind({ opens }: Endpoint, kind: CredentialKind): void {
  if (kind === 'access-token' && (opens === 'api-token' || opens === 'no-access-token')) {
    throw forbidden('This resource does not support authentication using the provided token.');
  }
  if (isForge(kind) && (opens === 'api-token' || opens === 'no-forge')) {
    throw forbidden(
      'This API is only accessible with the following authentication types: api-token',
    );
  }
  if (kind === 'oauth' && opens === 'api-token') {
    throw forbidden('This API is not accessible by this authentication mechanism');
  }
}
