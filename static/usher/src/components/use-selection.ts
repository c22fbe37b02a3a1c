import { useMemo, useState } from 'react';
import { useNavigation } from '../lib/navigation';
import {
  isAllOf,
  NOTHING_SELECTED,
  reduceSelection,
  type SelectionAction,
  type SelectionState,
} from './selection';

export interface Selection {
  /** How many of the shown rows are ticked. */
  readonly count: number;
  readonly isAll: boolean;
  readonly isSome: boolean;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** From the row that was ticked last to this one. */
  readonly toggleRange: (id: string) => void;
  /** Every row that is shown, or none. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/**
 * Which of the shown rows are ticked; kept while the reader looks at another view.
 * @param list the name it is kept under
 */
export function useSelection(list: string, shownIds: readonly string[]): Selection {
  const { memory } = useNavigation();
  const key = `selection ${list}`;
  const [state, setState] = useState<SelectionState>(
    () => (memory.get(key) as SelectionState | undefined) ?? NOTHING_SELECTED,
  );
  return useMemo(() => {
    const apply = (action: SelectionAction) => {
      // From what is kept, not from this picture: two key presses may come between two pictures.
      const present = (memory.get(key) as SelectionState | undefined) ?? NOTHING_SELECTED;
      const next = reduceSelection(present, action, shownIds);
      memory.set(key, next);
      setState(next);
    };
    return toSelection(state, shownIds, apply);
  }, [state, shownIds, memory, key]);
}

function toSelection(
  state: SelectionState,
  shownIds: readonly string[],
  apply: (action: SelectionAction) => void,
): Selection {
  const count = shownIds.filter((id) => state.ids.has(id)).length;
  const isAll = isAllOf(state, shownIds);
  return {
    ...{ count, isAll, isSome: count > 0 && !isAll },
    has: (id) => state.ids.has(id),
    toggle: (id) => {
      apply({ do: 'toggle', id });
    },
    toggleRange: (id) => {
      apply({ do: 'range', id });
    },
    toggleAll: () => {
      apply({ do: 'toggle-all' });
    },
    clear: () => {
      apply({ do: 'clear' });
    },
  };
}

/**
 * The same list told the other way round: ticked is what the selection does not hold.
 * For lists on which everything is ticked until somebody objects.
 */
export function allBut(left: Selection, shown: number): Selection {
  const isAll = shown > 0 && left.count === 0;
  return {
    ...left,
    count: shown - left.count,
    isAll,
    isSome: left.count > 0 && left.count < shown,
    has: (id) => !left.has(id),
    toggleAll: isAll ? left.toggleAll : left.clear,
    clear: left.toggleAll,
  };
}
