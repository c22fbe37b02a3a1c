export const DAY_MS = 86_400_000;

/** Whole days from an ISO date or time to `now`, negative for the future; `undefined` if it is no date. */
export function daysSince(now: number, iso: string): number | undefined {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? undefined : Math.floor((now - at) / DAY_MS);
}

/** `2026-11-21`, in UTC. */
export function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
