import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { FilterBar } from '../../components/filter-bar';
import { SelectionBar } from '../../components/selection-bar';
import { ExportMenu } from '../../components/export-menu';
import { useSelection } from '../../components/use-selection';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { formatCount } from '../../lib/plural';
import { parseSort } from '../../lib/sort-key';
import { PlanMenu } from '../plans/plan-menu';
import { FindingDetail } from './finding-detail';
import { findingsColumns } from './findings-columns';
import { FINDING_FACETS, toFindingMenus } from './findings-filter';
import { toFindingsCsv } from './findings-export';
import { type FindingsResult } from './findings-result';

interface FindingsTableProps {
  readonly result: FindingsResult;
  readonly shown: readonly FindingRow[];
  /** Missing where nothing may be decided: on a day in the past. */
  readonly onExempt: ((row: FindingRow) => void) | undefined;
}

/** Findings worst first; the evidence opens under its row, and the place remembers which. */
export function FindingsTable({ result, shown, onExempt }: FindingsTableProps) {
  const { place, amend } = useNavigation();
  const filter = place.filter ?? '';
  const opened = place.why;
  const { facts, open } = result;
  const menus = useMemo(() => toFindingMenus(open), [open]);
  const columns = useMemo(() => {
    const onToggle = (fingerprint: string) => {
      amend({ why: opened === fingerprint ? '' : fingerprint });
    };
    return findingsColumns({ facts, opened, onToggle });
  }, [facts, opened, amend]);
  const selection = useSelection(
    'findings',
    useMemo(() => shown.map(keyOf), [shown]),
  );
  const selected = shown.filter((row) => selection.has(keyOf(row)));
  const total = plural(open.length, { one: '# finding', other: '# findings' });
  const count = filter === '' ? total : t`${formatCount(shown.length)} of ${total}`;
  const setFilter = (next: string) => {
    amend({ filter: next });
  };
  return (
    <>
      <FilterBar
        label={t`Filter findings`}
        placeholder={t`Words, or severity:high category:keys`}
        filter={filter}
        facets={FINDING_FACETS}
        menus={menus}
        onChange={setFilter}
        result={count}
      />
      <SelectionBar
        selection={selection}
        text={t`${plural(selection.count, { one: '# finding', other: '# findings' })} selected`}
      >
        {place.asOf === undefined ? <PlanMenu findings={selected} facts={facts} /> : null}
        <ExportMenu
          text={t`Export selected`}
          count={selected.length}
          table={() => toFindingsCsv(selected)}
          nameParts={[facts.workspace.slug, 'findings', 'selected']}
        />
      </SelectionBar>
      <VirtualTable
        label={t`Findings`}
        columns={columns}
        rows={shown}
        rowKey={keyOf}
        choice={{ selection, nameOf }}
        isCurrent={({ fingerprint }) => fingerprint === opened}
        detail={(row) =>
          row.fingerprint === opened ? (
            <FindingDetail row={row} facts={facts} onExempt={onExempt} />
          ) : undefined
        }
        sort={parseSort(place.sort, '-severity')}
        onSort={(next) => {
          amend({ sort: next });
        }}
        listKey={`findings ${filter} ${place.sort ?? ''}`}
        empty={<NoneFound filter={filter} isEmpty={open.length === 0} onClear={setFilter} />}
      />
      <p className="list-foot">{count}</p>
    </>
  );
}

function keyOf({ fingerprint }: FindingRow): string {
  return fingerprint;
}

function nameOf({ title, subject }: FindingRow): string {
  return `${title}, ${subject.name}`;
}

interface NoneFoundProps {
  readonly filter: string;
  readonly isEmpty: boolean;
  readonly onClear: (filter: string) => void;
}

function NoneFound({ filter, isEmpty, onClear }: NoneFoundProps) {
  if (isEmpty)
    return (
      <p>
        <Trans>Nothing was found by the rules that could be checked.</Trans>
      </p>
    );
  return (
    <p>
      <Trans>
        No finding matches “{filter}”.{' '}
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onClear('');
          }}
        >
          Clear the filter
        </button>{' '}
        or try facets: {FINDING_FACETS.map((facet) => `${facet}:`).join(' ')}
      </Trans>
    </p>
  );
}
