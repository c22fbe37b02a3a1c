import { type ResponseHeaders } from './bitbucket-request';

/** What an answer says about the hourly limit. There is no header for what is left. */
export interface RateLimitNotice {
  readonly limit?: number;
  readonly windowMs?: number;
  /** Less than 20 % is left. https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/ */
  readonly nearLimit: boolean;
  /** When to ask again, milliseconds since 1970. */
  readonly retryAtMs?: number;
}

/** Reads `X-RateLimit-Limit` (`1000`, or `60, 60;w=3600` with the window in seconds), `-NearLimit` and `Retry-After`. */
export function toRateLimitNotice(headers: ResponseHeaders, nowMs: number): RateLimitNotice {
  const announced = headers.get('x-ratelimit-limit') ?? '';
  const limit = toPositive(/^\s*(\d+)/.exec(announced)?.[1]);
  const windowSeconds = toPositive(/;\s*w=(\d+)/.exec(announced)?.[1]);
  const retryAtMs = toRetryAtMs(headers.get('retry-after'), nowMs);
  return {
    nearLimit: headers.get('x-ratelimit-nearlimit')?.trim().toLowerCase() === 'true',
    ...(limit !== undefined && { limit }),
    ...(windowSeconds !== undefined && { windowMs: windowSeconds * 1000 }),
    ...(retryAtMs !== undefined && { retryAtMs }),
  };
}

function toPositive(digits: string | undefined): number | undefined {
  const value = Number(digits ?? 0);
  return value > 0 ? value : undefined;
}

/**
 * Seconds or an HTTP date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 * At least a second, so that `Retry-After: 0` cannot turn waiting into asking without end.
 */
function toRetryAtMs(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return nowMs + Math.max(1, seconds) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(nowMs + 1000, date);
}
