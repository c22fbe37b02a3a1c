import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { ExportMenu } from '../../components/export-menu';
import { FilterBar, type FacetMenu } from '../../components/filter-bar';
import { PageHead, type Crumb } from '../../components/page-head';
import { SelectionBar } from '../../components/selection-bar';
import { useSelection } from '../../components/use-selection';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { formatCount } from '../../lib/plural';
import { parseSort } from '../../lib/sort-key';
import { repositoriesColumns } from './repositories-columns';
import { toRepositoriesCsv } from './repositories-csv';
import { filterRepositories, orderRepositories, REPOSITORY_FACETS } from './repositories-filter';
import { repositoriesSentence } from './repositories-sentence';
import { type RepositoryRow } from './repository-row';

interface RepositoriesViewProps {
  readonly scope: string;
  readonly crumbs: readonly Crumb[];
  readonly rows: readonly RepositoryRow[];
  /** Whether rows come from more than one project. */
  readonly hasProjects: boolean;
  /** Whether the list of repositories is all there is. */
  readonly isListWhole: boolean;
  readonly note: ReactNode;
  readonly age: ReactNode;
  /** What can be planned for the chosen repositories; missing where no plan is made. */
  readonly plan?: ((chosen: readonly RepositoryRow[]) => ReactNode) | undefined;
}

/** Every repository with how many people reach it, and how far that answer can be trusted. */
export function RepositoriesView(props: RepositoriesViewProps) {
  const { rows, scope, hasProjects, isListWhole } = props;
  const { place, amend } = useNavigation();
  const filter = place.filter ?? '';
  const sort = useMemo(() => parseSort(place.sort, 'repository'), [place.sort]);
  // Ordered first: a key press then only filters, and never keeps the next key waiting.
  const applied = useDeferredValue(filter);
  const ordered = useMemo(() => orderRepositories(rows, sort), [rows, sort]);
  const shown = useMemo(() => filterRepositories(ordered, applied), [ordered, applied]);
  const menus = useMemo(() => menusFor(rows, hasProjects), [rows, hasProjects]);
  const selection = useSelection(
    'repositories',
    useMemo(() => shown.map(idOf), [shown]),
  );
  const selected = shown.filter((row) => selection.has(idOf(row)));
  const all = plural(rows.length, { one: '# repository', other: '# repositories' });
  const result = filter === '' ? all : t`${formatCount(shown.length)} of ${all}`;
  const clear = () => {
    amend({ filter: '' });
  };
  return (
    <>
      <PageHead
        crumbs={props.crumbs}
        answer={repositoriesSentence({
          ...{ shown, total: rows.length, isFiltered: filter !== '' },
          isListWhole,
        })}
        note={props.note}
        actions={
          <>
            {props.age}
            <ExportMenu
              count={shown.length}
              table={() => toRepositoriesCsv(shown)}
              nameParts={[scope, 'repositories']}
              canPrint
            />
          </>
        }
      />
      <FilterBar
        label={t`Filter repositories`}
        placeholder={t`Name, or visibility:public project:PAY`}
        filter={filter}
        facets={REPOSITORY_FACETS}
        menus={menus}
        onChange={(next) => {
          amend({ filter: next });
        }}
        result={result}
      />
      <SelectionBar
        selection={selection}
        text={t`${plural(selection.count, { one: '# repository', other: '# repositories' })} selected`}
      >
        {props.plan?.(selected)}
        <ExportMenu
          text={t`Export selected`}
          count={selected.length}
          table={() => toRepositoriesCsv(selected)}
          nameParts={[scope, 'repositories', 'selected']}
        />
      </SelectionBar>
      <VirtualTable
        label={t`Repositories`}
        columns={COLUMNS}
        rows={shown}
        rowKey={idOf}
        choice={{ selection, nameOf }}
        sort={sort}
        onSort={(next) => {
          amend({ sort: next });
        }}
        listKey={`repositories ${applied} ${place.sort ?? ''}`}
        empty={
          <NoneFound
            filter={rows.length === 0 ? '' : filter}
            isListWhole={isListWhole}
            onClear={clear}
          />
        }
      />
      {rows.length === 0 ? null : <ListFoot result={result} />}
    </>
  );
}

function ListFoot({ result }: { readonly result: string }) {
  return (
    <p className="list-foot">
      <Trans>
        {result}. The numbers are people; those who only read what is public are not counted.
      </Trans>
    </p>
  );
}

const COLUMNS = repositoriesColumns();

function idOf({ uuid }: RepositoryRow): string {
  return uuid;
}

function nameOf({ name, project }: RepositoryRow): string {
  return project === undefined ? name : `${name}, ${project.key}`;
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
          ? t`Create a repository in Bitbucket; the next scan shows who reaches it.`
          : t`The list of repositories was not read in full. Scan again; the Overview says what is missing.`}
      </p>
    );
  return (
    <p>
      <Trans>
        No repository matches “{filter}”.{' '}
        <button type="button" className="text-button" onClick={onClear}>
          Clear the filter
        </button>{' '}
        or try a part of a name, or facets:{' '}
        {REPOSITORY_FACETS.map((facet) => `${facet}:`).join(' ')}
      </Trans>
    </p>
  );
}

function menusFor(rows: readonly RepositoryRow[], hasProjects: boolean): readonly FacetMenu[] {
  const keys = new Map(
    rows.flatMap(({ project }) => (project === undefined ? [] : [[project.key, project.name]])),
  );
  const options = [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, name]) => ({ value: key, text: `${key} ${name}` }));
  const projects = { facet: 'project', label: t`Project`, options };
  return [...(hasProjects ? [projects] : []), VISIBILITY_MENU, STATE_MENU];
}

const VISIBILITY_MENU: FacetMenu = {
  facet: 'visibility',
  label: t`Visibility`,
  options: [
    { value: 'private', text: t`private` },
    { value: 'public', text: t`public` },
  ],
};

const STATE_MENU: FacetMenu = {
  facet: 'state',
  label: t`State`,
  options: [
    { value: 'complete', text: t`complete` },
    { value: 'provisional', text: t`provisional` },
    { value: 'incomplete', text: t`incomplete` },
  ],
};
