import { type NamedSubject } from '../../../../../src/domain/findings/finding-row';
import { PlaceLink } from '../../components/place-link';
import { SeverityBadge } from '../../components/severity-badge';
import { countOf } from '../../lib/plural';
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
  if (rows === undefined) return <span>findings: being checked</span>;
  return <span>{rows.length === 0 ? 'no findings' : countOf(rows.length, 'finding')}</span>;
}

/** The findings about one person, group or repository; each opens its evidence. */
export function SubjectFindings({ kind, id }: SubjectFindingsProps) {
  const rows = useRowsOf({ kind, id });
  if (rows === undefined || rows.length === 0) return null;
  return (
    <section className="section" aria-label="Findings">
      <div className="section-head">
        <h2>Findings</h2>
        <span className="subtle">{countOf(rows.length, 'finding')}</span>
      </div>
      <ul className="subject-findings">
        {rows.map(({ fingerprint, severity, title, evidence }) => (
          <li key={fingerprint}>
            <SeverityBadge severity={severity} />
            <span className="subject-finding sentence">
              <PlaceLink to={{ view: 'findings', why: fingerprint }}>{title}</PlaceLink>
              <span className="subtle">
                <bdi>{evidence.join(' ')}</bdi>
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
