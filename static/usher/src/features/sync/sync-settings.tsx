import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { rowsRead } from '../../../../../src/domain/facts/reading';
import { findUnknownNames } from '../../../../../src/domain/sync/check-mappings';
import { compareSync } from '../../../../../src/domain/sync/compare-sync';
import { type GroupSource } from '../../../../../src/domain/sync/group-source';
import { chooseGroupSource } from '../../../../../src/domain/sync/organization-source';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { Loading } from '../../components/state-view';
import { formatMoment } from '../../lib/dates';
import { type Part } from '../settings/part';
import { useSave } from '../settings/use-save';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { toDifferenceRows, type DifferenceRow } from './difference-rows';
import { DifferenceTable } from './difference-table';
import { LoadSourceDialog } from './load-source-dialog';
import { AddMappingButton, MappingDialog } from './mapping-dialog';
import { toPayload, withoutMapping } from './mapping-draft';
import { MappingList } from './mapping-list';
import { sourceText } from './source-words';
import { syncSentence } from './sync-sentence';
import { type GroupsAtHand, useLoadedGroups } from './use-loaded-groups';
import './sync.css';

interface SyncSettingsProps {
  readonly part: Part<'groupSync'>;
  readonly answers: WorkspaceAnswers;
  readonly workspace: { readonly uuid: string };
  readonly refresh: () => Promise<void>;
  readonly isPast: boolean;
}

/** The mapping of groups, what it is compared with, and what differs. */
export function SyncSettings({ part, answers, workspace, refresh, isPast }: SyncSettingsProps) {
  const { state, groups } = useLoadedGroups();
  const source = chooseGroupSource(groups.loaded, groups.organization);
  const { index, facts } = answers;
  const rows = useMemo(
    () => source && toDifferenceRows(compareSync(part.value, source, index), facts),
    [part.value, source, index, facts],
  );
  const isLoading = state === 'loading';
  return (
    <section className="settings-form sync" aria-label={t`Group sync`}>
      {isLoading ? (
        <Loading what={t`Loading the export of the identity provider`} />
      ) : (
        <p className="settings-lead sentence">
          {syncSentence({ mappings: part.value.length, rows })}
        </p>
      )}
      {/* Its dialog stays open while what it has loaded arrives. */}
      <Source {...{ source, state, workspace, refresh, isPast }} />
      <Mappings part={part} answers={answers} source={source} />
      {part.value.length === 0 || isLoading ? null : <Difference rows={rows} />}
    </section>
  );
}

interface SourceProps extends Pick<SyncSettingsProps, 'workspace' | 'refresh' | 'isPast'> {
  readonly source: GroupSource | undefined;
  readonly state: GroupsAtHand['state'];
}

function Source({ source, state, workspace, refresh, isPast }: SourceProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className="section-head">
        <h2>
          <Trans>Export of the identity provider</Trans>
        </h2>
        {isPast ? null : (
          <Button
            onClick={() => {
              setIsOpen(true);
            }}
          >
            <Trans>Load an export</Trans>
          </Button>
        )}
      </div>
      {state === 'loading' ? null : (
        <p className="sentence">
          {source === undefined ? (
            <NoSource hasFailed={state === 'failed'} />
          ) : (
            t`${sourceText(source)}. As of ${formatMoment(source.asOf)}.`
          )}
        </p>
      )}
      {isOpen ? (
        <LoadSourceDialog
          workspace={workspace}
          refresh={refresh}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function NoSource({ hasFailed }: { readonly hasFailed: boolean }) {
  return hasFailed ? (
    <>
      <Trans>
        <NotKnown>cannot be read</NotKnown> Load it again.
      </Trans>
    </>
  ) : (
    <>
      <Trans>
        <NotKnown>none loaded</NotKnown> Who is in which group of the identity provider is not
        known.
      </Trans>
    </>
  );
}

interface MappingsProps extends Pick<SyncSettingsProps, 'part' | 'answers'> {
  readonly source: GroupSource | undefined;
}

function Mappings({ part, answers: { index }, source }: MappingsProps) {
  const { value: mappings, version } = part;
  const { isSaving, problem, save } = useSave('saveGroupSync');
  const [edited, setEdited] = useState<{ readonly at: number | undefined }>();
  const names = source === undefined ? [] : rowsRead(source.groups).map(({ name }) => name);
  const problems = useMemo(
    () => findUnknownNames(mappings, index, source),
    [mappings, index, source],
  );
  return (
    <>
      <div className="section-head">
        <h2>
          <Trans>Mapping</Trans>
        </h2>
        <AddMappingButton
          onClick={() => {
            setEdited({ at: undefined });
          }}
        />
      </div>
      {problem === undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
      <MappingList
        {...{ mappings, problems, index }}
        isBusy={isSaving}
        onEdit={(at) => {
          setEdited({ at });
        }}
        onRemove={(at) => {
          void save({ version, mappings: toPayload(withoutMapping(mappings, at)) });
        }}
      />
      {edited === undefined ? null : (
        <MappingDialog
          {...{ mappings, version, index }}
          at={edited.at}
          sourceNames={names}
          onClose={() => {
            setEdited(undefined);
          }}
        />
      )}
    </>
  );
}

function Difference({ rows }: { readonly rows: readonly DifferenceRow[] | undefined }) {
  return (
    <>
      <div className="section-head">
        <h2>
          <Trans>Differences</Trans>
        </h2>
        {rows?.some(({ state }) => state !== 'left' && state !== 'not-known') === true ? (
          <PlaceLink to={{ view: 'plans', tab: 'sync' }}>
            <Trans>Make a plan</Trans>
          </PlaceLink>
        ) : null}
      </div>
      {rows === undefined ? (
        <p className="sentence">
          <Trans>
            <NotKnown /> Load an export, or organization data: the mapping is compared with it, here
            and with every scan.
          </Trans>
        </p>
      ) : (
        <DifferenceTable rows={rows} />
      )}
    </>
  );
}
