import { type ResponseHeaders } from './bitbucket-request';
import { missingScopes } from './status-error';

/** What reading access needs; `admin:repository` only because Bitbucket asks it for branch rules. */
export const SCAN_SCOPES = [
  'read:workspace:bitbucket',
  'read:project:bitbucket',
  'read:repository:bitbucket',
  'admin:repository:bitbucket',
] as const;

/**
 * What details ask besides: reviewers, keys of projects, webhooks. Where one is missing, what it
 * opens is a gap and the scan goes on.
 */
export const DETAIL_SCOPES = [
  'read:pullrequest:bitbucket',
  'admin:project:bitbucket',
  'read:webhook:bitbucket',
] as const;

/**
 * What changing explicit grants asks besides; only a person's API token can hold them for that.
 * https://developer.atlassian.com/cloud/bitbucket/rest/intro/#bitbucket-oauth-2-0-scopes
 */
export const CHANGE_SCOPES = ['write:permission:bitbucket', 'delete:permission:bitbucket'] as const;

/**
 * Compares `X-OAuth-Scopes`, where Bitbucket sends it, with what a scan needs, so that a scope
 * missing for the last phase is told before the first.
 * @throws BitbucketError (`missing-scope`)
 */
export function checkScopes(headers: ResponseHeaders): void {
  const granted = (headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
  // OAuth consumers have scopes of another vocabulary (`account`, `repository:admin`): no telling.
  if (!granted.some((scope) => scope.endsWith(':bitbucket'))) return;
  const missing = SCAN_SCOPES.filter((scope) => !granted.includes(scope));
  if (missing.length > 0) throw missingScopes(missing);
}
