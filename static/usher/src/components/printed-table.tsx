import { plural, t } from '@lingui/core/macro';
import { Fragment, type ReactNode } from 'react';
import { type Column } from './table-column';
import { OnPaperContext } from './on-paper';
import './printed-table.css';

interface PrintedTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly isGroup?: ((row: Row) => boolean) | undefined;
  readonly groupHeading?: ((row: Row) => ReactNode) | undefined;
  readonly detail?: ((row: Row) => ReactNode) | undefined;
}

/** All rows with all columns, as paper takes them: the head stands again on every page. */
export function PrintedTable<Row>(props: PrintedTableProps<Row>) {
  const { label, rows, rowKey } = props;
  const columns = props.columns.filter(({ isScreenOnly }) => isScreenOnly !== true);
  const count = rows.filter((row) => props.isGroup?.(row) !== true).length;
  return (
    <OnPaperContext.Provider value={true}>
      <table className="printed-table">
        <caption>{t`${label}: ${plural(count, { one: '# row', other: '# rows' })}`}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header, align }) => (
              <th key={id} scope="col" className={align === 'end' ? 'number' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={rowKey(row)}>
              {props.isGroup?.(row) === true ? (
                <tr className="printed-group">
                  <th colSpan={columns.length}>{props.groupHeading?.(row)}</th>
                </tr>
              ) : (
                <PrintedRow row={row} columns={columns} />
              )}
              <Detail content={props.detail?.(row)} columns={columns.length} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </OnPaperContext.Provider>
  );
}

function PrintedRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return (
    <tr>
      {columns.map(({ id, align, cell }) => (
        <td key={id} className={align === 'end' ? 'number' : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

function Detail({ content, columns }: { readonly content: ReactNode; readonly columns: number }) {
  if (content === undefined || content === null) return null;
  return (
    <tr>
      <td colSpan={columns}>{content}</td>
    </tr>
  );
}
