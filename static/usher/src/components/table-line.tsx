import { memo, type CSSProperties, type ReactNode } from 'react';
import { type Column } from './table-column';

interface LineProps<Row> {
  readonly row: Row;
  readonly rows: RowLook<Row>;
  readonly columns: readonly Column<Row>[];
  readonly tracks: string;
  readonly rowPx: number;
  readonly position: number;
  readonly startPx: number;
  readonly heightPx: number;
  /** The one row that Tab reaches. */
  readonly isCursor: boolean;
  /** Missing where nothing can be chosen. */
  readonly isSelected: boolean | undefined;
  /** Tells how high a row with something open under it has become. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/** How the rows of one table look besides their cells. */
interface RowLook<Row> {
  readonly isGroup?: ((row: Row) => boolean) | undefined;
  readonly groupHeading?: ((row: Row) => ReactNode) | undefined;
  readonly isCurrent?: ((row: Row) => boolean) | undefined;
  readonly detail?: ((row: Row) => ReactNode) | undefined;
}

/** Drawn again only when its row or its place changes, not for every step of a scroll. */
export const TableLine = memo(DrawnLine) as typeof DrawnLine;

function DrawnLine<Row>(line: LineProps<Row>) {
  const { row, rows, position, columns, measure, isSelected } = line;
  const isGroup = rows.isGroup?.(row) === true;
  return (
    <div
      role="row"
      ref={measure}
      data-index={position}
      aria-rowindex={position + 2}
      aria-selected={isGroup ? undefined : isSelected}
      tabIndex={line.isCursor ? 0 : -1}
      className={`table-row table-line ${isGroup ? 'table-group' : ''}`}
      style={styleOf(line, isGroup)}
      data-current={rows.isCurrent?.(row) === true ? '' : undefined}
    >
      {isGroup ? (
        <div role="gridcell" className="table-cell" aria-colspan={columns.length}>
          {rows.groupHeading?.(row)}
        </div>
      ) : (
        <Cells row={row} columns={columns} />
      )}
      {rows.detail && <Detail detail={rows.detail(row)} columns={columns.length} />}
    </div>
  );
}

function Detail({ detail, columns }: { readonly detail: ReactNode; readonly columns: number }) {
  if (detail === undefined) return null;
  return (
    <div role="gridcell" className="table-detail" aria-colspan={columns}>
      {detail}
    </div>
  );
}

function Cells<Row>({ row, columns }: Pick<LineProps<Row>, 'row' | 'columns'>) {
  return columns.map(({ id, align, cell }) => (
    <div
      key={id}
      role="gridcell"
      className={`table-cell ${align === 'end' ? 'table-cell-end' : ''}`}
    >
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
