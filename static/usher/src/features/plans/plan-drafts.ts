import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Release } from '../../../../../src/domain/plans/plan';
import { useNavigation } from '../../lib/navigation';
import { type DraftEntry, type PlanRecipe } from './plan-recipe';

/** Drafts of this page, newest last. */
export interface DraftStore {
  readonly list: () => readonly DraftEntry[];
  readonly subscribe: (listener: () => void) => () => void;
  /** @returns the id of the new draft */
  readonly begin: (recipe: PlanRecipe, releases?: readonly Release[]) => string;
  readonly release: (id: string, release: Release) => void;
  readonly forget: (id: string) => void;
}

export function createDraftStore(now: () => number): DraftStore {
  let drafts: readonly DraftEntry[] = [];
  let begun = 0;
  const listeners = new Set<() => void>();
  const become = (next: readonly DraftEntry[]) => {
    drafts = next;
    for (const listener of listeners) listener();
  };
  return {
    list: () => drafts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    begin: (recipe, releases = []) => {
      begun += 1;
      const id = `${DRAFT}${begun}`;
      become([...drafts, { id, recipe, releases, madeAt: now() }]);
      return id;
    },
    release: (id, release) => {
      become(drafts.map((draft) => (draft.id === id ? withRelease(draft, release) : draft)));
    },
    forget: (id) => {
      become(drafts.filter((draft) => draft.id !== id));
    },
  };
}

const DRAFT = 'draft-';

/** Kept plans are named by their hash, which holds no such word. */
export function isDraftId(id: string): boolean {
  return id.startsWith(DRAFT);
}

/** Whoever releases a brake again says it better: the newer reason counts. */
function withRelease(draft: DraftEntry, release: Release): DraftEntry {
  const others = draft.releases.filter(({ brake }) => brake !== release.brake);
  return { ...draft, releases: [...others, release] };
}

const MEMORY_KEY = 'plan drafts';

/** The drafts live as long as the page; nothing is stored until a plan is kept. */
export function useDraftStore(): DraftStore {
  const { memory } = useNavigation();
  return useMemo(() => {
    const known = memory.get(MEMORY_KEY);
    if (known !== undefined) return known as DraftStore;
    const store = createDraftStore(Date.now);
    memory.set(MEMORY_KEY, store);
    return store;
  }, [memory]);
}

export function useDrafts(): readonly DraftEntry[] {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, store.list);
}

/** Opens the page of a new draft. */
export function useBeginDraft(): (recipe: PlanRecipe, releases?: readonly Release[]) => void {
  const store = useDraftStore();
  const { go } = useNavigation();
  return useCallback(
    (recipe, releases) => {
      go({ view: 'plan', id: store.begin(recipe, releases) });
    },
    [go, store],
  );
}
