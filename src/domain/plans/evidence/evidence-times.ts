/** `2026-11-21 12:00:00 UTC`. */
export function timeText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `3 hours`: how long ago something was read when the file was written. */
export function ageText(ageMs: number): string {
  if (ageMs >= 48 * HOUR_MS) return `${Math.floor(ageMs / (24 * HOUR_MS))} days`;
  if (ageMs >= 2 * HOUR_MS) return `${Math.floor(ageMs / HOUR_MS)} hours`;
  return `${Math.max(0, Math.floor(ageMs / MINUTE_MS))} minutes`;
}
