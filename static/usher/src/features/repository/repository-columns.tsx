import { t } from '@lingui/core/macro';
import { PersonChip } from '../../components/chips';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { SourceTag } from '../../components/source-tag';
import { type Column } from '../../components/table-column';
import { findChangePage } from '../../lib/bitbucket-links';
import { changePlace, isInherited } from '../../lib/path-words';
import { leadingPath } from '../access/explained-access';
import { LevelButton } from '../access/level-button';
import { type PersonOnRepository, type RepositoryView } from './repository-access';
import { type RepositoryRow } from './repository-rows';

interface ColumnsOptions {
  readonly view: RepositoryView;
  readonly hasPersonPages: boolean;
  readonly why: string | undefined;
  readonly openWhy: (person: string) => void;
}

/** Person, level, path, and where the level is changed. */
export function repositoryColumns(options: ColumnsOptions): readonly Column<RepositoryRow>[] {
  const { view, hasPersonPages } = options;
  const cell = (show: (row: PersonOnRepository) => React.ReactNode) => (row: RepositoryRow) =>
    row.is === 'person' ? show(row.row) : null;
  const columns: readonly Column<RepositoryRow>[] = [
    {
      id: 'person',
      header: t`Person`,
      width: 'minmax(0, 1fr)',
      cell: cell(({ person, detail }) => (
        <PersonChip
          name={person.displayName}
          second={<bdi>{detail}</bdi>}
          to={hasPersonPages ? { view: 'person', id: person.uuid } : undefined}
        />
      )),
    },
    {
      id: 'level',
      header: t`Level`,
      width: 'minmax(88px, 150px)',
      cell: cell(({ person, level, atMost }) => (
        <LevelButton
          level={level}
          atMost={atMost}
          about={t`${person.displayName} on ${view.repository.name}`}
          isOpen={options.why === person.uuid}
          onOpen={() => {
            options.openWhy(person.uuid);
          }}
        />
      )),
    },
    {
      id: 'path',
      header: t`Path`,
      width: '150px',
      from: 'medium',
      cell: cell((row) => <LeadingPath row={row} view={view} />),
    },
    {
      id: 'change',
      header: t`Change in`,
      width: 'minmax(84px, 112px)',
      from: 'medium',
      cell: cell((row) => <ChangePlace row={row} view={view} />),
    },
  ];
  // Beside the open panel, which links to the same place, names need the room more.
  return options.why === undefined ? columns : columns.filter(({ id }) => id !== 'change');
}

interface CellProps {
  readonly row: PersonOnRepository;
  readonly view: RepositoryView;
}

function LeadingPath({ row, view }: CellProps) {
  const path = leadingPath(view.explain(row.person.uuid).paths);
  if (path === undefined) return <NotKnown />;
  return path.certain ? (
    <SourceTag kind={path.kind} />
  ) : (
    <span title={t`Possible: who is in the group is not known`}>
      <SourceTag kind={path.kind} /> ?
    </span>
  );
}

/** Inherited grants are not changed in this repository's settings, so they are no link from here. */
function ChangePlace({ row, view }: CellProps) {
  const path = leadingPath(view.explain(row.person.uuid).paths);
  if (path === undefined) return <NotKnown />;
  const href = findChangePage(path, {
    workspace: view.workspace,
    repository: view.repository.slug,
  });
  const text = <span className="cut">{changePlace(path)}</span>;
  if (href === undefined || isInherited(path.kind)) return <span className="locked">{text}</span>;
  return <OutsideLink href={href}>{text}</OutsideLink>;
}
