import { useEffect, useState } from 'react';
import { type AccessIndex, createAccessIndex } from '../../../../../src/domain/access/access-index';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { withSharedRows } from '../../../../../src/domain/facts/share-rows';
import { type Failure, type Outcome } from '../../lib/call';
import { loadDay } from '../workspace/use-day';

export type EarlierDay =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly index: AccessIndex };

/**
 * What was known on a kept day (ISO date), to compare with `shown`; `askAgain` after it could not be loaded.
 */
export function useEarlierDay(
  day: string,
  shown: Facts,
): {
  readonly earlier: EarlierDay;
  readonly askAgain: () => void;
} {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ day: string; outcome: Outcome<AccessIndex> }>();
  useEffect(() => {
    let isCurrent = true;
    void loadIndex(day, shown).then((outcome) => {
      if (isCurrent) setLoaded({ day, outcome });
    });
    return () => {
      isCurrent = false;
    };
  }, [day, shown, attempt]);
  const askAgain = () => {
    setLoaded(undefined);
    setAttempt((count) => count + 1);
  };
  const outcome = loaded?.day === day ? loaded.outcome : undefined;
  return { earlier: toState(outcome), askAgain };
}

/** Holds what is the same on both days once, which is nearly all there is. */
export async function loadIndex(day: string, beside: Facts): Promise<Outcome<AccessIndex>> {
  const outcome = await loadDay(day);
  if (!outcome.ok) return outcome;
  return { ok: true, value: createAccessIndex(withSharedRows(outcome.value, beside)) };
}

function toState(outcome: Outcome<AccessIndex> | undefined): EarlierDay {
  if (outcome === undefined) return { state: 'loading' };
  return outcome.ok
    ? { state: 'ready', index: outcome.value }
    : { state: 'failed', failure: outcome.failure };
}
