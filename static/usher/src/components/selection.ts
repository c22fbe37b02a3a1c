/** Which rows of a list are ticked, and from which one a range begins. */
export interface SelectionState {
  readonly ids: ReadonlySet<string>;
  /** The row that was ticked, or unticked, last. */
  readonly anchor?: string;
}

export type SelectionAction =
  | { readonly do: 'toggle'; readonly id: string }
  /** From the anchor to this row; what the anchor is, all of them become. */
  | { readonly do: 'range'; readonly id: string }
  | { readonly do: 'toggle-all' }
  | { readonly do: 'clear' };

export const NOTHING_SELECTED: SelectionState = { ids: new Set() };

/**
 * The selection after somebody did something.
 * @param shownIds the rows in their order, as filtered: "all" and "between" mean these
 */
export function reduceSelection(
  state: SelectionState,
  action: SelectionAction,
  shownIds: readonly string[],
): SelectionState {
  switch (action.do) {
    case 'toggle':
      return withRows(state, [action.id], {
        anchor: action.id,
        isTicked: !state.ids.has(action.id),
      });
    case 'range':
      return selectRange(state, action.id, shownIds);
    case 'toggle-all':
      return isAllOf(state, shownIds) ? NOTHING_SELECTED : { ids: new Set(shownIds) };
    case 'clear':
      return NOTHING_SELECTED;
  }
}

export function isAllOf({ ids }: SelectionState, shownIds: readonly string[]): boolean {
  return shownIds.length > 0 && shownIds.every((id) => ids.has(id));
}

/** A range whose beginning is out of sight is one row: nobody ticks what they cannot see. */
function selectRange(
  state: SelectionState,
  id: string,
  shownIds: readonly string[],
): SelectionState {
  const from = state.anchor === undefined ? -1 : shownIds.indexOf(state.anchor);
  const to = shownIds.indexOf(id);
  if (to < 0) return state;
  if (from < 0) return withRows(state, [id], { anchor: id, isTicked: true });
  const between = shownIds.slice(Math.min(from, to), Math.max(from, to) + 1);
  const isTicked = state.anchor !== undefined && state.ids.has(state.anchor);
  return withRows(state, between, { anchor: state.anchor ?? id, isTicked });
}

function withRows(
  { ids }: SelectionState,
  rows: readonly string[],
  { anchor, isTicked }: { readonly anchor: string; readonly isTicked: boolean },
): SelectionState {
  const next = new Set(ids);
  for (const id of rows) {
    if (isTicked) next.add(id);
    else next.delete(id);
  }
  return { ids: next, anchor };
}
