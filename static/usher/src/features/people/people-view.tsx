import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { ExportMenu } from '../../components/export-menu';
import { FilterBar, type FacetMenu } from '../../components/filter-bar';
import { PageHead, type Crumb } from '../../components/page-head';
import { useList } from '../../components/use-list';
import { VirtualTable } from '../../components/virtual-table';
import { formatCount } from '../../lib/plural';
import { BulkBar, type SeatQuestions } from './bulk-bar';
import { toPeopleCsv } from './people-csv';
import { peopleColumns } from './people-columns';
import { filterPeople, isSomebody, PEOPLE_FACETS } from './people-filter';
import { orderPeople } from './people-order';
import { type ShownPeople } from './people-sentence';
import { type PersonRow } from './person-row';
import './people.css';

interface PeopleViewProps {
  /** `acme`, or the project the page is about: in the trail and in file names. */
  readonly scope: string;
  readonly crumbs: readonly Crumb[];
  readonly rows: readonly PersonRow[];
  readonly repositories: number;
  readonly levelHeader: string;
  readonly placeholder: string;
  readonly sentence: (people: ShownPeople) => string;
  readonly menus: readonly FacetMenu[];
  readonly note: ReactNode;
  readonly age: ReactNode;
  /** Missing where this reader is not told who is billed. */
  readonly seatQuestions?: SeatQuestions | undefined;
}

/** Who is here and how far each reaches; any number of people. */
export function PeopleView(props: PeopleViewProps) {
  const { rows, scope, menus } = props;
  const { filter, setFilter, shown, selection, selected, table } = useList(rows, LIST);
  const { repositories, levelHeader, seatQuestions } = props;
  const tellsOfMembers = seatQuestions !== undefined;
  const columns = useMemo(
    () => peopleColumns({ repositories, levelHeader, tellsOfMembers }),
    [repositories, levelHeader, tellsOfMembers],
  );
  const total = useMemo(() => rows.filter(isSomebody).length, [rows]);
  const result =
    filter === ''
      ? plural(total, { one: '# person', other: '# people' })
      : t`${formatCount(shown.length)} of ${plural(total, { one: '# person', other: '# people' })}`;
  return (
    <>
      <PageHead
        crumbs={props.crumbs}
        answer={props.sentence({ shown, total, isFiltered: filter !== '' })}
        note={props.note}
        actions={
          <>
            {props.age}
            <ExportMenu
              count={shown.length}
              table={() => toPeopleCsv(shown)}
              nameParts={[scope, 'people']}
              canPrint
            />
          </>
        }
      />
      <FilterBar
        label={t`Filter people`}
        placeholder={props.placeholder}
        filter={filter}
        facets={PEOPLE_FACETS}
        menus={menus}
        onChange={setFilter}
        result={result}
      />
      <BulkBar selection={selection} selected={selected} questions={seatQuestions} scope={scope} />
      <VirtualTable
        label={t`People`}
        columns={columns}
        {...table}
        empty={
          <NobodyFound
            filter={filter}
            facets={facetsFor(tellsOfMembers)}
            onClear={() => {
              setFilter('');
            }}
          />
        }
      />
      <p className="list-foot">{result}</p>
    </>
  );
}

const LIST = {
  ...{ name: 'people', firstSort: '-level', order: orderPeople, find: filterPeople },
  idOf: ({ uuid }: PersonRow) => uuid,
  nameOf: ({ name, detail }: PersonRow) => `${name}, ${detail}`,
};

function facetsFor(tellsOfMembers: boolean): readonly string[] {
  if (tellsOfMembers) return PEOPLE_FACETS;
  return PEOPLE_FACETS.filter((facet) => facet !== 'seat' && facet !== 'activity');
}

interface NobodyFoundProps {
  readonly filter: string;
  readonly facets: readonly string[];
  readonly onClear: () => void;
}

function NobodyFound({ filter, facets, onClear }: NobodyFoundProps) {
  if (filter === '')
    return (
      <p>
        <Trans>Nobody has access here, as far as was read.</Trans>
      </p>
    );
  return (
    <p>
      <Trans>
        Nobody matches “{filter}”.{' '}
        <button type="button" className="text-button" onClick={onClear}>
          Clear the filter
        </button>{' '}
        or try a part of a name, or facets: {facets.map((facet) => `${facet}:`).join(' ')}
      </Trans>
    </p>
  );
}
