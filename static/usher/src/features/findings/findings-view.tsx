import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { Age } from '../../components/age';
import { PageHead } from '../../components/page-head';
import { Loading, StateView } from '../../components/state-view';
import { useNavigation } from '../../lib/navigation';
import { formatCount } from '../../lib/plural';
import { parseSort } from '../../lib/sort-key';
import { toPickable } from '../settings/pickable-people';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { CleanRules } from './clean-rules';
import { ExemptDialog } from './exempt-dialog';
import { ExemptList } from './exempt-list';
import { FindingsExport } from './findings-export-menu';
import { orderFindings } from './finding-order';
import { filterFindings } from './findings-filter';
import { FindingsNote } from './findings-note';
import { type FindingsResult } from './findings-result';
import { findingsSentence } from './findings-sentence';
import { FindingsTable } from './findings-table';
import { NotChecked } from './not-checked';
import { useFindings } from './use-findings';
import './findings.css';

interface FindingsViewProps {
  readonly answers: WorkspaceAnswers;
}

/** What should be looked at first, with the facts behind it; and what could not be looked at. */
export function FindingsView({ answers }: FindingsViewProps) {
  const { result, progress, hasFailed, compare } = useFindings();
  useEffect(compare, [compare]);
  if (result !== undefined) return <Found answers={answers} result={result} />;
  if (hasFailed) return <Failed />;
  const { done, of } = progress ?? { done: 0, of: 0 };
  const what =
    of === 0
      ? t`Checking what was read`
      : t`Checking what was read: ${formatCount(done)} of ${plural(of, { one: '# rule', other: '# rules' })}`;
  return <Loading what={what} />;
}

function Failed() {
  return (
    <StateView answer={t`Usher failed at its own work.`}>
      <p>
        <Trans>
          The rules could not be applied to what was read. This is a fault in the app, not in your
          workspace. Load the page again; if it stays, tell whoever runs the app.
        </Trans>
      </p>
    </StateView>
  );
}

function Found({ answers, result }: FindingsViewProps & { readonly result: FindingsResult }) {
  const { place } = useNavigation();
  const isCompared = useFindings().earlier.state === 'ready';
  const settings = useSettings().answer;
  const [exempting, setExempting] = useState<FindingRow>();
  const notChecked = useRef<HTMLHeadingElement>(null);
  const shown = useShown(result);
  const exemptions = settings.state === 'ready' ? settings.value.exemptions : undefined;
  const isPast = place.asOf !== undefined;
  const isFiltered = (place.filter ?? '') !== '';
  return (
    <>
      <PageHead
        crumbs={[
          { text: result.facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Findings` },
        ]}
        answer={findingsSentence({ result, shown, isFiltered, isCompared })}
        note={<FindingsNote result={result} notChecked={notChecked} />}
        actions={
          <>
            <Age readAt={answers.coverage.readAt} />
            <FindingsExport rows={shown} result={result} />
          </>
        }
      />
      <FindingsTable
        result={result}
        shown={shown}
        onExempt={isPast || exemptions === undefined ? undefined : setExempting}
      />
      {exemptions === undefined ? null : (
        <ExemptList
          exemptions={exemptions.value}
          version={exemptions.version}
          result={result}
          isPast={isPast}
        />
      )}
      <NotChecked result={result} heading={notChecked} />
      <CleanRules clean={result.clean} />
      {exempting === undefined || exemptions === undefined ? null : (
        <ExemptDialog
          row={exempting}
          people={toPickable(answers.people)}
          version={exemptions.version}
          onClose={() => {
            setExempting(undefined);
          }}
        />
      )}
    </>
  );
}

/** Ordered first: a key press then only filters. */
function useShown({ open }: FindingsResult): readonly FindingRow[] {
  const { place } = useNavigation();
  const applied = useDeferredValue(place.filter ?? '');
  const sort = useMemo(() => parseSort(place.sort, '-severity'), [place.sort]);
  const ordered = useMemo(() => orderFindings(open, sort), [open, sort]);
  return useMemo(() => filterFindings(ordered, applied), [ordered, applied]);
}
