import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ShortAge } from '../../components/age';
import { RepoChip } from '../../components/chips';
import { Count, UncertainCount } from '../../components/count';
import { NotKnown } from '../../components/not-known';
import { type Column } from '../../components/table-column';
import { levelWord } from '../../lib/level-words';
import { visibilityOf } from './repositories-filter';
import { type RepositoryRow } from './repository-row';

/** The columns of the repositories table; the numbers are people. */
export function repositoriesColumns(): readonly Column<RepositoryRow>[] {
  return [
    {
      id: 'repository',
      header: t`Repository`,
      width: 'minmax(136px, 2fr)',
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
      header: t`Visibility`,
      width: '76px',
      sorts: 'descending-first',
      cell: (row) => <span className="tag">{visibilityOf(row)}</span>,
    },
    countColumn('admin'),
    countColumn('write'),
    countColumn('read'),
    {
      id: 'possible',
      header: t`not known`,
      width: 'minmax(62px, 76px)',
      align: 'end',
      sorts: 'descending-first',
      from: 'medium',
      cell: ({ uuid, possible }) => (
        <UncertainCount
          count={possible}
          of={t`people who may have access`}
          to={{ view: 'repository', id: uuid, filter: 'known:no' }}
        />
      ),
    },
    {
      id: 'state',
      header: t`State`,
      width: '96px',
      sorts: 'descending-first',
      cell: ({ state }) => <State state={state} />,
    },
    {
      id: 'age',
      header: t`Last read`,
      width: '96px',
      sorts: 'ascending-first',
      from: 'wide',
      cell: ({ readAt }) => <ShortAge readAt={readAt} />,
    },
  ];
}

function countColumn(level: 'admin' | 'write' | 'read'): Column<RepositoryRow> {
  const word = levelWord(level);
  return {
    id: level,
    header: word,
    width: 'minmax(46px, 64px)',
    align: 'end',
    sorts: 'descending-first',
    from: 'medium',
    cell: ({ uuid, people }) => (
      <Count
        count={people[level]}
        of={people[level] === 1 ? t`person with ${word}` : t`people with ${word}`}
        to={{ view: 'repository', id: uuid, filter: `level:${level}` }}
      />
    ),
  };
}

/** Slugs tell repositories apart that share a name. */
function ProjectLine({ row: { project, slug, name } }: { row: RepositoryRow }) {
  return (
    <>
      {project === undefined ? (
        <NotKnown>
          <Trans>project not known</Trans>
        </NotKnown>
      ) : (
        <bdi>{project.key}</bdi>
      )}
      {slug === name ? null : <bdi>, {slug}</bdi>}
    </>
  );
}

function State({ state }: Pick<RepositoryRow, 'state'>) {
  return state === 'complete' ? (
    <span className="subtle">
      <Trans>complete</Trans>
    </span>
  ) : (
    <NotKnown>{state}</NotKnown>
  );
}
