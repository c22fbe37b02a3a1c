import { useDeferredValue, useMemo } from 'react';
import { useNavigation } from '../lib/navigation';
import { parseSort, type SortKey } from '../lib/sort-key';
import { useSelection } from './use-selection';

/** What a list of rows is that is filtered, sorted and ticked. */
interface ListOf<Row> {
  /** Selection and scrolling are kept under this name. */
  readonly name: string;
  /** As the place keeps it: `name` or `-name`. */
  readonly firstSort: string;
  readonly order: (rows: readonly Row[], sort: SortKey) => readonly Row[];
  readonly find: (rows: readonly Row[], filter: string) => readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
}

/**
 * The rows that a filter and a sort of the place leave, and which of them are ticked.
 * @param of the same object at every call
 */
export function useList<Row>(rows: readonly Row[], of: ListOf<Row>) {
  const { place, amend } = useNavigation();
  const filter = place.filter ?? '';
  const sort = useMemo(() => parseSort(place.sort, of.firstSort), [place.sort, of]);
  // Ordered first: a key press then only filters, and never keeps the next key waiting.
  const applied = useDeferredValue(filter);
  const ordered = useMemo(() => of.order(rows, sort), [rows, sort, of]);
  const shown = useMemo(() => of.find(ordered, applied), [ordered, applied, of]);
  const selection = useSelection(
    of.name,
    useMemo(() => shown.map(of.idOf), [shown, of]),
  );
  const selected = useMemo(
    () => shown.filter((row) => selection.has(of.idOf(row))),
    [shown, selection, of],
  );
  const choice = useMemo(() => ({ selection, nameOf: of.nameOf }), [selection, of]);
  return {
    ...{ filter, shown, selection, selected },
    setFilter: (next: string) => {
      amend({ filter: next });
    },
    /** For the table that shows them. */
    table: {
      ...{ rows: shown, rowKey: of.idOf, choice, sort },
      onSort: (next: string) => {
        amend({ sort: next });
      },
      listKey: `${of.name} ${applied} ${place.sort ?? ''}`,
    },
  };
}
