import { t } from '@lingui/core/macro';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { type Column } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useRoom } from '../../lib/use-room';
import { type DifferenceRow } from './difference-rows';

const STATE_WORDS: Readonly<Record<Exclude<DifferenceRow['state'], 'not-known'>, string>> = {
  add: t`add`,
  remove: t`take out`,
  change: t`change`,
  left: t`stays`,
};

const COLUMNS: readonly Column<DifferenceRow>[] = [
  {
    id: 'state',
    header: t`State`,
    width: '88px',
    cell: ({ state }) =>
      state === 'not-known' ? <NotKnown /> : <span className="tag">{STATE_WORDS[state]}</span>,
  },
  {
    id: 'what',
    header: t`Who or what`,
    width: 'minmax(0, 1.2fr)',
    cell: ({ what, to }) => {
      const name = <bdi>{what}</bdi>;
      return to === undefined ? (
        <span className="cut">{name}</span>
      ) : (
        <PlaceLink to={to} className="cut" title={what}>
          {name}
        </PlaceLink>
      );
    },
  },
  {
    id: 'difference',
    header: t`Difference`,
    width: 'minmax(0, 2.4fr)',
    from: 'medium',
    cell: ({ difference, then }) => (
      <>
        <span className="cut" title={difference}>
          {difference}
        </span>
        <span className="cut small subtle" title={then}>
          {then}
        </span>
      </>
    ),
  },
];

/** Where there is no room for a third column, it stands below the others, whole. */
function toDetail({ difference, then }: DifferenceRow) {
  return (
    <>
      {difference}
      <span className="sync-then">{then}</span>
    </>
  );
}

/** What is otherwise than the mapping wants it, and what would be done about it. */
export function DifferenceTable({ rows }: { readonly rows: readonly DifferenceRow[] }) {
  const isNarrow = useRoom() === 'narrow';
  return (
    <VirtualTable
      label={t`Differences`}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ key }) => key}
      {...(isNarrow && { detail: toDetail })}
      listKey="group sync"
      empty={t`Groups and grants are as the mapping wants them, as far as the last scan and the export go.`}
    />
  );
}
