import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState, type ReactNode } from 'react';
import { type Directory } from '../../../../../src/domain/directory/directory';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { reconcile } from '../../../../../src/domain/seats/reconcile';
import { NO_SETUP } from '../../../../../src/domain/setup/setup';
import { NotKnown } from '../../components/not-known';
import { Loading } from '../../components/state-view';
import { formatAge, formatMoment } from '../../lib/dates';
import { useNow } from '../../lib/use-now';
import { useSettings } from '../settings/use-settings';
import { RemoveDialog } from '../uploads/loaded-files';
import { DifferencesTable } from './differences-table';
import { LoadDirectoryButton } from './load-directory-button';
import { ReconcileFigures } from './reconcile-figures';
import { kindCounts, reconcileSentence } from './reconcile-sentence';
import { RowList } from './row-list';
import { badRowWords, unmatchedRowWords } from './row-words';
import { useDirectory } from './use-directory';
import './directory.css';

/** What Bitbucket's User directory counts, beside what was computed: who differs and why. */
export function ReconcileSection({ facts }: { readonly facts: Facts }) {
  const { state, directory, readAt, target } = useDirectory();
  const [isRemoving, setIsRemoving] = useState(false);
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Compare with the User directory</Trans>
        </h2>
        {readAt === undefined ? null : <Exported at={readAt} />}
        <LoadDirectoryButton
          text={state === 'none' ? t`Load the User directory` : t`Load a newer one`}
        />
        {state === 'none' || target === undefined ? null : (
          <Button
            appearance="subtle"
            onClick={() => {
              setIsRemoving(true);
            }}
          >
            <Trans>Remove it</Trans>
          </Button>
        )}
      </div>
      {directory === undefined ? (
        <NoDirectory state={state} />
      ) : (
        <Compared facts={facts} directory={directory} />
      )}
      {isRemoving && target !== undefined ? (
        <RemoveDialog
          kind="user-directory"
          refresh={target.refresh}
          onClose={() => {
            setIsRemoving(false);
          }}
        />
      ) : null}
    </section>
  );
}

function Exported({ at }: { readonly at: number }) {
  const now = useNow();
  return (
    <span className="subtle" title={formatMoment(at)}>
      <Trans>exported {formatAge(now - at)}</Trans>
    </span>
  );
}

function NoDirectory({
  state,
}: {
  readonly state: ReturnType<typeof useDirectory>['state'];
}): ReactNode {
  if (state === 'loading') return <Loading what={t`Loading the User directory`} />;
  if (state === 'failed')
    return (
      <p className="sentence">
        <Trans>
          <NotKnown /> The stored User directory could not be read. Load the page again; if it
          stays, load the file again.
        </Trans>
      </p>
    );
  return (
    <p className="sentence">
      <Trans>
        <NotKnown /> No API tells whom Bitbucket counts on the plan, or who is deactivated. The
        export of the User directory does: load it, and every seat here is held against it.
      </Trans>
    </p>
  );
}

interface ComparedProps {
  readonly facts: Facts;
  readonly directory: Directory;
}

function Compared({ facts, directory }: ComparedProps) {
  const settings = useSettings().answer;
  const setup = settings.state === 'ready' ? settings.value.setup.value : NO_SETUP;
  const result = useMemo(() => reconcile({ facts, directory, setup }), [facts, directory, setup]);
  const names = useMemo(
    () =>
      new Map<string, string>(facts.accounts.map(({ uuid, displayName }) => [uuid, displayName])),
    [facts.accounts],
  );
  const counts = kindCounts(result);
  return (
    <>
      <p className="sentence">{reconcileSentence(result)}</p>
      <ReconcileFigures result={result} />
      {counts.length === 0 ? null : (
        <>
          <p className="subtle">{counts.join(' · ')}</p>
          <DifferencesTable differences={result.differences} nameOf={(uuid) => names.get(uuid)} />
        </>
      )}
      <RowList
        title={t`Rows that nobody here was found for`}
        rows={directory.unmatched.map((row) => ({ line: row.line, words: unmatchedRowWords(row) }))}
      />
      <RowList
        title={t`Rows that could not be used`}
        rows={directory.bad.map((row) => ({ line: row.line, words: badRowWords(row) }))}
      />
    </>
  );
}
