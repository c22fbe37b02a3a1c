import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { RepoChip } from '../../components/chips';
import { NotKnown } from '../../components/not-known';
import { SourceTag } from '../../components/source-tag';
import { type Column } from '../../components/table-column';
import { leadingPath } from '../access/explained-access';
import { LevelButton } from '../access/level-button';
import { type PersonAccessView, type RepositoryOfPerson } from './person-access';
import { type PersonAccessRow } from './person-rows';

interface ColumnsOptions {
  readonly view: PersonAccessView;
  readonly why: string | undefined;
  readonly openWhy: (repository: string) => void;
}

/** Repository, level, the winning path, and how many paths there are. */
export function personColumns(options: ColumnsOptions): readonly Column<PersonAccessRow>[] {
  const { view, openWhy } = options;
  const cell = (show: (row: RepositoryOfPerson) => React.ReactNode) => (row: PersonAccessRow) =>
    row.is === 'repository' ? show(row.row) : null;
  return [
    {
      id: 'repository',
      header: t`Repository`,
      width: 'minmax(0, 1fr)',
      cell: cell(({ repository }) => (
        <RepoChip name={repository.name} to={{ view: 'repository', id: repository.uuid }} />
      )),
    },
    {
      id: 'level',
      header: t`Level`,
      width: 'minmax(72px, 124px)',
      cell: cell(({ repository, level, atMost }) => (
        <LevelButton
          level={level}
          atMost={atMost}
          about={t`${view.person.displayName} on ${repository.name}`}
          isOpen={options.why === repository.uuid}
          onOpen={() => {
            openWhy(repository.uuid);
          }}
        />
      )),
    },
    {
      id: 'path',
      header: t`Winning path`,
      width: '150px',
      from: 'medium',
      cell: cell((row) => <LeadingPath row={row} view={view} />),
    },
    {
      id: 'paths',
      header: t`Paths`,
      width: '48px',
      align: 'end',
      cell: cell(({ repository }) => {
        const count = view.explain(repository.uuid).paths.length;
        return (
          <button
            type="button"
            className="text-button"
            aria-label={t`${plural(count, { one: '# path', other: '# paths' })} to ${repository.name}`}
            onClick={() => {
              openWhy(repository.uuid);
            }}
          >
            {count}
          </button>
        );
      }),
    },
  ];
}

function LeadingPath({ row, view }: { row: RepositoryOfPerson; view: PersonAccessView }) {
  const path = leadingPath(view.explain(row.repository.uuid).paths);
  if (path === undefined) return <NotKnown />;
  return path.certain ? (
    <SourceTag kind={path.kind} />
  ) : (
    <NotKnown>
      <Trans>one of several</Trans>
    </NotKnown>
  );
}
