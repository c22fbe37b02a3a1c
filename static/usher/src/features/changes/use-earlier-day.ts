import { useEffect, useState } from 'react';
import { type AccessIndex, createAccessIndex } from '../../../../../src/domain/access/access-index';
import { type Failure, type Outcome } from '../../lib/call';
import { loadDay } from '../workspace/use-day';

export type EarlierDay =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly index: AccessIndex };

/** What was known on a kept day (ISO date), to compare with; `askAgain` after it could not be loaded. */
export function useEarlierDay(day: string): {
  readonly earlier: EarlierDay;
  readonly askAgain: () => void;
} {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ day: string; outcome: Outcome<AccessIndex> }>();
  useEffect(() => {
    let isCurrent = true;
    void loadIndex(day).then((outcome) => {
      if (isCurrent) setLoaded({ day, outcome });
    });
    return () => {
      isCurrent = false;
    };
  }, [day, attempt]);
  const askAgain = () => {
    setLoaded(undefined);
    setAttempt((count) => count + 1);
  };
  const outcome = loaded?.day === day ? loaded.outcome : undefined;
  return { earlier: toState(outcome), askAgain };
}

export async function loadIndex(day: string): Promise<Outcome<AccessIndex>> {
  const outcome = await loadDay(day);
  return outcome.ok ? { ok: true, value: createAccessIndex(outcome.value) } : outcome;
}

function toState(outcome: Outcome<AccessIndex> | undefined): EarlierDay {
  if (outcome === undefined) return { state: 'loading' };
  return outcome.ok
    ? { state: 'ready', index: outcome.value }
    : { state: 'failed', failure: outcome.failure };
}
