import { type Gap, isComplete, type Reading } from '../facts/reading';
import { type Match, type Missing, type Need, type Subject, type Verdict } from './rule';

export function verdict(matches: readonly Match[], missing: readonly Missing[] = []): Verdict {
  return { matches, missing };
}

/** Nothing was loaded that could decide it. */
export function cannotTell(...needs: readonly Need[]): Verdict {
  return { matches: [], missing: needs.map((need) => ({ need })) };
}

/** Nothing where the reading is complete; otherwise what is missing of it, and why. */
export function missingFrom(
  need: Need,
  reading: Reading<unknown>,
  subject?: Subject,
): readonly Missing[] {
  if (isComplete(reading)) return [];
  return [
    {
      need,
      gap: reading.gap,
      ...(reading.state === 'partial' && { isPart: true as const }),
      ...(subject !== undefined && { subject }),
    },
  ];
}

/**
 * One entry for each reason, so that a refused scope is told once and not ten thousand times.
 * `of`: what each reading belongs to, in the plural.
 */
export function missingAmong(
  need: Need,
  of: string,
  readings: Iterable<Reading<unknown>>,
): readonly Missing[] {
  const counts = new Map<Gap['reason'], number>();
  let all = 0;
  for (const reading of readings) {
    all++;
    if (isComplete(reading)) continue;
    const { reason } = reading.gap;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([reason, times]) => ({
      need,
      gap: { reason },
      detail: `${times} of ${all} ${of}`,
      ...(times < all && { isPart: true as const }),
    }));
}
