import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { OutsideLink } from '../../components/outside-link';
import { PlaceLink } from '../../components/place-link';
import { useBeginDraft } from '../plans/plan-drafts';
import { planOfFinding } from '../plans/finding-plan';
import { SubjectLink } from './subject-link';

interface FindingDetailProps {
  readonly row: FindingRow;
  readonly facts: Facts;
  /** Missing on a day in the past. */
  readonly onExempt: ((row: FindingRow) => void) | undefined;
}

/** The facts that matched, why they matter, what to do and where, and who says so. */
export function FindingDetail({ row, facts, onExempt }: FindingDetailProps) {
  return (
    <div className="finding-detail sentence">
      <div>
        <h3>
          <Trans>Evidence</Trans>
        </h3>
        <ul className="finding-list">
          {row.evidence.map((line) => (
            <li key={line}>
              <bdi lang="en">{line}</bdi>
            </li>
          ))}
        </ul>
        <p className="finding-subjects">
          <span className="subtle">
            <Trans>Where:</Trans>
          </span>{' '}
          <SubjectLink subject={row.subject} facts={facts} />
          <Related row={row} facts={facts} />
        </p>
        <Ended row={row} />
      </div>
      <div>
        <h3>
          <Trans>Why it matters</Trans>
        </h3>
        <p>{row.why}</p>
        <h3>
          <Trans>What to do</Trans>
        </h3>
        <p>{row.remedy}</p>
        <p>
          <RemedyLink row={row} />
        </p>
        <Sources sources={row.sources} />
      </div>
      {onExempt === undefined ? null : (
        <div className="finding-actions">
          <PlanButton row={row} facts={facts} />
          <Button
            onClick={() => {
              onExempt(row);
            }}
          >
            <Trans>Exempt…</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

/** Where the remedy is a plan, it begins here; making it changes nothing. */
function PlanButton({ row, facts }: Pick<FindingDetailProps, 'row' | 'facts'>) {
  const begin = useBeginDraft();
  const plan = planOfFinding(row, facts);
  if (plan === undefined) return null;
  return (
    <Button
      onClick={() => {
        begin(plan.recipe);
      }}
    >
      {plan.text}
    </Button>
  );
}

/** As many as are named before they are counted. */
const NAMED = 12;

function Related({ row: { related }, facts }: Pick<FindingDetailProps, 'row' | 'facts'>) {
  const more = related.length - NAMED;
  return (
    <>
      {related.slice(0, NAMED).map((subject) => (
        <SubjectLink key={subject.key} subject={subject} facts={facts} />
      ))}
      {more > 0 ? (
        <span className="subtle">
          <Trans>and {plural(more, { one: '# more', other: '# more' })}</Trans>
        </span>
      ) : null}
    </>
  );
}

function Ended({ row: { expiredExemption } }: Pick<FindingDetailProps, 'row'>) {
  if (expiredExemption === undefined) return null;
  return (
    <p>
      <Trans>
        It was exempted until {expiredExemption.reviewOn}: “{expiredExemption.reason}”. That has
        ended, so it counts again.
      </Trans>
    </p>
  );
}

/** Bitbucket’s own page where it has one; else the place in Usher. */
function RemedyLink({ row: { remedyAt } }: { readonly row: Pick<FindingRow, 'remedyAt'> }) {
  if (remedyAt.url === undefined)
    return (
      <PlaceLink to={{ view: 'settings' }}>
        <Trans>Open the settings of Usher</Trans>
      </PlaceLink>
    );
  return <OutsideLink href={remedyAt.url}>{remedyAt.path}</OutsideLink>;
}

function Sources({ sources }: { readonly sources: readonly string[] }) {
  if (sources.length === 0) return null;
  return (
    <p className="finding-sources subtle">
      {sources.length === 1 ? t`Source:` : t`Sources:`}{' '}
      {sources.map((source) => (
        <OutsideLink key={source} href={source}>
          {shortOf(source)}
        </OutsideLink>
      ))}
    </p>
  );
}

/** The host and the last word of the path tell one source from another. */
function shortOf(source: string): string {
  const { hostname, pathname } = new URL(source);
  const last = pathname.split('/').filter(Boolean).at(-1);
  return last === undefined ? hostname : `${hostname}: ${last.replaceAll(/[-_]+/gu, ' ')}`;
}
