import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type BranchGates } from '../../../../../src/contract/branch-gates';
import { FilterBar, type FacetMenu } from '../../components/filter-bar';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { ReadingNote } from '../../components/reading-note';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { formatCount } from '../../lib/plural';
import { type RepositoryView } from '../repository/repository-access';
import { gateColumns } from './gate-columns';
import { GatePanel } from './gate-panel';
import { filterGateRows, GATE_FACETS, toGateRows } from './gate-rows';
import { gateSentence } from './gate-sentence';
import { MergeChecks } from './merge-checks';
import { toQuestionScope } from './question-scope';
import { Questions } from './questions';

interface BranchTableProps {
  readonly view: RepositoryView;
  readonly branch: string;
  readonly hasPersonPages: boolean;
  readonly gates: BranchGates;
  /** Whether the reader can choose the plan on another view of this page. */
  readonly hasSettings: boolean;
}

const STATES = [
  { value: 'open', text: t`open` },
  { value: 'closed', text: t`closed` },
  { value: 'unknown', text: t`cannot be told` },
];
const MENUS: readonly FacetMenu[] = [
  { facet: 'push', label: t`Push`, options: STATES },
  { facet: 'merge', label: t`Merge`, options: STATES },
];

/** The answer, everybody with access and their two lamps, then the merge checks. */
export function BranchTable(props: BranchTableProps) {
  const { view, branch, hasPersonPages, gates } = props;
  const { place, amend } = useNavigation();
  const filter = place.filter ?? '';
  const all = useMemo(() => toGateRows(gates), [gates]);
  const rows = useMemo(() => filterGateRows(all, filter), [all, filter]);
  const explained = all.find(({ person }) => person.uuid === place.why);
  const explain = (person: string) => {
    amend({ why: person });
  };
  return (
    <>
      <h2 className="branch-answer sentence">{gateSentence(all, gates)}</h2>
      <BranchNotes {...props} />
      <FilterBar
        label={t`Filter people`}
        placeholder={t`Name, or push:open`}
        filter={filter}
        facets={GATE_FACETS}
        menus={MENUS}
        onChange={(next) => {
          amend({ filter: next });
        }}
        result={t`${formatCount(rows.length)} of ${plural(all.length, { one: '# person', other: '# people' })}`}
      />
      <div className={explained === undefined ? 'split' : 'split split-open'}>
        <VirtualTable
          label={t`Gates of ${branch}`}
          columns={gateColumns({ hasPersonPages, explained: explained?.person.uuid, explain })}
          rows={rows}
          rowKey={({ person }) => person.uuid}
          isCurrent={({ person }) => person.uuid === place.why}
          listKey={`gates ${view.repository.uuid} ${branch} ${filter}`}
          empty={emptyText(filter, view)}
        />
        {explained === undefined ? null : (
          <GatePanel
            person={explained.person.displayName}
            branch={branch}
            gates={explained.gates}
            onClose={() => {
              explain('');
            }}
          >
            <Questions
              key={`${explained.person.uuid} ${branch}`}
              view={toQuestionScope(view)}
              person={explained.person}
              asked={{ can: explained.gates.push.state === 'closed' ? 'merge' : 'push', branch }}
              hasProjectPage={hasPersonPages}
            />
          </GatePanel>
        )}
      </div>
      <MergeChecks checks={gates.checks} />
    </>
  );
}

/** What holds for every row: the answer is never looser than this, and may be stricter. */
function BranchNotes({ gates, hasSettings }: BranchTableProps) {
  return (
    <ul className="branch-notes sentence">
      <li>
        <Trans>
          Rules of the project are <NotKnown />: no API tells them. The branch may be stricter than
          shown, never looser.
        </Trans>
      </li>
      <li>
        <Trans>
          Rules of the repository: <ReadingNote reading={gates.rules} />
        </Trans>
      </li>
      {gates.plan === undefined ? (
        <li>
          <Trans>
            The plan is <NotKnown />: whether its limit stops every push, and whether enforced
            checks block, is told once it is.{' '}
            {hasSettings ? (
              <PlaceLink to={{ view: 'settings', tab: 'setup' }}>
                <Trans>Choose the plan</Trans>
              </PlaceLink>
            ) : (
              t`A workspace admin can choose it in Workspace settings, Usher.`
            )}
          </Trans>
        </li>
      ) : null}
    </ul>
  );
}

function emptyText(filter: string, { coverage }: RepositoryView): string {
  if (filter !== '') return t`Nobody here matches “${filter}”.`;
  return coverage.state === 'complete'
    ? t`Nobody has access of their own, so nobody can push.`
    : t`Nobody is known to have access, but not everything could be read.`;
}
