const DAY_MS = 86_400_000;

/** Whole and broken days since then, negative for the future; `undefined` where it is no date. */
export function daysSince(date: string | null | undefined, now: number): number | undefined {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? undefined : (now - at) / DAY_MS;
}

/** "2026-05-01, 204 days ago". */
export function dayAndAge(date: string, days: number): string {
  return `${date.slice(0, 10)}, ${Math.floor(days)} days ago`;
}
