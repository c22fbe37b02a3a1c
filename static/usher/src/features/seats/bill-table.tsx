import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { NotKnown } from '../../components/not-known';
import { type BillCell, type BillRow } from './bill-rows';

interface BillTableProps {
  /** Today, then what is tried, then what is kept beside it. */
  readonly titles: readonly BillTitle[];
  readonly rows: readonly BillTableRow[];
}

export interface BillTitle {
  readonly id: string;
  readonly text: string;
  /** What is tried, in words, and the way to take it away. */
  readonly note?: ReactNode;
}

/** Some cells are links to the people they count. */
export interface BillTableRow extends Omit<BillRow, 'cells' | 'known'> {
  readonly known: ReactNode;
  readonly cells: readonly ReactNode[];
}

/** The column of what is tried; the difference stands beside it. */
const TRIED = 1;

/** Every line, as today and as tried; a difference only where there is one. */
export function BillTable({ titles, rows }: BillTableProps) {
  return (
    <div
      className="seats-scroll"
      role="region"
      aria-label={t`The bill, scrollable`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whatever scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table className="seats-table bill-table" aria-label={t`The bill, line by line`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Line</Trans>
            </th>
            <th scope="col" className="bill-known">
              <Trans>How it is known</Trans>
            </th>
            {titles.flatMap(({ id, text, note }, position) => [
              <th key={id} scope="col" className={cellClass(position)}>
                {text}
                {note === undefined ? null : <span className="bill-second">{note}</span>}
              </th>,
              ...(position === TRIED ? [<DifferenceHead key="difference" />] : []),
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BillLineRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DifferenceHead() {
  return (
    <th scope="col" className="number">
      <Trans>Difference</Trans>
    </th>
  );
}

function BillLineRow({ row }: { readonly row: BillTableRow }) {
  return (
    <tr className={row.isTotal === true ? 'bill-total' : undefined}>
      <th scope="row">
        {row.line}
        <span className="bill-second bill-known-below">{row.known}</span>
      </th>
      <td className="bill-known">{row.known}</td>
      {row.cells.flatMap((cell, position) => [
        // Columns never change places, so their position names them.
        <td key={`cell ${position}`} className={cellClass(position)}>
          {cell}
        </td>,
        ...(position === TRIED
          ? [
              <td key="difference" className="number">
                {row.difference}
              </td>,
            ]
          : []),
      ])}
    </tr>
  );
}

function cellClass(position: number): string {
  return position === TRIED ? 'number bill-tried' : 'number';
}

export function BillCellText({ cell }: { readonly cell: BillCell }) {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'same':
      return (
        <span className="bill-same">
          <Trans>same</Trans>
        </span>
      );
    case 'not-known':
      return <NotKnown />;
    case 'none':
      return (
        <span className="visually-hidden">
          <Trans>no such line</Trans>
        </span>
      );
  }
}
