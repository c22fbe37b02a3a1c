import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Age } from '../../components/age';
import { CoverageNote } from '../../components/coverage-note';
import { ExportMenu } from '../../components/export-menu';
import { FilterBar, type FacetMenu } from '../../components/filter-bar';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { focusFilter } from '../../lib/focus-filter';
import { useNavigation } from '../../lib/navigation';
import { formatCount } from '../../lib/plural';
import { ROLE_MENU } from '../people/people-menus';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { knownRepositories, summarize, type Matrix } from './matrix';
import { toMatrixCsv } from './matrix-csv';
import { MATRIX_FACETS, NO_GROUP } from './matrix-filter';
import { type Zoom } from './matrix-geometry';
import { orderText } from './matrix-order';
import { countPairs, listPairs, MOST_PAIRS } from './matrix-pairs';
import { parsePair } from './matrix-place';
import { MatrixSection } from './matrix-section';
import { MatrixTable } from './matrix-table';
import { MatrixToolbar, type MatrixMode } from './matrix-toolbar';
import { MatrixWhy } from './matrix-why';
import { matrixSentence, type MatrixSummary } from './matrix-words';
import { useMatrix } from './use-matrix';
import './matrix.css';

/** Who can write where: people × repositories, as a picture and as a table that says the same. */
export function MatrixPage({ answers }: { readonly answers: WorkspaceAnswers }) {
  const { place, amend } = useNavigation();
  const at = useMatrix(answers);
  const { matrix, zoom, order } = at;
  const mode: MatrixMode = place.mode === 'table' ? 'table' : 'picture';
  const filter = place.filter ?? '';
  // Nothing to filter, to order or to look at nearer.
  const isBare = matrix.source.repositories.length === 0;
  const menus = useMemo(() => toMenus(answers), [answers]);
  const setFilter = (next: string) => {
    amend({ filter: next, from: '', why: '' });
  };
  const setZoom = (next: Zoom) => {
    amend({ zoom: next, from: '', ...((next === 'far') !== (zoom === 'far') && { at: '' }) });
  };
  return (
    <>
      <MatrixHead answers={answers} matrix={matrix} />
      {isBare ? null : (
        <>
          <FilterBar
            label={t`Filter people`}
            placeholder={t`Name, or group:platform project:PAY`}
            filter={filter}
            facets={MATRIX_FACETS}
            menus={menus}
            onChange={setFilter}
            result={t`${plural(matrix.rows.length, { one: '# person', other: '# people' })}, ${plural(matrix.columns.length, { one: '# repository', other: '# repositories' })}`}
          />
          <MatrixToolbar
            {...{ mode, zoom, order, filter }}
            onMode={(next) => {
              amend({ mode: next === 'picture' ? '' : next });
            }}
            onZoom={setZoom}
            onOrder={(next) => {
              amend({ sort: orderText(next), from: '' });
            }}
            onFilter={setFilter}
          />
        </>
      )}
      <MatrixBody {...at} mode={mode} onZoom={setZoom} onSearch={focusFilter} />
    </>
  );
}

interface MatrixBodyProps {
  readonly matrix: Matrix;
  readonly applied: string;
  readonly zoom: Zoom;
  readonly order: ReturnType<typeof useMatrix>['order'];
  readonly mode: MatrixMode;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onSearch: () => void;
}

function MatrixBody({ matrix, applied, zoom, order, mode, onZoom, onSearch }: MatrixBodyProps) {
  const { place, amend } = useNavigation();
  const { index } = matrix.source;
  const asked = useMemo(() => findPair(matrix, place.why), [matrix, place.why]);
  const isEmpty = matrix.rows.length === 0 || matrix.columns.length === 0;
  if (isEmpty) return <NothingToShow filter={applied} known={knownRepositories(matrix.source)} />;
  return (
    <div className={asked === undefined ? 'split' : 'split split-open'}>
      <section>
        <h2 className="visually-hidden">{mode === 'table' ? t`Table` : t`Picture`}</h2>
        {mode === 'table' ? (
          <MatrixTable
            matrix={matrix}
            listKey={`matrix ${applied} ${orderText(order)}`}
            why={place.why}
            onWhy={(why) => {
              amend({ why });
            }}
          />
        ) : (
          <MatrixSection {...{ matrix, zoom, order, onZoom, onSearch }} />
        )}
      </section>
      {asked === undefined ? null : (
        <MatrixWhy
          key={`${asked.person} ${asked.repository}`}
          index={index}
          {...asked}
          onClose={() => {
            amend({ why: '' });
          }}
        />
      )}
    </div>
  );
}

/** A pair of another scan, or of an address somebody has written, opens nothing. */
function findPair({ source }: Matrix, why: string | undefined) {
  const pair = parsePair(why);
  if (pair === undefined) return undefined;
  const isHere =
    source.people.some(({ uuid }) => uuid === pair.person) &&
    source.repositories.some(({ uuid }) => uuid === pair.repository);
  return isHere ? pair : undefined;
}

interface MatrixHeadProps {
  readonly answers: WorkspaceAnswers;
  readonly matrix: Matrix;
}

function MatrixHead({ answers, matrix }: MatrixHeadProps) {
  const { lastOf } = useNavigation();
  const { slug } = answers.facts.workspace;
  const pairs = useMemo(() => countPairs(matrix), [matrix]);
  return (
    <PageHead
      crumbs={[
        { text: slug, to: { view: 'overview' } },
        { text: t`People`, to: lastOf('people') },
        { text: t`Who can write where` },
      ]}
      answer={matrixSentence(summarize(matrix))}
      note={
        <>
          <CoverageNote coverage={answers.coverage} />
          <PlaceLink to={lastOf('people')}>
            <Trans>People</Trans>
          </PlaceLink>
          <PlaceLink to={lastOf('repositories')}>
            <Trans>Repositories</Trans>
          </PlaceLink>
        </>
      }
      actions={
        <>
          <Age readAt={answers.coverage.readAt} />
          <ExportMenu
            count={Math.min(pairs, MOST_PAIRS)}
            table={() => toMatrixCsv(listPairs(matrix).pairs)}
            nameParts={[slug, 'who-can-write-where']}
            {...(pairs > MOST_PAIRS && {
              text: t`Export the first ${formatCount(MOST_PAIRS)} rows`,
            })}
          />
        </>
      }
    />
  );
}

interface NothingToShowProps {
  readonly filter: string;
  readonly known: MatrixSummary['known'];
}

function NothingToShow({ filter, known }: NothingToShowProps) {
  const { amend } = useNavigation();
  if (known !== 'some')
    return (
      <p className="matrix-empty">
        {known === 'none'
          ? t`Create a repository in Bitbucket; the next scan shows who reaches it.`
          : t`The list of repositories was not read in full. Scan again; the Overview says what is missing.`}
      </p>
    );
  if (filter === '')
    return (
      <p className="matrix-empty">
        <Trans>Nobody is known yet. Scan again; the Overview says what is missing.</Trans>
      </p>
    );
  return (
    <p className="matrix-empty">
      <Trans>
        Nothing matches “{filter}”.{' '}
        <button
          type="button"
          className="text-button"
          onClick={() => {
            amend({ filter: '' });
          }}
        >
          Clear the filter
        </button>{' '}
        or try a part of a name.
      </Trans>
    </p>
  );
}

function toMenus({ facts, index }: WorkspaceAnswers): readonly FacetMenu[] {
  const groups = facts.groups.map(({ name }) => name.replaceAll('"', '')).sort(byName);
  const projects = [...index.projects.values()].map(({ key }) => key).sort(byName);
  return [
    ROLE_MENU,
    {
      facet: 'group',
      label: t`Group`,
      options: [
        ...groups.map((name) => ({ value: name, text: name })),
        { value: NO_GROUP, text: t`in no group` },
      ],
    },
    {
      facet: 'project',
      label: t`Project`,
      options: projects.map((key) => ({ value: key, text: key })),
    },
  ];
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare;
