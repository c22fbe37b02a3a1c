import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type GroupMapping } from '../../../../../src/domain/sync/group-mapping';
import { type GroupSource } from '../../../../../src/domain/sync/group-source';
import { chooseGroupSource } from '../../../../../src/domain/sync/organization-source';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatMoment } from '../../lib/dates';
import { useSettings } from '../settings/use-settings';
import { useLoadedGroups } from '../sync/use-loaded-groups';
import { useBeginDraft } from './plan-drafts';
import './plan-forms.css';

/** Brings groups and grants in step with the identity provider, by the mapping of the settings. */
export function NewSync() {
  const { answer } = useSettings();
  const { state, groups } = useLoadedGroups();
  const begin = useBeginDraft();
  const mappings = answer.state === 'ready' ? answer.value.groupSync.value : undefined;
  // One that was chosen and cannot be read is not replaced by another.
  const source =
    state === 'ready' ? chooseGroupSource(groups.loaded, groups.organization) : undefined;
  const asked = mappings && source && { mappings, source };
  return (
    <div className="plan-form sentence">
      <p>
        <Mapped mappings={mappings} />{' '}
        <PlaceLink to={{ view: 'settings', tab: 'sync' }}>
          <Trans>Open the mapping</Trans>
        </PlaceLink>
      </p>
      <p>
        <Read source={source} />
      </p>
      {mappings?.length === 0 ? null : (
        <div className="form-actions">
          <Button
            appearance="primary"
            isDisabled={asked === undefined}
            onClick={() => {
              if (asked !== undefined) begin({ make: 'sync', asked });
            }}
          >
            <Trans>Make the plan</Trans>
          </Button>
          <span className="subtle">
            <Trans>Nothing changes in Bitbucket.</Trans>
          </span>
        </div>
      )}
    </div>
  );
}

function Mapped({ mappings }: { readonly mappings: readonly GroupMapping[] | undefined }) {
  if (mappings === undefined)
    return (
      <NotKnown>
        <Trans>mapping not known</Trans>
      </NotKnown>
    );
  if (mappings.length === 0) return t`No group is mapped yet.`;
  return plural(mappings.length, {
    one: '# group of the identity provider is mapped.',
    other: '# groups of the identity provider are mapped.',
  });
}

function Read({ source }: { readonly source: GroupSource | undefined }) {
  if (source !== undefined) return t`Who is in its groups was read ${formatMoment(source.asOf)}.`;
  return (
    <>
      <Trans>
        <NotKnown /> who is in the groups of the identity provider: load an export of it, or what{' '}
        <code>usher collect</code> read of the organization.
      </Trans>
    </>
  );
}
