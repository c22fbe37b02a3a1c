import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { RepoChip } from '../../components/chips';
import { LevelRangeBadge } from '../../components/level-badge';
import { NotKnown } from '../../components/not-known';
import { type Column } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { nameInSentence } from '../../lib/name-in-sentence';
import { type RepositoryFall } from './group-answer';

interface FallsPanelProps {
  readonly person: string;
  readonly group: string;
  readonly falls: readonly RepositoryFall[];
  readonly onClose: () => void;
}

/** What one person has now and would have without the group, on each repository. */
export function FallsPanel({ person, group, falls, onClose }: FallsPanelProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [person]);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // Escape is a second way to close; the button is the first.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see the line above
    <aside className="why sentence" aria-labelledby={titleId} onKeyDown={closeOnEscape}>
      <div className="why-top">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          <Trans>
            What {nameInSentence(person)} would have without {nameInSentence(group)}
          </Trans>
        </h2>
        <Button appearance="subtle" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      <VirtualTable
        label={t`Before and after`}
        columns={COLUMNS}
        rows={falls}
        rowKey={({ uuid }) => uuid}
        listKey={`falls of ${person} without ${group}`}
        empty={
          <p>
            <Trans>Nothing would change.</Trans>
          </p>
        }
      />
    </aside>
  );
}

const COLUMNS: readonly Column<RepositoryFall>[] = [
  {
    id: 'repository',
    header: t`Repository`,
    width: 'minmax(0, 1fr)',
    cell: ({ uuid, name }) => <RepoChip name={name} to={{ view: 'repository', id: uuid }} />,
  },
  {
    id: 'change',
    header: t`Before → after`,
    width: 'minmax(150px, 220px)',
    cell: ({ before, after, certain }) => (
      <span className="fall">
        <LevelRangeBadge {...before} />
        <span aria-hidden="true">→</span>
        <span className="visually-hidden">
          <Trans>becomes</Trans>
        </span>
        <LevelRangeBadge {...after} />
        {certain ? null : (
          <NotKnown>
            <Trans>may</Trans>
          </NotKnown>
        )}
      </span>
    ),
  },
];
