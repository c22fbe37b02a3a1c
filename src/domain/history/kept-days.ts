/** The facts of the last scan that finished on one day (UTC). */
export interface KeptDay {
  /** ISO date. */
  readonly day: string;
  /** When that scan ended, milliseconds since 1970. */
  readonly scannedAt: number;
  /** Where the facts are; days may share pieces. */
  readonly chunks: readonly ChunkOfDay[];
  /** The day is told by itself. With neither this nor a difference it is a snapshot file, names and all. */
  readonly keyframe?: true;
  /** The day is told as what changed since another. */
  readonly difference?: DifferenceOfDay;
}

export interface DifferenceOfDay {
  /** The day it changes. */
  readonly base: string;
  /** Where in its one chunk it begins, and before what it ends. */
  readonly from: number;
  readonly to: number;
}

interface ChunkOfDay {
  readonly hash: string;
  readonly bytes: number;
}

/** What a workspace may set for itself. */
export interface Retention {
  /** How many days back facts are kept, today included. */
  readonly retentionDays: number;
}

export const DEFAULT_RETENTION: Retention = { retentionDays: 90 };

export interface HistoryLimits extends Retention {
  /** How many pieces all days together may name: the list of days is one stored value. */
  readonly maxChunks: number;
  /** Of all pieces together, each counted once. */
  readonly maxBytes: number;
}

const DAY_MS = 86_400_000;

/**
 * The days to keep once `added` is there, newest first: the last scan of a day wins, and the oldest go
 * first where they are too old, too many or too large. The newest day always stays.
 */
export function planKeptDays(
  kept: readonly KeptDay[],
  added: KeptDay,
  limits: HistoryLimits,
): readonly KeptDay[] {
  const newestFirst = [added, ...kept.filter(({ day }) => day !== added.day)].sort((a, b) =>
    a.day < b.day ? 1 : -1,
  );
  const [newest, ...older] = newestFirst;
  if (!newest) return [];
  const firstDay = toDay(Date.parse(newest.day) - (limits.retentionDays - 1) * DAY_MS);
  return [newest, ...withinLimits(newest, older, { ...limits, firstDay })];
}

/** The day (UTC) of a moment in milliseconds since 1970, as an ISO date. */
export function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * The keyframe and every day after it that leads to the day, oldest first; `undefined` where a day
 * between them is missing, or the day is a snapshot file.
 */
export function findChain(days: readonly KeptDay[], last: KeptDay): readonly KeptDay[] | undefined {
  const byDay = new Map(days.map((kept) => [kept.day, kept]));
  const chain: KeptDay[] = [];
  for (let kept: KeptDay | undefined = last; kept; kept = byDay.get(kept.difference?.base ?? '')) {
    if (chain.length > days.length) return undefined;
    chain.unshift(kept);
    if (kept.keyframe) return chain;
  }
  return undefined;
}

function withinLimits(
  newest: KeptDay,
  older: readonly KeptDay[],
  limits: HistoryLimits & { readonly firstDay: string },
): readonly KeptDay[] {
  const sizes = new Map(newest.chunks.map(({ hash, bytes }) => [hash, bytes]));
  let chunks = newest.chunks.length;
  const end = older.findIndex((day) => {
    for (const { hash, bytes } of day.chunks) sizes.set(hash, bytes);
    chunks += day.chunks.length;
    const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
    return day.day < limits.firstDay || chunks > limits.maxChunks || total > limits.maxBytes;
  });
  return end === -1 ? older : older.slice(0, end);
}
