import { useCallback, useEffect, useState } from 'react';
import { type PlanView } from '../../../../../src/contract/plans';
import { parsePlanFile, type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { call, type Failure } from '../../lib/call';
import { fetchFile } from '../uploads/fetch-file';

export type KeptPlan =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly view: PlanView; readonly plan: SealedPlan };

interface Loaded {
  readonly key: string;
  readonly kept: KeptPlan;
}

/** A plan that the app keeps: what became of it, and the file itself with its hash checked here again. */
export function useKeptPlan(hash: string): {
  readonly kept: KeptPlan;
  readonly askAgain: () => void;
  /** Shows a newer answer about the same plan. */
  readonly replace: (view: PlanView) => void;
} {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>();
  const key = `${hash} ${String(attempt)}`;
  useEffect(() => {
    let isCurrent = true;
    void loadKept(hash).then((kept) => {
      if (isCurrent) setLoaded({ key, kept });
    });
    return () => {
      isCurrent = false;
    };
  }, [hash, key]);
  const askAgain = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  const replace = useCallback((view: PlanView) => {
    setLoaded((before) =>
      before?.kept.state === 'ready' && before.kept.view.hash === view.hash
        ? { ...before, kept: { ...before.kept, view } }
        : before,
    );
  }, []);
  return { kept: loaded?.key === key ? loaded.kept : { state: 'loading' }, askAgain, replace };
}

async function loadKept(hash: string): Promise<KeptPlan> {
  const answer = await call('getPlan', { hash });
  if (!answer.ok) return { state: 'failed', failure: answer.failure };
  const view = answer.value;
  const file = await fetchFile({ chunks: view.file }, call, async (bytes) =>
    parsePlanFile(new TextDecoder().decode(bytes)),
  );
  if (!file.ok) return { state: 'failed', failure: file.failure };
  return { state: 'ready', view, plan: file.value };
}
