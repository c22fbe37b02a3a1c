import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { useNavigation } from '../lib/navigation';
import { type SortKey } from '../lib/sort-key';
import { tableHeight } from '../lib/table-height';
import { useRoom, type Room } from '../lib/use-room';
import { type Column } from './table-column';
import { TableHead } from './table-head';
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
  readonly isSelected?: (row: Row) => boolean;
  readonly isCurrent?: (row: Row) => boolean;
  /** What opens under a row; a table without it keeps one height for all rows. */
  readonly detail?: (row: Row) => ReactNode;
  readonly sort?: SortKey;
  readonly onSort?: (sort: string) => void;
  /** The list these rows are: scroll is kept for each. */
  readonly listKey: string;
  readonly empty: ReactNode;
}

/** A table of any length; only the rows in sight are in the document. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { rows, label, listKey, empty } = props;
  const room = useRoom();
  const columns = useMemo(
    () => props.columns.filter((column) => fits(column, room)),
    [props.columns, room],
  );
  const tracks = columns.map(({ width }) => width).join(' ');
  const rowPx = room === 'narrow' ? NARROW_ROW_PX : ROW_PX;
  const { scroll, keepScroll, offset } = useKeptScroll(listKey);
  // eslint-disable-next-line react-hooks/incompatible-library -- it re-renders by itself, and no compiler memoizes here
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : props.rowKey(row);
    },
    scrollPaddingStart: HEAD_PX,
    initialOffset: offset,
    overscan: 8,
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowPx]);

  const wholePx = HEAD_PX + virtualizer.getTotalSize();
  const heightPx = Math.min(tableHeight(window.screen.availHeight), wholePx);
  if (rows.length === 0) return <div className="table-empty sentence">{empty}</div>;
  return (
    <div
      ref={scroll}
      className={heightPx < wholePx ? 'table-scroll table-scroll-cut' : 'table-scroll'}
      style={{ height: heightPx }}
      role="region"
      aria-label={`${label}, scrollable`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whatever scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={keepScroll}
    >
      <div
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
      >
        <TableHead {...props} columns={columns} tracks={tracks} />
        <div role="rowgroup" className="table-body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const place = { position: index, startPx: start, heightPx: size };
            const measure = props.detail && virtualizer.measureElement;
            const line = { row, props, columns, tracks, rowPx, measure, ...place };
            return <Line key={props.rowKey(row)} {...line} />;
          })}
        </div>
      </div>
    </div>
  );
}

function fits<Row>({ from }: Column<Row>, room: Room): boolean {
  return from === undefined || room === 'wide' || (room === 'medium' && from === 'medium');
}

interface LineProps<Row> {
  readonly row: Row;
  readonly position: number;
  readonly startPx: number;
  readonly heightPx: number;
  readonly props: VirtualTableProps<Row>;
  readonly columns: readonly Column<Row>[];
  readonly tracks: string;
  readonly rowPx: number;
  /** Tells how high a row with something open under it has become. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/** Drawn again only when its row or its place changes, not for every step of a scroll. */
const Line = memo(DrawnLine) as typeof DrawnLine;

function DrawnLine<Row>(line: LineProps<Row>) {
  const { row, position, props, columns, measure } = line;
  const isGroup = props.isGroup?.(row) === true;
  return (
    <div
      role="row"
      ref={measure}
      data-index={position}
      aria-rowindex={position + 2}
      className={`table-row table-line ${isGroup ? 'table-group' : ''}`}
      style={styleOf(line, isGroup)}
      data-selected={props.isSelected?.(row) === true ? '' : undefined}
      data-current={props.isCurrent?.(row) === true ? '' : undefined}
    >
      {isGroup ? (
        <div role="cell" className="table-cell" aria-colspan={columns.length}>
          {props.groupHeading?.(row)}
        </div>
      ) : (
        <Cells row={row} columns={columns} />
      )}
      {props.detail && <Detail detail={props.detail(row)} columns={columns.length} />}
    </div>
  );
}

function Detail({ detail, columns }: { readonly detail: ReactNode; readonly columns: number }) {
  if (detail === undefined) return null;
  return (
    <div role="cell" className="table-detail" aria-colspan={columns}>
      {detail}
    </div>
  );
}

function Cells<Row>({ row, columns }: Pick<LineProps<Row>, 'row' | 'columns'>) {
  return columns.map(({ id, align, cell }) => (
    <div key={id} role="cell" className={`table-cell ${align === 'end' ? 'table-cell-end' : ''}`}>
      {cell(row)}
    </div>
  ));
}

/** A row that is measured is as high as what stands in it, and never lower than the others. */
function styleOf<Row>(line: LineProps<Row>, isGroup: boolean): CSSProperties {
  const { tracks, startPx, heightPx, rowPx, measure } = line;
  return {
    gridTemplateColumns: isGroup ? 'minmax(0, 1fr)' : tracks,
    transform: `translateY(${startPx}px)`,
    ...(measure === undefined
      ? { height: heightPx }
      : { height: 'auto', gridTemplateRows: `minmax(${rowPx - 1}px, auto)` }),
  };
}

/** Scroll belongs to a list: the one we come back to is where it was, a new filter starts at the top. */
function useKeptScroll(listKey: string) {
  const { memory } = useNavigation();
  const scroll = useRef<HTMLDivElement>(null);
  const key = `scroll ${listKey}`;
  const kept = memory.get(key);
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const offset = memory.get(key);
    scroll.current?.scrollTo({ top: typeof offset === 'number' ? offset : 0 });
  }, [key, memory]);
  const keepScroll = () => {
    memory.set(key, scroll.current?.scrollTop ?? 0);
  };
  return { scroll, keepScroll, offset: typeof kept === 'number' ? kept : 0 };
}
