import Button from '@atlaskit/button/new';
import { PlaceLink } from '../../components/place-link';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { NotKnown } from '../../components/not-known';
import { chooseGroupSource } from '../../../../../src/domain/sync/organization-source';
import { useLoadedGroups } from '../sync/use-loaded-groups';
import { formatMoment } from '../../lib/dates';
import { countOf } from '../../lib/plural';
import { useBeginDraft } from './plan-drafts';

/** Brings groups and grants in step with the identity provider, by the mapping of the settings. */
export function NewSync(_props: { readonly answers: WorkspaceAnswers }) {
  const { answer } = useSettings();
  const { state, groups } = useLoadedGroups();
  const begin = useBeginDraft();
  const mappings = answer.state === 'ready' ? answer.value.groupSync.value : undefined;
  // One that was chosen and cannot be read is not replaced by another.
  const source =
    state === 'ready' ? chooseGroupSource(groups.loaded, groups.organization) : undefined;
  const isReady = mappings !== undefined && mappings.length > 0 && source !== undefined;
  return (
    <div className="plan-form sentence">
      <p>
        {mappings === undefined ? <NotKnown>mapping not known</NotKnown> : null}
        {mappings?.length === 0 ? 'No group is mapped yet. ' : null}
        {mappings !== undefined && mappings.length > 0
          ? `${countOf(mappings.length, 'group')} of the identity provider ${mappings.length === 1 ? 'is' : 'are'} mapped. `
          : null}
        <PlaceLink to={{ view: 'settings', tab: 'sync' }}>Open the mapping</PlaceLink>
      </p>
      <p>
        {source === undefined ? (
          <>
            <NotKnown /> who is in the groups of the identity provider: load an export of it, or
            what <code>usher collect</code> read of the organization.
          </>
        ) : (
          `Who is in its groups was read ${formatMoment(source.asOf)}.`
        )}
      </p>
      <div className="form-actions">
        <Button
          appearance="primary"
          isDisabled={!isReady}
          onClick={() => {
            if (mappings !== undefined && source !== undefined)
              begin({ make: 'sync', asked: { mappings, source } });
          }}
        >
          Make the plan
        </Button>
        <span className="subtle">Nothing changes in Bitbucket.</span>
      </div>
    </div>
  );
}
