import { nextSort, type SortKey } from '../lib/sort-key';
import { type Column } from './table-column';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tracks: string;
  readonly sort?: SortKey;
  readonly onSort?: (sort: string) => void;
}

export function TableHead<Row>({ columns, tracks, sort, onSort }: TableHeadProps<Row>) {
  return (
    <div role="rowgroup" className="table-head">
      <div
        role="row"
        aria-rowindex={1}
        className="table-row"
        style={{ gridTemplateColumns: tracks }}
      >
        {columns.map(({ id, header, align, sorts }) => (
          <div
            key={id}
            role="columnheader"
            className={`table-cell ${align === 'end' ? 'table-cell-end' : ''}`}
            aria-sort={sort?.column === id ? directionOf(sort) : undefined}
          >
            {sorts === undefined || sort === undefined ? (
              header
            ) : (
              <button
                type="button"
                className="table-sort"
                onClick={() => onSort?.(nextSort(sort, id, sorts === 'descending-first'))}
              >
                {header}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function directionOf({ isDescending }: SortKey): 'ascending' | 'descending' {
  return isDescending ? 'descending' : 'ascending';
}
