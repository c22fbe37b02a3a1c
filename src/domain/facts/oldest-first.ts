export interface Aged {
  readonly uuid: string;
  /** Of its oldest reading, milliseconds since 1970. */
  readonly readAt: number;
}

/**
 * The things whose turn it is to be read again: the oldest, so that a turn that was missed is made up for by
 * the next. What this scan has read already had its turn, so that the answer stays the same however often a
 * scan that was cut off asks again.
 */
export function chooseOldest<Thing extends Aged>(
  things: readonly Thing[],
  { count, startedAt }: { readonly count: number; readonly startedAt: number },
): readonly Thing[] {
  const ageOf = ({ readAt }: Thing) => (readAt >= startedAt ? -Infinity : readAt);
  return [...things]
    .sort((a, b) => compare(ageOf(a), ageOf(b)) || compare(a.uuid, b.uuid))
    .slice(0, count);
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
