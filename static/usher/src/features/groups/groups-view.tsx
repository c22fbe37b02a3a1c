import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { ExportMenu } from '../../components/export-menu';
import { FilterBar } from '../../components/filter-bar';
import { PageHead, type Crumb } from '../../components/page-head';
import { SelectionBar } from '../../components/selection-bar';
import { useList } from '../../components/use-list';
import { VirtualTable } from '../../components/virtual-table';
import { formatCount } from '../../lib/plural';
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
  const { filter, setFilter, shown, selection, selected, table } = useList(rows, LIST);
  const columns = useMemo(() => groupsColumns(), []);
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
      {rows.length === 0 ? null : (
        <FilterBar
          label={t`Filter groups`}
          placeholder={t`Name, or members:unknown level:admin`}
          filter={filter}
          facets={GROUP_FACETS}
          menus={MENUS}
          onChange={setFilter}
          result={result}
        />
      )}
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
        {...table}
        empty={
          <NoneFound
            filter={rows.length === 0 ? '' : filter}
            isListWhole={isListWhole}
            onClear={() => {
              setFilter('');
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

const LIST = {
  ...{ name: 'groups', firstSort: '-reaches', order: orderGroups, find: filterGroups },
  idOf: ({ slug }: GroupRow) => slug,
  nameOf: ({ name }: GroupRow) => name,
};

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
          ? t`This workspace has no groups: all access is by direct grants and workspace admins. Create a group in Bitbucket to give several people the same; the next scan shows it.`
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
