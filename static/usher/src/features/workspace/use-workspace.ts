import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { call, type Failure, type Outcome } from '../../lib/call';
import { createFactsLoader, type FactsLoader } from './facts-loader';
import { createWorkspaceAnswers, type WorkspaceAnswers } from './workspace-answers';

export type WorkspaceState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | {
      readonly state: 'ready';
      readonly view: WorkspaceView;
      /** Missing before anything of the workspace was read. */
      readonly answers?: WorkspaceAnswers;
    };

interface Loaded {
  readonly view: WorkspaceView;
  readonly facts: Facts | undefined;
}

/** How often a page may find that a newer scan has replaced the chunks it was about to fetch. */
const MANIFEST_ATTEMPTS = 3;

/** The workspace with its facts; `refresh` fetches what is new and keeps what is shown meanwhile. */
export function useWorkspace(): {
  readonly workspace: WorkspaceState;
  readonly refresh: () => Promise<void>;
  readonly startOver: () => void;
} {
  const [outcome, setOutcome] = useState<Outcome<Loaded>>();
  const loader = useLoader();
  const busy = useRef<Promise<void>>(Promise.resolve());

  const refresh = useCallback(() => {
    busy.current = busy.current.then(async () => {
      const next = await loadWorkspace(loader, MANIFEST_ATTEMPTS);
      setOutcome((before) => (next.ok || before?.ok !== true ? next : before));
    });
    return busy.current;
  }, [loader]);
  const startOver = useCallback(() => {
    setOutcome(undefined);
    void refresh();
  }, [refresh]);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const facts = outcome?.ok === true ? outcome.value.facts : undefined;
  const answers = useMemo(
    () => (facts === undefined ? undefined : createWorkspaceAnswers(facts)),
    [facts],
  );
  return { workspace: toState(outcome, answers), refresh, startOver };
}

function useLoader(): FactsLoader {
  const [loader] = useState(() => createFactsLoader((hash) => call('getFactsChunk', { hash })));
  return loader;
}

async function loadWorkspace(loader: FactsLoader, attempts: number): Promise<Outcome<Loaded>> {
  const view = await call('getWorkspace', {});
  if (!view.ok) return view;
  const facts = await loader.load(view.value);
  if (facts.ok) return { ok: true, value: { view: view.value, facts: facts.value } };
  return facts.failure.code === 'outdated' && attempts > 1
    ? await loadWorkspace(loader, attempts - 1)
    : facts;
}

function toState(
  outcome: Outcome<Loaded> | undefined,
  answers: WorkspaceAnswers | undefined,
): WorkspaceState {
  if (outcome === undefined) return { state: 'loading' };
  if (!outcome.ok) return { state: 'failed', failure: outcome.failure };
  const { view } = outcome.value;
  return answers === undefined ? { state: 'ready', view } : { state: 'ready', view, answers };
}
