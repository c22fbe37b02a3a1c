import { type FocusEvent, type KeyboardEvent } from 'react';
import { focusFilter } from '../lib/focus-filter';
import { toTableAction, type TableAction } from './table-keys';
import { type useTableCursor } from './use-table-cursor';
import { type Selection } from './use-selection';

interface KeysOf<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly pageRows: number;
  readonly cursor: ReturnType<typeof useTableCursor>;
  readonly selection: Selection | undefined;
  readonly isGroup: ((row: Row) => boolean) | undefined;
}

/** What the element that holds the rows listens to. */
export function useTableKeys<Row>(of: KeysOf<Row>) {
  const { cursor, selection } = of;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rowOf(event.target);
    if (row === undefined || hearsItself(event.target)) return;
    const position = Number(row.dataset['index']);
    const canSelect = selection !== undefined;
    const at = { position, rows: of.rows.length, pageRows: of.pageRows, canSelect };
    const action = toTableAction(event, at);
    if (action === undefined || !isFor(action, event.target === row)) return;
    event.preventDefault();
    act(action, { ...of, row, position });
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    cursor.holdFocus(true);
    const row = rowOf(target);
    if (row !== undefined) cursor.moveTo(Number(row.dataset['index']));
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    cursor.holdFocus(currentTarget.contains(relatedTarget));
  };
  return { onKeyDown, onFocus, onBlur };
}

interface Act<Row> extends KeysOf<Row> {
  readonly row: HTMLElement;
  readonly position: number;
}

function act<Row>(action: TableAction, of: Act<Row>): void {
  const { cursor, selection, row } = of;
  switch (action.do) {
    case 'move':
      cursor.focusRow(action.to);
      if (action.takesAlong) extend(of, action.to);
      return;
    case 'select':
      select(of, action.isRange);
      return;
    case 'select-all':
      selection?.toggleAll();
      return;
    case 'open':
      row.querySelector<HTMLElement>('a[href], button:not(:disabled)')?.click();
      return;
    case 'leave':
      leave(of);
  }
}

function select<Row>(of: Act<Row>, isRange: boolean): void {
  withId(of, of.position, isRange ? of.selection?.toggleRange : of.selection?.toggle);
}

/** Out of a link to its row, and from the row to the filter. */
function leave<Row>({ row, cursor, position }: Act<Row>): void {
  if (document.activeElement === row) focusFilter();
  else cursor.focusRow(position);
}

/** The first row a range moves away from belongs to it. */
function extend<Row>(of: Act<Row>, to: number): void {
  const { selection, rows, rowKey, position } = of;
  const from = rows[position];
  if (from !== undefined && selection?.has(rowKey(from)) === false)
    withId(of, position, selection.toggle);
  withId(of, to, selection?.toggleRange);
}

function withId<Row>(
  { rows, rowKey, isGroup }: Act<Row>,
  position: number,
  change: ((id: string) => void) | undefined,
): void {
  const row = rows[position];
  if (row !== undefined && isGroup?.(row) !== true) change?.(rowKey(row));
}

/** On a link or a box inside a row, keys that press things are theirs. */
function isFor({ do: what }: TableAction, isOnRow: boolean): boolean {
  return isOnRow || (what !== 'open' && what !== 'select');
}

function rowOf(target: EventTarget): HTMLElement | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('.table-line') : null;
  return row ?? undefined;
}

/** Fields take letters and arrows themselves; what is open under a row is a page of its own. */
function hearsItself(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), select, textarea, dialog, .table-detail') !== null
  );
}
