import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { type Exemption } from '../../../../../src/domain/findings/exemption';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { formatDay } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
import { useSave } from '../settings/use-save';
import { toExemptionRows, type ExemptionRow } from './exemption-rows';
import { type FindingsResult } from './findings-result';

interface ExemptListProps {
  readonly exemptions: readonly Exemption[];
  readonly version: number;
  readonly result: FindingsResult;
  readonly isPast: boolean;
}

/** What somebody let stand: why, who answers for it, until when; and what has run out. */
export function ExemptList({ exemptions, version, result, isPast }: ExemptListProps) {
  const rows = useMemo(() => toExemptionRows(exemptions, result), [exemptions, result]);
  const { isSaving, problem, save } = useSave('removeExemption');
  if (rows.length === 0) return null;
  const remove = ({ rule, fingerprint, subjectKey }: Exemption) => {
    const target = {
      rule,
      ...(fingerprint !== undefined && { fingerprint }),
      ...(subjectKey !== undefined && { subjectKey }),
    };
    void save({ version, target });
  };
  return (
    <section className="section" aria-label={t`Exempted`}>
      <div className="section-head">
        <h2>
          <Trans>Exempted</Trans>
        </h2>
        <span className="subtle">
          <Trans>
            {formatCount(result.exempt.length)} of the findings stand apart until their review date
          </Trans>
        </span>
      </div>
      {problem === undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
      <ul className="exempt-list">
        {rows.map((row) => (
          <li key={row.key}>
            <div className="exempt-text">
              <strong>
                <bdi>{row.what}</bdi>
              </strong>
              <span>
                “<bdi>{row.exemption.reason}</bdi>”
              </span>
              <span className="subtle">{termsOf(row, result.facts)}</span>
            </div>
            {row.state === 'ended' ? (
              <span className="finding-ended">
                <Trans>ended</Trans>
              </span>
            ) : null}
            {isPast ? null : (
              <Button
                isDisabled={isSaving}
                onClick={() => {
                  remove(row.exemption);
                }}
              >
                <Trans>Remove exemption</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function termsOf({ exemption, state }: ExemptionRow, { accounts }: Facts): string {
  const owner = accounts.find(({ uuid }) => uuid === exemption.owner)?.displayName;
  const until = formatDay(Date.parse(`${exemption.reviewOn}T12:00:00Z`));
  return [
    exemption.rule,
    owner === undefined ? t`owner no longer known here` : t`owner ${owner}`,
    state === 'ended' ? t`ended ${until}` : t`review on ${until}`,
    t`since ${formatDay(exemption.createdAt)}`,
  ].join(' · ');
}
