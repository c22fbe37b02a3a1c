import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { PlaceLink } from '../../components/place-link';
import { Loading, StateView } from '../../components/state-view';
import { ExemptList } from '../findings/exempt-list';
import { useFindings } from '../findings/use-findings';
import '../findings/findings.css';
import { type Part } from './part';

interface ExemptionsProps {
  readonly part: Part<'exemptions'>;
  readonly isPast: boolean;
}

/** Findings that somebody lets stand until a date, as the page of findings lists them. */
export function Exemptions({ part: { value, version }, isPast }: ExemptionsProps) {
  const { result, hasFailed } = useFindings();
  return (
    <section className="settings-form" aria-label={t`Exemptions`}>
      <p className="settings-lead sentence">
        {value.length === 0
          ? t`Nothing is exempted.`
          : t`${plural(value.length, { one: '# exemption', other: '# exemptions' })}, each with a reason, an owner and a review date.`}{' '}
        <Trans>
          <PlaceLink to={{ view: 'findings' }}>Open a finding</PlaceLink> to exempt it.
        </Trans>
      </p>
      {value.length === 0 ? null : result !== undefined ? (
        <ExemptList exemptions={value} version={version} result={result} isPast={isPast} />
      ) : hasFailed ? (
        <StateView answer={t`What the exemptions cover is not known.`}>
          <p>
            <Trans>The rules could not be applied to what was read. Load the page again.</Trans>
          </p>
        </StateView>
      ) : (
        <Loading what={t`Checking what the exemptions cover`} />
      )}
    </section>
  );
}
