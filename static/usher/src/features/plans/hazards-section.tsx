import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type Hazard } from '../../../../../src/domain/plans/plan';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { listInWords } from '../../lib/plural';

/** What may go wrong all the same, worst first, and what answers it; what is not known opens by itself. */
export function HazardsSection({ hazards }: { readonly hazards: readonly Hazard[] }) {
  const known = ORDER.flatMap((severity) => hazards.filter((one) => one.severity === severity));
  const unknown = hazards.filter(({ severity }) => severity === 'not-known');
  return (
    <section aria-label={t`Hazards`}>
      <h2>
        <Trans>Hazards</Trans>
      </h2>
      {hazards.length === 0 ? (
        <p className="subtle">
          <Trans>None was found in the facts that were read.</Trans>
        </p>
      ) : null}
      <HazardList hazards={known} />
      {unknown.length === 0 ? null : (
        <details className="plan-details" open={unknown.length <= SHOWN}>
          <summary>{t`${plural(unknown.length, { one: '# thing', other: '# things' })} that no reading tells`}</summary>
          <HazardList hazards={unknown} />
        </details>
      )}
    </section>
  );
}

/** As many as do not bury the brakes below them. */
const SHOWN = 2;

function HazardList({ hazards }: { readonly hazards: readonly Hazard[] }) {
  return (
    <ul className="plan-list sentence">
      {hazards.map((hazard) => (
        <li key={`${hazard.code} ${hazard.says}`}>
          <HazardLine hazard={hazard} />
        </li>
      ))}
    </ul>
  );
}

const ORDER = ['high', 'medium'] as const;
const HEARD = { high: t`act now:`, medium: t`this week:`, 'not-known': t`not known:` } as const;

function HazardLine({ hazard }: { readonly hazard: Hazard }) {
  const { severity, says, remedy, answeredBy = [], source } = hazard;
  const answer =
    answeredBy.length === 0
      ? undefined
      : t`Answered by ${plural(answeredBy.length, { one: 'step', other: 'steps' })} ${listInWords(answeredBy, 6)}.`;
  return (
    <span className={`plan-mark plan-mark-${severity}`}>
      <span>
        <span className="visually-hidden">{HEARD[severity]} </span>
        <bdi>{says}</bdi> {severity === 'not-known' ? <NotKnown /> : null}
        {remedy === undefined ? null : <small>{remedy}</small>}
        {answer === undefined ? null : <small>{answer}</small>}
        {source === undefined ? null : (
          <small>
            <OutsideLink href={source}>
              <Trans>Source</Trans>
            </OutsideLink>
          </small>
        )}
      </span>
    </span>
  );
}
