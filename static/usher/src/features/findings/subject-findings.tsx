import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type NamedSubject } from '../../../../../src/domain/findings/finding-row';
import { PlaceLink } from '../../components/place-link';
import { SeverityBadge } from '../../components/severity-badge';
import { useFindings } from './use-findings';
import './subject-findings.css';

interface SubjectFindingsProps {
  readonly kind: NamedSubject['kind'];
  /** The uuid or slug of the page. */
  readonly id: string;
}

/** How many findings are about whom the page is about; opens the list below. */
export function SubjectFindingsNote({ kind, id }: SubjectFindingsProps) {
  const rows = useRowsOf({ kind, id });
  if (rows === undefined)
    return (
      <span>
        <Trans>findings: being checked</Trans>
      </span>
    );
  if (rows.length === 0) return <NoFindings />;
  return (
    <button type="button" className="text-button" onClick={showList}>
      {plural(rows.length, { one: '# finding', other: '# findings' })}
    </button>
  );
}

/** None among what was checked; what could not be checked may hold some. */
function NoFindings() {
  const unchecked = useFindings().result?.notChecked.length ?? 0;
  if (unchecked === 0)
    return (
      <span>
        <Trans>no findings</Trans>
      </span>
    );
  return (
    <PlaceLink to={{ view: 'findings' }}>
      {t`no findings; ${plural(unchecked, { one: '# rule', other: '# rules' })} not checked in full`}
    </PlaceLink>
  );
}

const HEADING = 'findings-of-subject';

/** To the list further down on the same page; the focus goes along. */
function showList(): void {
  const heading = document.getElementById(HEADING);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The findings about one person, group or repository; each opens its evidence. */
export function SubjectFindings({ kind, id }: SubjectFindingsProps) {
  const rows = useRowsOf({ kind, id });
  if (rows === undefined || rows.length === 0) return null;
  return (
    <section className="section" aria-label={t`Findings`}>
      <div className="section-head">
        <h2 id={HEADING} tabIndex={-1}>
          <Trans>Findings</Trans>
        </h2>
        <span className="subtle">
          {plural(rows.length, { one: '# finding', other: '# findings' })}
        </span>
      </div>
      <ul className="subject-findings">
        {rows.map(({ fingerprint, severity, title, evidence }) => (
          <li key={fingerprint}>
            <SeverityBadge severity={severity} />
            <span className="subject-finding sentence">
              <PlaceLink to={{ view: 'findings', why: fingerprint }}>{title}</PlaceLink>
              <span className="subtle">
                <bdi lang="en">{evidence.join(' ')}</bdi>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `undefined` while the rules are still being asked. */
function useRowsOf({ kind, id }: SubjectFindingsProps) {
  const { result } = useFindings();
  return result?.open.filter(
    ({ subject }) => subject.kind === kind && subject.key === `${kind}|${id}`,
  );
}
