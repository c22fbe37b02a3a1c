import { useMemo } from 'react';
import { OutsideLink } from '../../components/outside-link';
import { PlaceLink } from '../../components/place-link';
import { SeverityBadge } from '../../components/severity-badge';
import { countOf } from '../../lib/plural';
import { SubjectLink } from './subject-link';
import { chooseThings } from './three-things';
import { useFindings } from './use-findings';
import './subject-findings.css';

/** The findings that matter most, each with its first action. They may come after the rest of the page. */
export function ThingsToLookAt() {
  const { result, hasFailed } = useFindings();
  const things = useMemo(() => (result === undefined ? [] : chooseThings(result.open)), [result]);
  if (hasFailed) return null;
  return (
    <section className="section" aria-label="Things to look at">
      <div className="section-head">
        <h2>Three things to look at</h2>
        {result === undefined ? null : (
          <PlaceLink to={{ view: 'findings' }}>
            {`All ${countOf(result.open.length, 'finding')}`}
          </PlaceLink>
        )}
      </div>
      {result === undefined ? (
        <p className="subtle" role="status">
          Checking what was read…
        </p>
      ) : null}
      {result !== undefined && things.length === 0 ? (
        <p>Nothing was found by the rules that could be checked.</p>
      ) : null}
      <ul className="subject-findings">
        {things.map((row) => (
          <li key={row.fingerprint}>
            <SeverityBadge severity={row.severity} />
            <span className="subject-finding sentence">
              <PlaceLink to={{ view: 'findings', why: row.fingerprint }}>{row.title}</PlaceLink>
              <span className="subtle">
                {result === undefined ? null : (
                  <SubjectLink subject={row.subject} facts={result.facts} />
                )}
                <bdi>{row.evidence[0]}</bdi>
              </span>
            </span>
            <span className="thing-action">
              {row.remedyAt.url === undefined ? (
                <PlaceLink to={{ view: 'findings', why: row.fingerprint }}>What to do</PlaceLink>
              ) : (
                <OutsideLink href={row.remedyAt.url}>{row.remedyAt.path}</OutsideLink>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
