import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { usePrinting } from '../lib/printing';
import { type SortKey } from '../lib/sort-key';
import { tableHeight } from '../lib/table-height';
import { useRoom, type Room } from '../lib/use-room';
import { PrintedTable } from './printed-table';
import { selectionColumn, type RowChoice } from './selection-column';
import { type Column } from './table-column';
import { TableHead } from './table-head';
import { TableLine } from './table-line';
import { useKeptScroll } from './use-kept-scroll';
import { useTableCursor } from './use-table-cursor';
import { useTableKeys } from './use-table-keys';
import './virtual-table.css';

const ROW_PX = 40;
const NARROW_ROW_PX = 48;
const HEAD_PX = 34;

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Rows that span all columns and name the rows below them. */
  readonly isGroup?: (row: Row) => boolean;
  readonly groupHeading?: (row: Row) => ReactNode;
  /** Rows can be ticked: a column of boxes stands first. */
  readonly choice?: RowChoice<Row> | undefined;
  readonly isCurrent?: (row: Row) => boolean;
  /** What opens under a row; a table without it keeps one height for all rows. */
  readonly detail?: (row: Row) => ReactNode;
  readonly sort?: SortKey;
  readonly onSort?: (sort: string) => void;
  /** The list these rows are: scroll and cursor are kept for each. */
  readonly listKey: string;
  readonly empty: ReactNode;
}

/** A table of any length; only the rows in sight are in the document, on paper all of them. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const isPrinting = usePrinting();
  if (props.rows.length === 0) return <div className="table-empty sentence">{props.empty}</div>;
  return isPrinting ? <PrintedTable {...props} /> : <ScrolledTable {...props} />;
}

/**
 * A grid of rows and not a table: a screen reader then hands the arrow keys on, and so reaches the
 * rows that are not drawn yet. https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
function ScrolledTable<Row>(props: VirtualTableProps<Row>) {
  const { rows, rowKey, label, listKey, choice, isGroup, detail } = props;
  const columns = useShownColumns(props);
  const room = useRoom();
  const tracks = columns.map(({ width }) => width).join(' ');
  const rowPx = room === 'narrow' ? NARROW_ROW_PX : ROW_PX;
  const { scroll, keepScroll, offset } = useKeptScroll(listKey);
  const body = useRef<HTMLDivElement>(null);
  const cursor = useTableCursor({ rows, rowKey, listKey, body });
  // eslint-disable-next-line react-hooks/incompatible-library -- it re-renders by itself, and no compiler memoizes here
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    // The row that has the focus is never taken away.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), cursor.position])].sort((a, b) => a - b),
    scrollPaddingStart: HEAD_PX,
    initialOffset: offset,
    overscan: 8,
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowPx]);

  const wholePx = HEAD_PX + virtualizer.getTotalSize();
  const heightPx = Math.min(tableHeight(window.screen.availHeight), wholePx);
  const pageRows = Math.max(1, Math.floor((heightPx - HEAD_PX) / rowPx) - 1);
  const selection = choice?.selection;
  const listeners = useTableKeys({ rows, rowKey, pageRows, cursor, selection, isGroup });
  const measure = detail && virtualizer.measureElement;
  return (
    <div
      ref={scroll}
      className={heightPx < wholePx ? 'table-scroll table-scroll-cut' : 'table-scroll'}
      style={{ height: heightPx }}
      onScroll={keepScroll}
    >
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable={selection !== undefined}
      >
        <TableHead {...props} columns={columns} tracks={tracks} />
        <div
          ref={body}
          role="rowgroup"
          className="table-body"
          style={{ height: virtualizer.getTotalSize() }}
          {...listeners}
        >
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const place = { position: index, startPx: start, heightPx: size };
            const isCursor = index === cursor.position;
            const isSelected = selection?.has(rowKey(row));
            const line = { row, columns, tracks, rowPx, measure, isCursor, isSelected, ...place };
            return <TableLine key={rowKey(row)} rows={props} {...line} />;
          })}
        </div>
      </div>
    </div>
  );
}

/** Those there is room for, after the boxes where rows can be ticked. */
function useShownColumns<Row>(props: VirtualTableProps<Row>): readonly Column<Row>[] {
  const { columns, choice, rowKey } = props;
  const room = useRoom();
  return useMemo(
    () => [
      ...(choice === undefined ? [] : [selectionColumn(choice, rowKey)]),
      ...columns.filter((column) => fits(column, room)),
    ],
    [columns, choice, rowKey, room],
  );
}

function fits<Row>({ from }: Column<Row>, room: Room): boolean {
  return from === undefined || room === 'wide' || (room === 'medium' && from === 'medium');
}
