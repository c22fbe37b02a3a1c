import { useMemo, useState } from 'react';
import { useNavigation } from '../../lib/navigation';

export interface Selection {
  readonly count: number;
  readonly isAll: boolean;
  readonly isSome: boolean;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

const MEMORY_KEY = 'selection';

/** Which of the shown rows are ticked; kept while the reader looks at another view. */
export function useSelection(shownIds: readonly string[]): Selection {
  const { memory } = useNavigation();
  const [ids, setIds] = useState<ReadonlySet<string>>(() => {
    const kept = memory.get(MEMORY_KEY);
    return kept instanceof Set ? (kept as ReadonlySet<string>) : new Set();
  });
  return useMemo(() => {
    const keep = (next: ReadonlySet<string>) => {
      memory.set(MEMORY_KEY, next);
      setIds(next);
    };
    return toSelection(ids, shownIds, keep);
  }, [ids, shownIds, memory]);
}

function toSelection(
  ids: ReadonlySet<string>,
  shownIds: readonly string[],
  keep: (ids: ReadonlySet<string>) => void,
): Selection {
  const selected = shownIds.filter((id) => ids.has(id)).length;
  const isAll = selected > 0 && selected === shownIds.length;
  return {
    count: selected,
    isAll,
    isSome: selected > 0 && !isAll,
    has: (id) => ids.has(id),
    toggle: (id) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      keep(next);
    },
    toggleAll: () => {
      keep(isAll ? new Set() : new Set(shownIds));
    },
    clear: () => {
      keep(new Set());
    },
  };
}
