import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { ExportMenu } from '../../components/export-menu';
import { FilterBar } from '../../components/filter-bar';
import { PageHead, type Crumb } from '../../components/page-head';
import { SelectionBar } from '../../components/selection-bar';
import { useSelection } from '../../components/use-selection';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { formatCount } from '../../lib/plural';
import { parseSort } from '../../lib/sort-key';
import { LEVEL_MENU } from '../people/people-menus';
import { type GroupRow } from './group-row';
import { groupsColumns } from './groups-columns';
import { toGroupsCsv } from './groups-csv';
import {
  filterGroups,
  GRANTS_MENU,
  GROUP_FACETS,
  MEMBERS_MENU,
  orderGroups,
  SOURCE_MENU,
} from './groups-filter';
import { groupsSentence } from './groups-sentence';

interface GroupsViewProps {
  readonly scope: string;
  readonly crumbs: readonly Crumb[];
  readonly rows: readonly GroupRow[];
  readonly areGrantsKnown: boolean;
  readonly isListWhole: boolean;
  readonly note: ReactNode;
  /** Age first, then the one primary button. */
  readonly actions: ReactNode;
  /** What can be planned for the chosen groups; missing on a day in the past. */
  readonly plan?: ((chosen: readonly GroupRow[]) => ReactNode) | undefined;
}

const MENUS = [SOURCE_MENU, MEMBERS_MENU, LEVEL_MENU, GRANTS_MENU];

/** Every group: who is in it and who says so, what it was granted, how far that reaches. */
export function GroupsView(props: GroupsViewProps) {
  const { rows, scope, areGrantsKnown, isListWhole } = props;
  const { place, amend } = useNavigation();
  const filter = place.filter ?? '';
  const sort = useMemo(() => parseSort(place.sort, '-reaches'), [place.sort]);
  // Ordered first: a key press then only filters, and never keeps the next key waiting.
  const applied = useDeferredValue(filter);
  const ordered = useMemo(() => orderGroups(rows, sort), [rows, sort]);
  const shown = useMemo(() => filterGroups(ordered, applied), [ordered, applied]);
  const columns = useMemo(() => groupsColumns(), []);
  const selection = useSelection(
    'groups',
    useMemo(() => shown.map(slugOf), [shown]),
  );
  const selected = shown.filter((row) => selection.has(slugOf(row)));
  const all = plural(rows.length, { one: '# group', other: '# groups' });
  const result = filter === '' ? all : t`${formatCount(shown.length)} of ${all}`;
  const isFiltered = filter !== '';
  return (
    <>
      <PageHead
        crumbs={props.crumbs}
        answer={groupsSentence({
          ...{ shown, total: rows.length, isFiltered },
          ...{ areGrantsKnown, isListWhole },
        })}
        note={props.note}
        actions={
          <>
            {props.actions}
            <ExportMenu
              count={shown.length}
              table={() => toGroupsCsv(shown)}
              nameParts={[scope, 'groups']}
              canPrint
            />
          </>
        }
      />
      <FilterBar
        label={t`Filter groups`}
        placeholder={t`Name, or members:unknown level:admin`}
        filter={filter}
        facets={GROUP_FACETS}
        menus={MENUS}
        onChange={(next) => {
          amend({ filter: next });
        }}
        result={result}
      />
      <SelectionBar
        selection={selection}
        text={t`${plural(selection.count, { one: '# group', other: '# groups' })} selected`}
      >
        {props.plan?.(selected)}
        <ExportMenu
          text={t`Export selected`}
          count={selected.length}
          table={() => toGroupsCsv(selected)}
          nameParts={[scope, 'groups', 'selected']}
        />
      </SelectionBar>
      <VirtualTable
        label={t`Groups`}
        columns={columns}
        rows={shown}
        rowKey={slugOf}
        choice={{ selection, nameOf }}
        sort={sort}
        onSort={(next) => {
          amend({ sort: next });
        }}
        listKey={`groups ${applied} ${place.sort ?? ''}`}
        empty={
          <NoneFound
            filter={filter}
            isListWhole={isListWhole}
            onClear={() => {
              amend({ filter: '' });
            }}
          />
        }
      />
      {rows.length === 0 ? null : (
        <p className="list-foot">
          <Trans>{result}. “reaches” counts repositories that the grants act on.</Trans>
        </p>
      )}
    </>
  );
}

function slugOf({ slug }: GroupRow): string {
  return slug;
}

function nameOf({ name }: GroupRow): string {
  return name;
}

interface NoneFoundProps {
  readonly filter: string;
  readonly isListWhole: boolean;
  readonly onClear: () => void;
}

function NoneFound({ filter, isListWhole, onClear }: NoneFoundProps) {
  if (filter === '')
    return (
      <p>
        {isListWhole
          ? t`This workspace has no groups: all access is by direct grants and workspace admins.`
          : t`No grant that was read names a group, and the list of groups could not be read. Load a file of “usher scan” below: an API token of your own may read them.`}
      </p>
    );
  return (
    <p>
      <Trans>
        No group matches “{filter}”.{' '}
        <button type="button" className="text-button" onClick={onClear}>
          Clear the filter
        </button>{' '}
        or try a part of a name, or facets: {GROUP_FACETS.map((facet) => `${facet}:`).join(' ')}
      </Trans>
    </p>
  );
}
