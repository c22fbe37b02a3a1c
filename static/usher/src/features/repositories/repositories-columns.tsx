import { ShortAge } from '../../components/age';
import { RepoChip } from '../../components/chips';
import { Count, UncertainCount } from '../../components/count';
import { NotKnown } from '../../components/not-known';
import { type Column } from '../../components/table-column';
import { visibilityOf } from './repositories-filter';
import { type RepositoryRow } from './repository-row';

/** The columns of the repositories table; the numbers are people. */
export function repositoriesColumns(): readonly Column<RepositoryRow>[] {
  return [
    {
      id: 'repository',
      header: 'Repository',
      width: 'minmax(0, 2fr)',
      sorts: 'ascending-first',
      cell: (row) => (
        <RepoChip
          name={row.name}
          second={<ProjectLine row={row} />}
          to={{ view: 'repository', id: row.uuid }}
        />
      ),
    },
    {
      id: 'visibility',
      header: 'Visibility',
      width: '76px',
      sorts: 'descending-first',
      cell: (row) => <span className="tag">{visibilityOf(row)}</span>,
    },
    countColumn('admin'),
    countColumn('write'),
    countColumn('read'),
    {
      id: 'possible',
      header: 'not known',
      width: '76px',
      align: 'end',
      sorts: 'descending-first',
      from: 'medium',
      cell: ({ uuid, possible }) => (
        <UncertainCount
          count={possible}
          of="people who may have access"
          to={{ view: 'repository', id: uuid, filter: 'known:no' }}
        />
      ),
    },
    {
      id: 'state',
      header: 'State',
      width: '96px',
      sorts: 'descending-first',
      cell: ({ state }) => <State state={state} />,
    },
    {
      id: 'age',
      header: 'Last read',
      width: '96px',
      sorts: 'ascending-first',
      from: 'wide',
      cell: ({ readAt }) => <ShortAge readAt={readAt} />,
    },
  ];
}

function countColumn(level: 'admin' | 'write' | 'read'): Column<RepositoryRow> {
  return {
    id: level,
    header: level,
    width: '60px',
    align: 'end',
    sorts: 'descending-first',
    from: 'medium',
    cell: ({ uuid, people }) => (
      <Count
        count={people[level]}
        of={`people with ${level}`}
        to={{ view: 'repository', id: uuid, filter: `level:${level}` }}
      />
    ),
  };
}

/** Slugs tell repositories apart that share a name. */
function ProjectLine({ row: { project, slug, name } }: { row: RepositoryRow }) {
  return (
    <>
      {project === undefined ? <NotKnown>project not known</NotKnown> : <bdi>{project.key}</bdi>}
      {slug === name ? null : <bdi>, {slug}</bdi>}
    </>
  );
}

function State({ state }: Pick<RepositoryRow, 'state'>) {
  return state === 'complete' ? (
    <span className="subtle">complete</span>
  ) : (
    <NotKnown>{state}</NotKnown>
  );
}
