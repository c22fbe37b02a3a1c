import Button from '@atlaskit/button/new';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { FilterBar } from '../../components/filter-bar';
import { PageHead, type Crumb } from '../../components/page-head';
import { VirtualTable } from '../../components/virtual-table';
import { downloadCsv } from '../../lib/download-csv';
import { useNavigation } from '../../lib/navigation';
import { countOf, formatCount } from '../../lib/plural';
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
  const all = countOf(rows.length, 'group');
  const result = filter === '' ? all : `${formatCount(shown.length)} of ${all}`;
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
            <Button
              isDisabled={shown.length === 0}
              onClick={() => {
                void downloadCsv(toGroupsCsv(shown), [scope, 'groups']);
              }}
            >
              {`Export ${formatCount(shown.length)} rows`}
            </Button>
          </>
        }
      />
      <FilterBar
        label="Filter groups"
        placeholder="Name, or members:unknown level:admin"
        filter={filter}
        facets={GROUP_FACETS}
        menus={MENUS}
        onChange={(next) => {
          amend({ filter: next });
        }}
        result={result}
      />
      <VirtualTable
        label="Groups"
        columns={columns}
        rows={shown}
        rowKey={({ slug }) => slug}
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
      <p className="list-foot">{result}. “reaches” counts repositories that the grants act on.</p>
    </>
  );
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
          ? 'This workspace has no groups: all access is by direct grants and workspace admins.'
          : 'No grant names a group, and the list of groups could not be read.'}
      </p>
    );
  return (
    <p>
      No group matches “{filter}”.{' '}
      <button type="button" className="text-button" onClick={onClear}>
        Clear the filter
      </button>{' '}
      or try a part of a name, or facets: {GROUP_FACETS.map((facet) => `${facet}:`).join(' ')}
    </p>
  );
}
