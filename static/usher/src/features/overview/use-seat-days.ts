import { useEffect, useState } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { countSeats } from '../../../../../src/domain/seats/count-seats';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { useNavigation } from '../../lib/navigation';
import { loadDay } from '../workspace/use-day';

export interface CountedDay {
  /** ISO date under which it is kept. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly seats: CountRange;
}

export interface SeatDays {
  /** Oldest first, as far as they are there. */
  readonly counted: readonly CountedDay[];
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
}

const MEMORY_KEY = 'seats of days';

/** Counts the seats of earlier days, one day after another, each once for as long as the page lives. */
export function useSeatDays(days: readonly KeptDayHead[]): SeatDays {
  const known = useKnown();
  const [hasFailed, setHasFailed] = useState(false);
  const [, setCounted] = useState(0);
  const next = days.find((day) => !known.has(keyOf(day)));
  const isLoading = next !== undefined && !hasFailed;
  useEffect(() => {
    if (next === undefined || hasFailed) return undefined;
    let isCurrent = true;
    void loadDay(next.day).then((outcome) => {
      if (outcome.ok) known.set(keyOf(next), countSeats(outcome.value));
      if (!isCurrent) return;
      if (outcome.ok) setCounted(known.size);
      else setHasFailed(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [next, hasFailed, known]);
  const counted = days.flatMap((day) => {
    const seats = known.get(keyOf(day));
    return seats === undefined ? [] : [{ day: day.day, at: day.scannedAt, seats }];
  });
  return { counted, isLoading, hasFailed };
}

/** Kept beside the page's other memories: coming back to the overview loads nothing again. */
function useKnown(): Map<string, CountRange> {
  const { memory } = useNavigation();
  const [known] = useState(() => {
    const kept = memory.get(MEMORY_KEY);
    return kept instanceof Map ? (kept as Map<string, CountRange>) : new Map<string, CountRange>();
  });
  useEffect(() => {
    memory.set(MEMORY_KEY, known);
  }, [memory, known]);
  return known;
}

/** A day may be scanned again. */
function keyOf({ day, scannedAt }: KeptDayHead): string {
  return `${day} ${scannedAt}`;
}
