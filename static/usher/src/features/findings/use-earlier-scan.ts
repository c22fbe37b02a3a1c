import { useCallback, useEffect, useState } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type Outcome } from '../../lib/call';
import { loadDay } from '../workspace/use-day';
import { findEarlierDay } from './earlier-day';

/** The scan that "new" is told from. */
export type EarlierScan =
  | { readonly state: 'not-asked' | 'none' | 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly day: KeptDayHead; readonly facts: Facts };

/** Loaded when somebody asks, because most pages never compare. */
export function useEarlierScan(facts: Facts | undefined, days: readonly KeptDayHead[]) {
  const [isAsked, setIsAsked] = useState(false);
  const [loaded, setLoaded] = useState<{ day: string; outcome: Outcome<Facts> }>();
  const found = facts && findEarlierDay(days, facts);
  const wanted = isAsked ? found?.day : undefined;
  useEffect(() => {
    if (wanted === undefined) return undefined;
    let isCurrent = true;
    void loadDay(wanted).then((outcome) => {
      if (isCurrent) setLoaded({ day: wanted, outcome });
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  const ask = useCallback(() => {
    setIsAsked(true);
  }, []);
  return { earlier: toEarlier(isAsked, found, loaded), ask };
}

function toEarlier(
  isAsked: boolean,
  day: KeptDayHead | undefined,
  loaded: { readonly day: string; readonly outcome: Outcome<Facts> } | undefined,
): EarlierScan {
  if (!isAsked) return { state: 'not-asked' };
  if (day === undefined) return { state: 'none' };
  if (loaded?.day !== day.day) return { state: 'loading' };
  if (!loaded.outcome.ok) return { state: 'failed' };
  return { state: 'ready', day, facts: loaded.outcome.value };
}
