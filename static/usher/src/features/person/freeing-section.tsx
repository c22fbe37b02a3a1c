import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { createRemedyPlaces } from '../../../../../src/domain/findings/remedy-pages';
import { type FreeingStep, listFreeingSteps } from '../../../../../src/domain/seats/freeing-steps';
import { type Seat } from '../../../../../src/domain/seats/seat';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { translated } from '../../lib/i18n';
import { PlaceLink } from '../../components/place-link';
import { useSettings } from '../settings/use-settings';

interface FreeingSectionProps {
  readonly facts: Facts;
  readonly seat: Seat;
}

const WHO: Readonly<Record<FreeingStep['who'], string>> = {
  'workspace-admin': t`a workspace admin`,
  'organization-admin': t`an organization admin`,
  'identity-provider-admin': t`an admin of the identity provider`,
};

/** What frees the seat, step by step: who may do it, where, and where that stands. */
export function FreeingSection({ facts, seat }: FreeingSectionProps) {
  const { setup } = useSettings();
  const placeOf = useMemo(() => createRemedyPlaces(facts), [facts]);
  const steps = listFreeingSteps(seat, setup);
  return (
    <section className="section">
      <div className="section-head">
        <h3>
          <Trans>What frees the seat</Trans>
        </h3>
      </div>
      {setup.managedIn === undefined ? <NotTold /> : null}
      <ol className="seat-steps">
        {steps.map((step) => (
          <li key={step.code}>
            {translated(step.says)}
            <span className="seat-step-facts">
              <span>
                <Trans>By {WHO[step.who]}, by hand: no API does it.</Trans>
              </span>
              <Where step={step} placeOf={placeOf} />
              <OutsideLink href={step.source}>
                <Trans>Where this stands</Trans>
              </OutsideLink>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NotTold() {
  return (
    <p className="subtle sentence">
      <Trans>
        Where people are managed is <NotKnown />, so every way is listed.{' '}
        <PlaceLink to={{ view: 'settings' }}>Say where people are managed</PlaceLink>
      </Trans>
    </p>
  );
}

interface WhereProps {
  readonly step: FreeingStep;
  readonly placeOf: ReturnType<typeof createRemedyPlaces>;
}

/** The identity provider is somebody else's, and has no page that we could name. */
function Where({ step, placeOf }: WhereProps) {
  if (step.who === 'identity-provider-admin') return null;
  const page = step.who === 'organization-admin' ? 'atlassian-administration' : 'user-directory';
  const { url, path } = placeOf(step.at ?? page, { kind: 'workspace' });
  return url === undefined ? <span>{path}</span> : <OutsideLink href={url}>{path}</OutsideLink>;
}
