import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useState } from 'react';
import { call, type Failure, type Outcome } from '../../lib/call';
import { createFactsLoader } from './facts-loader';
import { createWorkspaceAnswers, type WorkspaceAnswers } from './workspace-answers';
import { type Facts } from '../../../../../src/domain/facts/facts';

export type DayState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly answers: WorkspaceAnswers };

/** What was known on a kept day (ISO date). */
export function useDay(day: string): DayState {
  const [loaded, setLoaded] = useState<{ day: string; outcome: Outcome<Facts> }>();
  useEffect(() => {
    let isCurrent = true;
    void loadDay(day).then((outcome) => {
      if (isCurrent) setLoaded({ day, outcome });
    });
    return () => {
      isCurrent = false;
    };
  }, [day]);
  const outcome = loaded?.day === day ? loaded.outcome : undefined;
  const answers = useMemo(
    () => (outcome?.ok === true ? createWorkspaceAnswers(outcome.value) : undefined),
    [outcome],
  );
  if (outcome === undefined) return { state: 'loading' };
  if (!outcome.ok) return { state: 'failed', failure: outcome.failure };
  return answers === undefined ? { state: 'loading' } : { state: 'ready', answers };
}

/** The facts of a kept day (ISO date). */
export async function loadDay(day: string): Promise<Outcome<Facts>> {
  const manifest = await call('getDay', { day });
  if (!manifest.ok) return manifest;
  const loader = createFactsLoader((hash) => call('getFactsChunk', { hash }));
  const facts = await loader.load({ facts: manifest.value, loaded: {} });
  if (!facts.ok) return facts;
  return facts.value === undefined ? NOTHING_KEPT : { ok: true, value: facts.value };
}

const NOTHING_KEPT = {
  ok: false,
  failure: { code: 'not-scanned', message: t`Nothing was kept of this day. Choose another.` },
} as const;
