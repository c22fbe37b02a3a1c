import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { type Column } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { formatCount } from '../../lib/plural';
import { causeParts, deltaText, effectParts } from './cause-words';
import { type ChangeNames } from './change-names';
import { LevelDelta } from './level-delta';
import { MOST_ROWS, type MoveRow, toMoveRows } from './move-rows';
import { type CauseGroup, countPairs, peopleOf, repositoriesOf } from './moves';
import { capital } from './parts';
import { NameText, PartsLine } from './parts-line';

interface CauseListProps {
  readonly groups: readonly CauseGroup[];
  readonly names: ChangeNames;
}

/** What moved people's levels, one cause after the other; each opens whom it moved, and where. */
export function CauseList({ groups, names }: CauseListProps) {
  return (
    <ul className="causes">
      {groups.map((group) => (
        <Cause key={group.key} group={group} names={names} />
      ))}
    </ul>
  );
}

function Cause({ group, names }: { group: CauseGroup; names: ChangeNames }) {
  const [isOpen, setIsOpen] = useState(false);
  const people = plural(peopleOf(group).size, { one: '# person', other: '# people' });
  const repositories = plural(repositoriesOf(group).size, {
    one: '# repository',
    other: '# repositories',
  });
  return (
    <li className="cause">
      <strong className="cause-delta">{deltaText(group)}</strong>
      <div className="cause-text">
        <p>
          <PartsLine parts={capital(effectParts(group, names))} />
        </p>
        <p className="subtle small sentence">
          <PartsLine parts={causeParts(group, names)} />
        </p>
      </div>
      <button
        type="button"
        className="text-button cause-open"
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? t`Hide` : t`Show`} {people} × {repositories}
      </button>
      {isOpen ? <Moved group={group} names={names} /> : null}
    </li>
  );
}

function Moved({ group, names }: { group: CauseGroup; names: ChangeNames }) {
  const rows = useMemo(() => toMoveRows(group), [group]);
  const columns = useMemo(() => moveColumns(names), [names]);
  const all = countPairs(group);
  return (
    <div className="cause-moved">
      <VirtualTable
        label={t`People and repositories: ${deltaText(group)}`}
        columns={columns}
        rows={rows}
        rowKey={({ person, repository }) => `${person} ${repository}`}
        listKey={`changes ${group.key}`}
        empty={null}
      />
      {all > MOST_ROWS ? (
        <p className="list-foot">
          <Trans>
            The first {formatCount(MOST_ROWS)} of {formatCount(all)}. The export holds all.
          </Trans>
        </p>
      ) : null}
    </div>
  );
}

function moveColumns(names: ChangeNames): readonly Column<MoveRow>[] {
  return [
    {
      id: 'person',
      header: t`Person`,
      width: 'minmax(0, 2fr)',
      cell: ({ person }) => (
        <span className="cut">
          <NameText name={names.person(person)} />
        </span>
      ),
    },
    {
      id: 'repository',
      header: t`Repository`,
      width: 'minmax(0, 2fr)',
      cell: ({ repository }) => (
        <span className="cut">
          <NameText name={names.repository(repository)} />
        </span>
      ),
    },
    {
      id: 'level',
      header: t`Before → after`,
      width: 'minmax(150px, 1.5fr)',
      cell: ({ before, after }) => <LevelDelta before={before} after={after} />,
    },
  ];
}
