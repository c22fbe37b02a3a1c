import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { listHeldBrakes } from '../../../../../src/domain/plans/may-be-applied';
import { type Brake, type Plan, type Release } from '../../../../../src/domain/plans/plan';
import { formatDay } from '../../lib/dates';
import { nameIn } from './plan-words';
import { ReleaseDialog } from './release-dialog';

interface BrakesSectionProps {
  readonly plan: Plan;
  /** Missing where nothing may be released: a plan that somebody carries out already. */
  readonly onRelease: ((brake: string, reason: string) => void) | undefined;
}

/** What stops this plan, what was let go and why, and what was looked at and holds nothing up. */
export function BrakesSection({ plan, onRelease }: BrakesSectionProps) {
  const [releasing, setReleasing] = useState<Brake>();
  const held = listHeldBrakes(plan);
  const passed = plan.brakes.filter((brake) => !held.includes(brake));
  const close = () => {
    setReleasing(undefined);
  };
  return (
    <section aria-label={t`Brakes`}>
      <h2>
        <Trans>Brakes</Trans>
      </h2>
      <ul className="plan-list">
        {held.map((brake) => (
          <li key={brake.key} className="plan-brake">
            <HeldBrake brake={brake} />
            {brake.isReleasable && onRelease !== undefined ? (
              <Button
                spacing="compact"
                onClick={() => {
                  setReleasing(brake);
                }}
              >
                <Trans>
                  Release
                  <span className="visually-hidden"> the brake: {brake.says}</span>
                </Trans>
              </Button>
            ) : null}
          </li>
        ))}
        {passed.map((brake) => (
          <li key={brake.key}>
            <PassedBrake
              plan={plan}
              brake={brake}
              release={plan.releases.find((one) => one.brake === brake.key)}
            />
          </li>
        ))}
      </ul>
      {releasing === undefined || onRelease === undefined ? null : (
        <ReleaseDialog
          brake={releasing}
          onClose={close}
          onRelease={(reason) => {
            onRelease(releasing.key, reason);
            close();
          }}
        />
      )}
    </section>
  );
}

function HeldBrake({ brake: { says, isReleasable } }: { readonly brake: Brake }) {
  return (
    <span className="plan-mark plan-mark-high">
      <span>
        <span className="visually-hidden">
          <Trans>stops:</Trans>{' '}
        </span>
        <bdi>{says}</bdi>
        {isReleasable ? null : (
          <small>
            <Trans>No reason can make up for it: read the facts again.</Trans>
          </small>
        )}
      </span>
    </span>
  );
}

interface PassedBrakeProps {
  readonly plan: Plan;
  readonly brake: Brake;
  readonly release: Release | undefined;
}

function PassedBrake({ plan, brake: { says, stops }, release }: PassedBrakeProps) {
  if (!stops || release === undefined)
    return (
      <span className="subtle">
        <bdi>{says}</bdi>
      </span>
    );
  const by =
    release.releasedBy === undefined
      ? t`by whoever made the plan`
      : t`by ${nameIn(plan, release.releasedBy)}`;
  return (
    <>
      <bdi>{says}</bdi>
      <small>
        <Trans>
          Released {by}, {formatDay(release.releasedAt)}: “<bdi>{release.reason}</bdi>”
        </Trans>
      </small>
    </>
  );
}
