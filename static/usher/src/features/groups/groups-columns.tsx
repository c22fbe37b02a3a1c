import { t } from '@lingui/core/macro';
import { GroupChip } from '../../components/chips';
import { Count } from '../../components/count';
import { LevelBadge } from '../../components/level-badge';
import { MembersTag } from '../../components/members-tag';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { type Column } from '../../components/table-column';
import { formatCount } from '../../lib/plural';
import { type GroupRow } from './group-row';

/** Group, members with their source, grants, and how many repositories those act on. */
export function groupsColumns(): readonly Column<GroupRow>[] {
  return [
    {
      id: 'group',
      header: t`Group`,
      width: 'minmax(140px, 2fr)',
      sorts: 'ascending-first',
      cell: ({ slug, name, members, possible }) => (
        <GroupChip
          name={name}
          second={slug === name ? undefined : <bdi>{slug}</bdi>}
          members={possible === 0 ? members : undefined}
          to={{ view: 'group', id: slug }}
        />
      ),
    },
    {
      id: 'members',
      header: t`Members`,
      width: 'minmax(64px, 0.5fr)',
      align: 'end',
      sorts: 'descending-first',
      cell: (row) => <Members row={row} />,
    },
    {
      id: 'source',
      header: t`Members from`,
      width: 'minmax(200px, 1.2fr)',
      sorts: 'ascending-first',
      from: 'medium',
      cell: ({ known }) => (
        <span className="cut">
          <MembersTag known={known} />
        </span>
      ),
    },
    {
      id: 'level',
      header: t`Highest grant`,
      width: 'minmax(92px, 0.7fr)',
      sorts: 'descending-first',
      cell: ({ level }) => <LevelBadge level={level} />,
    },
    grantsColumn('projects', 'projectGrants'),
    grantsColumn('repositories', 'repositoryGrants'),
    {
      id: 'reaches',
      header: t`reaches`,
      width: '72px',
      align: 'end',
      sorts: 'descending-first',
      from: 'wide',
      cell: ({ slug, reaches }) => (
        <Count
          count={reaches}
          of={t`repositories its grants act on`}
          to={{ view: 'group', id: slug, tab: 'blast-radius' }}
        />
      ),
    },
  ];
}

const ON = { projects: t`on projects`, repositories: t`on repositories` } as const;
const OF = {
  projects: t`grants on projects`,
  repositories: t`grants on repositories`,
} as const;

function grantsColumn(
  id: 'projects' | 'repositories',
  count: 'projectGrants' | 'repositoryGrants',
): Column<GroupRow> {
  return {
    id,
    header: ON[id],
    width: '96px',
    align: 'end',
    sorts: 'descending-first',
    from: 'wide',
    cell: (row) => <Count count={row[count]} of={OF[id]} to={{ view: 'group', id: row.slug }} />,
  };
}

/** What is only possible is never added to what is certain. */
function Members({ row: { slug, members, possible } }: { row: GroupRow }) {
  const to = { view: 'group', id: slug, tab: 'members' } as const;
  if (possible === 0)
    return <Count count={members} of={members === 1 ? t`member` : t`members`} to={to} />;
  return (
    <PlaceLink to={to} className="count">
      {members === 0 ? null : `${formatCount(members)} `}
      <NotKnown>
        {members === 0 ? t`at most` : t`to`} {formatCount(members + possible)}
      </NotKnown>
      <span className="visually-hidden"> {t`members`}</span>
    </PlaceLink>
  );
}
