import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import {
  type CleanUpItem,
  type FoundKind,
} from '../../../../../src/domain/plans/clean-up/clean-up';
import { NEED_WORDS } from '../../../../../src/domain/findings/need-words';
import { type Missing } from '../../../../../src/domain/findings/rule';
import { NotKnown } from '../../components/not-known';
import { Loading } from '../../components/state-view';
import { type Column } from '../../components/table-column';
import { allBut, useSelection } from '../../components/use-selection';
import { VirtualTable } from '../../components/virtual-table';
import { formatCount, listInWords } from '../../lib/plural';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { useBeginDraft } from './plan-drafts';
import { useFound } from './use-found';
import { translated } from '../../lib/i18n';
import './plan-forms.css';

interface ChooseFoundProps {
  readonly what: FoundKind;
  readonly answers: WorkspaceAnswers;
}

/** Everything that was found, ticked; whoever doubts one takes its tick away. */
export function ChooseFound({ what, answers }: ChooseFoundProps) {
  const begin = useBeginDraft();
  const { found, exemptions } = useFound(what, answers);
  const ids = useMemo(() => found?.items.map(({ key }) => key) ?? [], [found]);
  const left = useSelection(t`left out of ${what}`, ids);
  const selection = useMemo(() => allBut(left, ids.length), [left, ids]);
  if (found === undefined) return <Loading what={t`Looking through what was read`} />;
  const { items, missing } = found;
  if (items.length === 0) return <NothingFound missing={missing} />;
  const only = ids.filter((key) => selection.has(key));
  return (
    <>
      <h2 className="plan-gap" role="status">
        {t`${formatCount(only.length)} of ${plural(items.length, { one: '# thing', other: '# things' })} found will be cleaned up.`}
      </h2>
      <NotAll missing={missing} />
      <VirtualTable
        label={t`What was found`}
        columns={COLUMNS}
        rows={items}
        rowKey={({ key }) => key}
        choice={{ selection, nameOf: ({ says }) => says }}
        listKey={`clean-up ${what}`}
        empty={null}
      />
      <div className="form-actions">
        <Button
          appearance="primary"
          isDisabled={only.length === 0}
          onClick={() => {
            begin({
              make: 'clean-up',
              asked: { what, only, ...(exemptions && { exemptions }) },
            });
          }}
        >
          <Trans>Make the plan</Trans>
        </Button>
        <span className="subtle">
          <Trans>Nothing changes in Bitbucket.</Trans>
        </span>
      </div>
    </>
  );
}

/** Says why, and offers no plan of nothing. */
function NothingFound({ missing }: { readonly missing: readonly Missing[] }) {
  return (
    <>
      <h2 className="plan-gap" role="status">
        <Trans>Nothing was found.</Trans>
      </h2>
      {missing.length === 0 ? (
        <p className="sentence">
          <Trans>
            All that was read was looked through. Choose another kind above, or look again after the
            next scan.
          </Trans>
        </p>
      ) : (
        <NotAll missing={missing} />
      )}
    </>
  );
}

/** Emptiness that was not seen in full is no emptiness. */
function NotAll({ missing }: { readonly missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  const needs = [...new Set(missing.map(({ need }) => translated(NEED_WORDS[need].what)))];
  return (
    <p className="sentence">
      <Trans>
        <NotKnown>not all known</NotKnown> There may be more: not all was read of{' '}
        {listInWords(needs, 5)}.
      </Trans>
    </p>
  );
}

const COLUMNS: readonly Column<CleanUpItem>[] = [
  {
    id: 'says',
    header: t`Found`,
    width: 'minmax(0, 1fr)',
    cell: ({ says }) => (
      <span className="cut" title={says}>
        <bdi lang="en">{says}</bdi>
      </span>
    ),
  },
  {
    id: 'steps',
    header: t`Steps`,
    width: '56px',
    align: 'end',
    cell: ({ steps }) => formatCount(steps.length),
  },
];
