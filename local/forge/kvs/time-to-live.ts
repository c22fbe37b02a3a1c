import * as v from 'valibot';
import { LIMITS } from '../limits';
import { refuse } from './answer';

const MS_OF = {
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
} as const;

export const TimeToLive = v.object({
  value: v.number(),
  unit: v.picklist(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});

/** When a value expires, or `undefined` for never. Refuses what lives longer than a year. */
export function toExpiry(
  ttl: v.InferOutput<typeof TimeToLive> | undefined,
  now: number,
): number | undefined {
  if (ttl === undefined) return undefined;
  const ms = ttl.value * MS_OF[ttl.unit];
  if (!Number.isInteger(ttl.value) || ms <= 0 || ms > LIMITS.kvs.longestTtlMs)
    refuse('INVALID_TTL', 'A value lives for 1 second to 1 year.');
  return now + ms;
}
