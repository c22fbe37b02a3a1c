import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { ExportMenu } from '../../components/export-menu';
import { FilterBar, type FacetMenu } from '../../components/filter-bar';
import { PageHead, type Crumb } from '../../components/page-head';
import { SelectionBar } from '../../components/selection-bar';
import { useList } from '../../components/use-list';
import { VirtualTable } from '../../components/virtual-table';
import { formatCount } from '../../lib/plural';
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
  const { filter, setFilter, shown, selection, selected, table } = useList(rows, LIST);
  const menus = useMemo(() => menusFor(rows, hasProjects), [rows, hasProjects]);
  const all = plural(rows.length, { one: '# repository', other: '# repositories' });
  const result = filter === '' ? all : t`${formatCount(shown.length)} of ${all}`;
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
      {rows.length === 0 ? null : (
        <FilterBar
          label={t`Filter repositories`}
          placeholder={t`Name, or visibility:public project:PAY`}
          filter={filter}
          facets={REPOSITORY_FACETS}
          menus={menus}
          onChange={setFilter}
          result={result}
        />
      )}
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

const LIST = {
  ...{ name: 'repositories', firstSort: 'repository' },
  ...{ order: orderRepositories, find: filterRepositories },
  idOf: ({ uuid }: RepositoryRow) => uuid,
  nameOf: ({ name, project }: RepositoryRow) =>
    project === undefined ? name : `${name}, ${project.key}`,
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
