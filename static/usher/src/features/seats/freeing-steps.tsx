import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FreeingStep, listFreeingSteps } from '../../../../../src/domain/seats/freeing-steps';
import { type Setup } from '../../../../../src/domain/setup/setup';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { PlaceLink } from '../../components/place-link';
import { translated } from '../../lib/i18n';

const WHO: Readonly<Record<FreeingStep['who'], string>> = {
  'workspace-admin': t`a workspace admin`,
  'organization-admin': t`an organization admin`,
  'identity-provider-admin': t`whoever runs the identity provider`,
};

/** No API frees a seat: these are the steps that somebody takes. */
export function FreeingSteps({ setup }: { readonly setup: Setup }) {
  const steps = listFreeingSteps({ comesWith: ANY_ADMIN }, setup);
  return (
    <details className="bill-estimates sentence">
      <summary>
        <Trans>How a seat is freed, step by step</Trans>
      </summary>
      {setup.managedIn === undefined ? (
        <p className="seats-text">
          <Trans>
            Where people are managed is <NotKnown />, so both ways stand here:{' '}
            <PlaceLink to={{ view: 'settings', tab: 'setup' }}>tell it in the settings</PlaceLink>.
          </Trans>
        </p>
      ) : null}
      <ul className="bill-notes">
        {steps.map(({ code, says, who, source }) => (
          <li key={code}>
            <Says code={code} step={translated(says)} />{' '}
            <span className="subtle">({WHO[who]})</span>{' '}
            <OutsideLink href={source}>
              <Trans>source</Trans>
            </OutsideLink>
          </li>
        ))}
        <li>
          <Trans>No API does any of this, so neither Usher nor its command can.</Trans>
        </li>
      </ul>
    </details>
  );
}

function Says({ code, step }: { readonly code: FreeingStep['code']; readonly step: string }) {
  return <>{code === 'demote-first' ? t`Of a workspace admin: ${step}` : step}</>;
}

/** An admin has every step that anybody has, and one before. */
const ANY_ADMIN = {
  isWorkspaceAdmin: true,
  groups: [],
  projects: [],
  repositories: [],
  opens: 'something',
  isComplete: true,
} as const;
