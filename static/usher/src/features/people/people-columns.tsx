import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { activityText } from '../../../../../src/domain/activity/activity-words';
import { PersonChip } from '../../components/chips';
import { Count, UncertainCount } from '../../components/count';
import { LevelBar } from '../../components/level-bar';
import { LevelRangeBadge } from '../../components/level-badge';
import { NotKnown } from '../../components/not-known';
import { type Column } from '../../components/table-column';
import { formatDay } from '../../lib/dates';
import { levelWord } from '../../lib/level-words';
import { listInFigures } from '../../lib/plural';
import { reachesAny, type GrantSources, type PersonRow } from './person-row';
import { findLastSeen, findShortSource, type PersonActivity } from './person-activity';
import { notBilledWord, SEAT_WORDS } from './person-seat';
import { kindWord, roleWord } from './role-words';

interface ColumnsOptions {
  readonly repositories: number;
  readonly levelHeader: string;
  /** Whether this reader is told who is billed, and when members were last seen. */
  readonly tellsOfMembers: boolean;
}

/** The columns of the people table; the numbers are repositories. */
export function peopleColumns({
  repositories,
  levelHeader,
  tellsOfMembers,
}: ColumnsOptions): readonly Column<PersonRow>[] {
  return [
    {
      id: 'person',
      header: t`Person, role`,
      width: 'minmax(136px, 2fr)',
      sorts: 'ascending-first',
      cell: (row) => (
        <PersonChip
          name={row.name}
          second={secondLine(row)}
          to={{ view: 'person', id: row.uuid }}
        />
      ),
    },
    {
      id: 'level',
      header: levelHeader,
      width: 'minmax(92px, 0.7fr)',
      sorts: 'descending-first',
      cell: ({ level, atMost }) => <LevelRangeBadge level={level} atMost={atMost} />,
    },
    ...(repositories === 0 ? [] : [shareColumn(repositories)]),
    countColumn('admin', 'medium'),
    countColumn('write', 'medium'),
    countColumn('read', 'wide'),
    {
      id: 'unknown',
      header: t`not known`,
      width: 'minmax(62px, 68px)',
      align: 'end',
      sorts: 'descending-first',
      from: 'medium',
      cell: ({ uuid, uncertain }) => (
        <UncertainCount
          count={uncertain}
          of={t`repositories with a level that is not known`}
          to={{ view: 'person', id: uuid, filter: 'known:no' }}
        />
      ),
    },
    {
      id: 'via',
      header: t`Access through`,
      width: 'minmax(116px, 1fr)',
      from: 'wide',
      cell: (row) => <Sources row={row} />,
    },
    ...(tellsOfMembers ? [SEEN_COLUMN, SEAT_COLUMN] : []),
  ];
}

const SEEN_COLUMN: Column<PersonRow> = {
  id: 'seen',
  header: t`Last seen`,
  width: 'minmax(84px, 0.5fr)',
  sorts: 'descending-first',
  from: 'wide',
  cell: ({ seen }) => (seen === undefined ? null : <SeenCell seen={seen} />),
};

const SEAT_COLUMN: Column<PersonRow> = {
  id: 'seat',
  header: t`Billable because`,
  width: 'minmax(124px, 0.5fr)',
  sorts: 'descending-first',
  from: 'medium',
  cell: ({ seat }) => <SeatCell seat={seat} />,
};

/** A share of nothing is none: the column is for workspaces with repositories. */
function shareColumn(repositories: number): Column<PersonRow> {
  return {
    id: 'share',
    header: t`Share`,
    width: '56px',
    from: 'wide',
    isScreenOnly: true,
    cell: ({ counts, possible }) => (
      <LevelBar counts={counts} possible={possible} total={repositories} />
    ),
  };
}

function countColumn(
  level: 'admin' | 'write' | 'read',
  from: 'medium' | 'wide',
): Column<PersonRow> {
  const word = levelWord(level);
  return {
    id: level,
    header: word,
    width: 'minmax(46px, 50px)',
    align: 'end',
    sorts: 'descending-first',
    from,
    cell: ({ uuid, counts }) => (
      <Count
        count={counts[level]}
        of={counts[level] === 1 ? t`repository with ${word}` : t`repositories with ${word}`}
        to={{ view: 'person', id: uuid, filter: `level:${level}` }}
      />
    ),
  };
}

function secondLine({ detail, role, kind }: PersonRow): string {
  const facts = [roleWord(role), kind === 'user' ? '' : kindWord(kind)];
  return listInFigures([detail, ...facts].filter((fact) => fact !== ''));
}

function Sources({ row: { sources, counts } }: { row: PersonRow }) {
  // A project's admin is told the ways to the project, not those to each repository in it.
  const withoutSource = reachesAny(counts) ? t`single repositories` : t`no grant`;
  const [first = sources.areGroupsKnown ? withoutSource : '', ...others] = sourceWords(sources);
  return (
    <span className="two-lines" title={listInFigures(sources.groups)}>
      {first}
      <span className="chip-second">
        {listInFigures(others)}
        {sources.areGroupsKnown || sources.isAdmin ? null : (
          <NotKnown>
            <Trans>groups not known</Trans>
          </NotKnown>
        )}
      </span>
    </span>
  );
}

function SeenCell({ seen: { activity } }: { readonly seen: PersonActivity }) {
  const last = findLastSeen(activity);
  const source = findShortSource(activity);
  return (
    <span className="two-lines" title={activityText(activity)}>
      {activity.kind === 'never-active' ? t`never` : last ? formatDay(last.at) : <NotKnown />}
      {source === undefined ? null : <span className="chip-second">{source}</span>}
    </span>
  );
}

function SeatCell({ seat }: { seat: PersonRow['seat'] }) {
  if (seat === undefined)
    return (
      <span className="subtle">
        <Trans>no seat</Trans>
      </span>
    );
  const reason = notBilledWord(seat);
  if (reason !== undefined)
    return (
      <span className="two-lines">
        <Trans>
          not billed<span className="chip-second">{reason}</span>
        </Trans>
      </span>
    );
  if (seat.kind !== 'not-known') return <span className="two-lines">{SEAT_WORDS[seat.kind]}</span>;
  return (
    <span className="two-lines">
      <NotKnown
        title={t`Not everything that goes with this membership was read. The Overview says what, and the step that would tell.`}
      />
      <span className="chip-second">
        <Trans>not read in full</Trans>
      </span>
    </span>
  );
}

function sourceWords({ isAdmin, groups, directGrants }: GrantSources): readonly string[] {
  return [
    isAdmin ? t`workspace admin` : '',
    groups.length > 0 ? plural(groups.length, { one: '# group', other: '# groups' }) : '',
    directGrants > 0
      ? plural(directGrants, { one: '# direct grant', other: '# direct grants' })
      : '',
  ].filter((words) => words !== '');
}
