import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { useNavigation } from '../lib/navigation';

interface CursorOf<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly listKey: string;
  /** The element that holds the rows in sight. */
  readonly body: RefObject<HTMLDivElement>;
}

interface Cursor {
  readonly position: number;
  readonly moveTo: (position: number) => void;
  /** The same with the focus, even to a row that is not drawn yet. */
  readonly focusRow: (position: number) => void;
  /** To be called with whether the focus is inside. */
  readonly holdFocus: (isInside: boolean) => void;
}

interface Kept {
  readonly key: string;
  readonly position: number;
}

/**
 * The row that Tab reaches and arrows move. It stays with its row when the list is sorted or filtered,
 * and is there again, with the focus it had, when one comes back to the list.
 */
export function useTableCursor<Row>({ rows, rowKey, listKey, body }: CursorOf<Row>): Cursor {
  const { memory } = useNavigation();
  const key = `cursor ${listKey}`;
  const [kept, setKept] = useState<Kept>(() => toKept(memory.get(key)));
  const position = useMemo(() => placeOf(kept, rows, rowKey), [kept, rows, rowKey]);
  const wanted = useRef(false);
  const isInside = useRef(false);

  const moveTo = useCallback(
    (to: number) => {
      const row = rows[to];
      if (row === undefined) return;
      const next = { key: rowKey(row), position: to };
      memory.set(key, next);
      setKept(next);
    },
    [rows, rowKey, memory, key],
  );
  const focusRow = useCallback(
    (to: number) => {
      wanted.current = !focusOn(body.current, to);
      moveTo(to);
    },
    [body, moveTo],
  );
  useLayoutEffect(() => {
    // A row that had the focus may have gone with its row of data.
    const isLost = isInside.current && document.activeElement === document.body;
    if (wanted.current || isLost) wanted.current = !focusOn(body.current, position);
  });
  useKeptFocus(`focus ${listKey}`, { body, isInside, wanted, position });
  return {
    ...{ position, moveTo, focusRow },
    holdFocus: (inside) => {
      isInside.current = inside;
    },
  };
}

interface FocusOf {
  readonly body: RefObject<HTMLDivElement>;
  readonly isInside: { readonly current: boolean };
  /** The rows may not be drawn yet when the table is. */
  readonly wanted: { current: boolean };
  readonly position: number;
}

/** Whoever left by a link of a row and comes back stands on that row again. */
function useKeptFocus(key: string, { body, isInside, wanted, position }: FocusOf): void {
  const { memory } = useNavigation();
  const first = useRef(position);
  useEffect(() => {
    if (memory.get(key) === true) wanted.current = !focusOn(body.current, first.current);
    memory.delete(key);
    return () => {
      if (isInside.current) memory.set(key, true);
    };
  }, [key, body, isInside, wanted, memory]);
}

function toKept(known: unknown): Kept {
  return (known as Kept | undefined) ?? { key: '', position: 0 };
}

function placeOf<Row>(
  { key, position }: Kept,
  rows: readonly Row[],
  rowKey: (row: Row) => string,
): number {
  const there = rows[position];
  if (there !== undefined && rowKey(there) === key) return position;
  const found = rows.findIndex((row) => rowKey(row) === key);
  return found >= 0 ? found : Math.max(0, Math.min(position, rows.length - 1));
}

/** @returns whether the row is drawn and has the focus now */
function focusOn(body: HTMLElement | null, position: number): boolean {
  const row = body?.querySelector(`:scope > [data-index="${position}"]`);
  if (!(row instanceof HTMLElement)) return false;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  return true;
}
