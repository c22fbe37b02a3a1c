import { t } from '@lingui/core/macro';
import Checkbox from '@atlaskit/checkbox';
import { type ChangeEvent } from 'react';
import { type Column } from './table-column';
import { type Selection } from './use-selection';

/** How the rows of a table are chosen. */
export interface RowChoice<Row> {
  readonly selection: Selection;
  /** Tells this row from all others, read aloud with its box. */
  readonly nameOf: (row: Row) => string;
}

/** Ticks one row, with shift a range; the box in the head ticks all that the filter leaves. */
export function selectionColumn<Row>(
  { selection, nameOf }: RowChoice<Row>,
  rowKey: (row: Row) => string,
): Column<Row> {
  return {
    id: 'select',
    isScreenOnly: true,
    header: (
      <Checkbox
        aria-label={t`Select all that are shown`}
        isChecked={selection.isAll}
        isIndeterminate={selection.isSome}
        onChange={selection.toggleAll}
      />
    ),
    width: '28px',
    cell: (row) => (
      <Checkbox
        aria-label={t`Select ${nameOf(row)}`}
        isChecked={selection.has(rowKey(row))}
        onChange={(event) => {
          if (isWithShift(event)) selection.toggleRange(rowKey(row));
          else selection.toggle(rowKey(row));
        }}
      />
    ),
  };
}

/** A box changes by a click, and only the click knows about shift. */
function isWithShift({ nativeEvent }: ChangeEvent<HTMLInputElement>): boolean {
  return nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
}
