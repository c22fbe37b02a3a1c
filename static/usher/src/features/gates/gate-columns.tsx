import { t } from '@lingui/core/macro';
import { PersonChip } from '../../components/chips';
import { Gate } from '../../components/gate';
import { LevelRangeBadge } from '../../components/level-badge';
import { type Column } from '../../components/table-column';
import { shortId } from '../../lib/short-id';
import { type GateRow } from './gate-rows';

interface ColumnsOptions {
  readonly hasPersonPages: boolean;
  /** Whose gates are explained beside the table. */
  readonly explained: string | undefined;
  readonly explain: (person: string) => void;
}

/** Person, level, and the two lamps. */
export function gateColumns(options: ColumnsOptions): readonly Column<GateRow>[] {
  const lamp = (name: string, gate: 'push' | 'merge'): Column<GateRow> => ({
    id: gate,
    header: name,
    width: 'minmax(84px, 0.35fr)',
    cell: ({ person, gates }) => (
      <Gate
        name={`${name}, ${person.displayName}`}
        gate={gates[gate]}
        isOpen={options.explained === person.uuid}
        onOpen={() => {
          options.explain(person.uuid);
        }}
      />
    ),
  });
  const columns: readonly Column<GateRow>[] = [
    {
      id: 'person',
      header: t`Person`,
      width: 'minmax(0, 1fr)',
      cell: ({ person }) => (
        <PersonChip
          name={person.displayName}
          second={<bdi>{person.nickname ?? shortId(person.uuid)}</bdi>}
          to={options.hasPersonPages ? { view: 'person', id: person.uuid } : undefined}
        />
      ),
    },
    {
      id: 'level',
      header: t`Level`,
      width: 'minmax(72px, 150px)',
      from: 'medium',
      cell: ({ level, atMost }) => <LevelRangeBadge level={level} atMost={atMost} />,
    },
    lamp(t`Push`, 'push'),
    lamp(t`Merge`, 'merge'),
  ];
  // Beside the open panel names need the room more.
  return options.explained === undefined ? columns : columns.filter(({ id }) => id !== 'level');
}
