import Spinner from '@atlaskit/spinner';
import { type ReactNode } from 'react';
import './state-view.css';

interface StateViewProps {
  /** What happened. */
  readonly answer: string;
  /** What it means, and what to do. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A view whose answer is that there is none: refused, failed, not scanned, nothing here. */
export function StateView({ answer, children, actions }: StateViewProps) {
  return (
    <section className="state-view">
      <h1 className="answer">{answer}</h1>
      <div className="state-view-text sentence">{children}</div>
      {actions === undefined ? null : <div className="state-view-actions">{actions}</div>}
    </section>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <div className="loading" role="status">
      <Spinner size="medium" label="" />
      <span>{what}</span>
    </div>
  );
}
