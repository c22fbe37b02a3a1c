import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { PlaceLink } from '../../components/place-link';
import { SeverityBadge } from '../../components/severity-badge';
import { formatCount } from '../../lib/plural';
import { type FindingsResult } from './findings-result';
import { SubjectLink } from './subject-link';
import { ThingAction } from './thing-action';
import { chooseThings } from './three-things';
import { useFindings } from './use-findings';
import './things-to-look-at.css';

/** The findings that matter most, each with its first action. They may come after the rest of the page. */
export function ThingsToLookAt() {
  const { result, hasFailed } = useFindings();
  return (
    <section className="section" aria-label={t`Things to look at`}>
      <div className="section-head">
        <h2>
          {result === undefined || chooseThings(result.open).length === 3
            ? t`Three things to look at`
            : t`Things to look at`}
        </h2>
        {result === undefined ? null : (
          <PlaceLink to={{ view: 'findings' }}>
            {plural(result.open.length, { one: 'All findings', other: 'All # findings' })}
          </PlaceLink>
        )}
      </div>
      {result === undefined ? (
        <p className="subtle" role="status">
          {hasFailed
            ? t`The rules could not be loaded, so nothing was checked. Reload the page to try again.`
            : t`Checking what was read…`}
        </p>
      ) : (
        <Things result={result} />
      )}
    </section>
  );
}

interface ThingsProps {
  readonly result: FindingsResult;
}

function Things({ result: { open, facts, notChecked, rules } }: ThingsProps) {
  const things = useMemo(() => chooseThings(open), [open]);
  if (things.length === 0)
    return (
      <p>
        <Trans>
          Nothing was found. {formatCount(notChecked.length)} of{' '}
          {plural(rules, { one: '# rule', other: '# rules' })} could not be checked in full.
        </Trans>
      </p>
    );
  return (
    <ul className="things">
      {things.map((row) => (
        <li key={row.fingerprint}>
          <SeverityBadge severity={row.severity} />
          <span className="thing sentence">
            <PlaceLink to={{ view: 'findings', why: row.fingerprint }}>{row.title}</PlaceLink>
            <span className="thing-evidence" title={row.evidence.join(' ')}>
              <SubjectLink subject={row.subject} facts={facts} />:{' '}
              <bdi lang="en">{row.evidence[0]}</bdi>
            </span>
          </span>
          <ThingAction row={row} facts={facts} />
        </li>
      ))}
    </ul>
  );
}
