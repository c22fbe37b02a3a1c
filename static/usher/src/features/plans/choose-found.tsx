import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import {
  type CleanUpItem,
  type FoundKind,
} from '../../../../../src/domain/plans/clean-up/clean-up';
import { NEED_WORDS } from '../../../../../src/domain/findings/need-words';
import { type Missing } from '../../../../../src/domain/findings/rule';
import { NotKnown } from '../../components/not-known';
import { Loading } from '../../components/state-view';
import { type Column } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { countOf, formatCount, listInWords } from '../../lib/plural';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { useBeginDraft } from './plan-drafts';
import { useFound } from './use-found';

interface ChooseFoundProps {
  readonly what: FoundKind;
  readonly answers: WorkspaceAnswers;
}

/** Everything that was found, ticked; whoever doubts one takes its tick away. */
export function ChooseFound({ what, answers }: ChooseFoundProps) {
  const begin = useBeginDraft();
  const { found, exemptions } = useFound(what, answers);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => {
    const toggle = (key: string) => {
      setLeft((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      });
    };
    return foundColumns(left, toggle);
  }, [left]);
  if (found === undefined) return <Loading what="Looking through what was read" />;
  const { items, missing } = found;
  const only = items.filter(({ key }) => !left.has(key)).map(({ key }) => key);
  return (
    <>
      <h2 className="plan-gap" role="status">
        {items.length === 0
          ? 'Nothing was found.'
          : `${formatCount(only.length)} of ${countOf(items.length, 'thing')} found will be cleaned up.`}
      </h2>
      <NotAll missing={missing} />
      <VirtualTable
        label="What was found"
        columns={columns}
        rows={items}
        rowKey={({ key }) => key}
        isSelected={({ key }) => !left.has(key)}
        listKey={`clean-up ${what}`}
        empty={<p>There is nothing of this kind, as far as was read.</p>}
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
          Make the plan
        </Button>
        <span className="subtle">Nothing changes in Bitbucket.</span>
      </div>
    </>
  );
}

/** Emptiness that was not seen in full is no emptiness. */
function NotAll({ missing }: { readonly missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  const needs = [...new Set(missing.map(({ need }) => NEED_WORDS[need].what))];
  return (
    <p className="sentence">
      <NotKnown>not all known</NotKnown> There may be more: not all was read of{' '}
      {listInWords(needs, 5)}.
    </p>
  );
}

function foundColumns(
  left: ReadonlySet<string>,
  toggle: (key: string) => void,
): readonly Column<CleanUpItem>[] {
  return [
    {
      id: 'chosen',
      header: <span className="visually-hidden">Chosen</span>,
      width: '32px',
      cell: ({ key, says }) => (
        <input
          type="checkbox"
          aria-label={`Clean up: ${says}`}
          checked={!left.has(key)}
          onChange={() => {
            toggle(key);
          }}
        />
      ),
    },
    {
      id: 'says',
      header: 'Found',
      width: 'minmax(0, 1fr)',
      cell: ({ says }) => (
        <span className="cut" title={says}>
          <bdi>{says}</bdi>
        </span>
      ),
    },
    {
      id: 'steps',
      header: 'Steps',
      width: '56px',
      align: 'end',
      cell: ({ steps }) => formatCount(steps.length),
    },
  ];
}
