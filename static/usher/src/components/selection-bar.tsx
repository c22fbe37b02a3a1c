import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type ReactNode } from 'react';
import { type Selection } from './use-selection';
import './selection-bar.css';

interface SelectionBarProps {
  readonly selection: Selection;
  /** `3 people selected`: read aloud when it changes. */
  readonly text: string;
  /** What they have in common, or come to. */
  readonly note?: ReactNode;
  /** What can be done with them; a plan first. */
  readonly children: ReactNode;
}

/** Appears once a row is ticked: what can be done with all that are. */
export function SelectionBar({ selection, text, note, children }: SelectionBarProps) {
  if (selection.count === 0) return null;
  return (
    <div className="selection-bar" role="region" aria-label={t`Selection`}>
      <span role="status">
        <strong>{text}</strong>
        {note === undefined ? null : <span className="selection-note">{note}</span>}
      </span>
      <span className="selection-actions">
        {children}
        <Button appearance="subtle" onClick={selection.clear}>
          <Trans>Clear selection</Trans>
        </Button>
      </span>
    </div>
  );
}
