import { type GrantPlace } from '../gates/change';
import { type CredentialKind } from './credential';

type Places = readonly GrantPlace[] | 'everywhere';

/**
 * Where whoever has the credential gets to, of what was asked for: a token of the workspace cannot be held to
 * one repository, and a role at a cloud provider opens none. An empty list = no repository of this workspace.
 */
export function placesReached(credential: CredentialKind, asked: Places): Places {
  if (OF_THE_WORKSPACE.has(credential)) return 'everywhere';
  return ELSEWHERE.has(credential) ? [] : asked;
}

/** Of a user's token it is only said here where the user is an admin: it then reaches everything. */
const OF_THE_WORKSPACE: ReadonlySet<CredentialKind> = new Set<CredentialKind>([
  'workspace-access-token',
  'workspace-ssh-key',
  'oauth-consumer',
  'user-api-token',
]);

const ELSEWHERE: ReadonlySet<CredentialKind> = new Set<CredentialKind>([
  'pipelines-oidc',
  'own-free-workspace',
]);
