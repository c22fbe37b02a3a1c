import * as v from 'valibot';
import { type FailureReason } from '../../domain/facts/read-failure';
import { BitbucketError } from './bitbucket-error';

export interface StatusAnswer {
  readonly path: string;
  readonly response: { readonly status: number };
  readonly text: string;
  /** When our budget lets the next request go, milliseconds since 1970. */
  readonly freeAtMs?: number;
}

/** `detail` of a 403 is this object when, and only when, a scope is missing; else a text or nothing. */
const missingScopeSchema = v.object({
  error: v.object({
    detail: v.object({ required: v.array(v.string()), granted: v.array(v.string()) }),
  }),
});

interface Verdict {
  readonly reason: FailureReason;
  readonly message: string;
}

const VERDICTS: ReadonlyMap<number, Verdict> = new Map([
  [
    401,
    {
      reason: 'bad-credential',
      message: 'Bitbucket refused the credential: it is wrong, expired or revoked.',
    },
  ],
  [402, { reason: 'plan-lacks-it', message: "The workspace's plan does not include this." }],
  [
    404,
    {
      reason: 'not-found',
      message: 'Not found: deleted, renamed, or hidden from this credential.',
    },
  ],
  [
    405,
    {
      reason: 'wrong-credential',
      message: 'Bitbucket does not allow this for this kind of credential or workspace.',
    },
  ],
  [410, { reason: 'endpoint-removed', message: 'Atlassian has removed this part of the API.' }],
]);

/**
 * Names what an answer other than 200 means. Only status and structure decide: Bitbucket's texts
 * may be localized, and are HTML, plain text or nothing at times.
 * https://developer.atlassian.com/cloud/bitbucket/rest/intro/
 */
export function toStatusError(answer: StatusAnswer): BitbucketError {
  const { status } = answer.response;
  if (status === 403) return toForbidden(answer);
  if (status === 429) return toRateLimited(answer);
  if (status >= 500) {
    return new BitbucketError({
      reason: 'bitbucket-failed',
      message: `Bitbucket failed (status ${status}).`,
      status,
      retryable: true,
    });
  }
  const verdict = VERDICTS.get(status) ?? {
    reason: 'unreadable-answer',
    message: `Bitbucket answered with status ${status}, which nothing here explains.`,
  };
  return new BitbucketError({ ...verdict, status });
}

function toForbidden({ path, text }: StatusAnswer): BitbucketError {
  const scopes = v.safeParse(missingScopeSchema, tryParse(text));
  if (scopes.success) {
    const { required, granted } = scopes.output.error.detail;
    return missingScopes(
      required.filter((scope) => !granted.includes(scope)),
      403,
    );
  }
  // Nothing but the texts tells apart "not an admin" and "not with this kind of credential"; of
  // the paths asked here only those of API 1.0 depend on the kind.
  return path.startsWith('/1.0/')
    ? new BitbucketError({
        reason: 'wrong-credential',
        message: 'Bitbucket does not show this to this kind of credential.',
        status: 403,
      })
    : new BitbucketError({
        reason: 'not-an-admin',
        message: 'Bitbucket shows this to admins only.',
        status: 403,
      });
}

/** The credential lacks `scopes`. */
export function missingScopes(scopes: readonly string[], status?: number): BitbucketError {
  const names = scopes.length > 0 ? scopes.join(', ') : 'a scope that Bitbucket did not name';
  return new BitbucketError({
    reason: 'missing-scope',
    message: `The credential lacks ${names}.`,
    missingScopes: scopes,
    ...(status !== undefined && { status }),
  });
}

function toRateLimited({ freeAtMs }: StatusAnswer): BitbucketError {
  return new BitbucketError({
    reason: 'rate-limited',
    message: "Bitbucket's hourly request limit is reached.",
    status: 429,
    retryable: true,
    ...(freeAtMs !== undefined && { retryAtMs: freeAtMs }),
  });
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
