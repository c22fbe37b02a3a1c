import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type Column } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { formatDay } from '../../lib/dates';
import { kindWord } from './change-kinds';
import { type ChangeRow } from './change-row';
import { PartsLine } from './parts-line';

/** Everything that was read differently and moved nobody's level by itself. */
export function OtherChanges({ rows, listKey }: { rows: readonly ChangeRow[]; listKey: string }) {
  return (
    <VirtualTable
      label={t`Other changes`}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ key }) => key}
      listKey={listKey}
      detail={nothingBelow}
      empty={
        <p>
          <Trans>No other change matches.</Trans>
        </p>
      }
    />
  );
}

/** Nothing opens, but rows that may be higher than one line are measured. */
const nothingBelow = () => undefined;

const COLUMNS: readonly Column<ChangeRow>[] = [
  {
    id: 'what',
    header: t`What`,
    width: 'minmax(0, 5fr)',
    cell: ({ sentence }) => (
      <span className="change-what">
        <PartsLine parts={sentence} />
      </span>
    ),
  },
  {
    id: 'kind',
    header: t`Kind`,
    width: 'minmax(0, 1fr)',
    from: 'medium',
    cell: ({ kind }) => <span className="tag">{kindWord(kind)}</span>,
  },
  {
    id: 'between',
    header: t`Between`,
    width: 'minmax(0, 2fr)',
    from: 'wide',
    cell: ({ change }) => (
      <span className="subtle">{betweenDays(change.readBefore, change.readAfter)}</span>
    ),
  },
];

/** `14 Nov and 15 Nov 2026`: Bitbucket tells of no moment, only what was read before and after. */
function betweenDays(before: number, after: number): string {
  const [from, to] = [formatDay(before), formatDay(after)];
  return from === to ? to : t`${from} and ${to}`;
}
