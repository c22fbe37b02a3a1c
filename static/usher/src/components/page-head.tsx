import { t } from '@lingui/core/macro';
import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigation } from '../lib/navigation';
import { type Place } from '../lib/place';
import { markAnswer } from './after-answer';
import { PlaceLink } from './place-link';
import { PrintLine } from './print-line';
import './page-head.css';

export interface Crumb {
  readonly text: string;
  readonly to?: Place;
}

interface PageHeadProps {
  readonly crumbs: readonly Crumb[];
  /** One sentence: what this view tells. */
  readonly answer: ReactNode;
  /** Coverage and context, under the answer. */
  readonly note?: ReactNode;
  /** Age first, then at most one primary button. */
  readonly actions?: ReactNode;
}

/** Every view begins with its answer; whoever follows a link hears it first. */
export function PageHead({ crumbs, answer, note, actions }: PageHeadProps) {
  return (
    <header className="head">
      <PrintLine />
      <div className="where">
        <nav aria-label={t`You are here`}>
          <ol className="crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.text}>
                <CrumbText {...crumb} />
              </li>
            ))}
          </ol>
        </nav>
        <div className="where-actions">{actions}</div>
      </div>
      <Answer>{answer}</Answer>
      {note === undefined ? null : <div className="note sentence">{note}</div>}
    </header>
  );
}

function CrumbText({ text, to }: Crumb) {
  const name = <bdi>{text}</bdi>;
  if (to === undefined) {
    return (
      <span className="cut" title={text}>
        {name}
      </span>
    );
  }
  return (
    <PlaceLink to={to} className="cut" title={text}>
      {name}
    </PlaceLink>
  );
}

function Answer({ children }: { children: ReactNode }) {
  const { place, memory } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const here = `${place.view} ${place.id ?? ''}`;
  useEffect(() => {
    const before = memory.get('view');
    memory.set('view', here);
    // Not on the first view: the page must not pull the focus out of Bitbucket.
    if (before !== undefined && before !== here) heading.current?.focus();
    markAnswer();
  }, [here, memory]);
  return (
    <h1 className="answer" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
