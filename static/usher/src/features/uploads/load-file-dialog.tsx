import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { Dialog } from '../../components/dialog';
import { Loading } from '../../components/state-view';
import {
  memberListLines,
  organizationLines,
  snapshotLines,
  type SummaryLine,
} from './file-summary';
import { DayField, toAsOf, toDay } from './day-field';
import { FileInput } from './file-input';
import { RefusedFile } from './refused-file';
import { UploadActions } from './upload-actions';
import { useUpload, type UploadState } from './use-upload';
import './uploads.css';

interface LoadFileDialogProps {
  readonly workspace: { readonly uuid: string; readonly slug: string };
  readonly facts: Facts;
  readonly refresh: () => Promise<void>;
  readonly onClose: () => void;
}

/** Chooses a file, says what it holds before anything is sent, then sends it. */
export function LoadFileDialog({ workspace, facts, refresh, onClose }: LoadFileDialogProps) {
  const upload = useUpload({ workspace, facts, refresh });
  const [day, setDay] = useState<string>();
  const { state } = upload;
  const close = () => {
    upload.cancel();
    onClose();
  };
  return (
    <Dialog
      title={t`Load a file`}
      onClose={close}
      actions={
        <UploadActions
          isDone={state.step === 'done'}
          isReady={state.step === 'ready'}
          isBusy={state.step === 'sending'}
          onClose={close}
          onLoad={() => {
            if (state.step === 'ready') void upload.send(state.file, toAsOf(state.modifiedAt, day));
          }}
        />
      }
    >
      {state.step === 'sending' || state.step === 'done' ? null : (
        <FileField
          onChoose={(file) => {
            setDay(undefined);
            void upload.choose(file);
          }}
        />
      )}
      <div role="status">
        <Told state={state} facts={facts} />
      </div>
      {state.step === 'ready' && state.file.is === 'group-members' ? (
        <DayField
          label={t`When was this list true?`}
          day={day ?? toDay(state.modifiedAt)}
          onChange={setDay}
        />
      ) : null}
    </Dialog>
  );
}

type Ready = Extract<UploadState, { step: 'ready' }>;

function FileField({ onChoose }: { onChoose: (file: File) => void }) {
  return (
    <FileInput
      label={t`File`}
      accept=".usher,.csv,text/csv,.gz,.usher-organization,application/gzip"
      onChoose={onChoose}
    >
      <Trans>
        What Forge may not read: group members, access keys, webhooks and invitations. A file of
        “usher scan” (.usher) tells all of them, a CSV file with the columns group and member the
        members, and a file of “usher collect” who is deactivated, who was last active when, and the
        members of groups.
      </Trans>
    </FileInput>
  );
}

function Told({ state, facts }: { state: UploadState; facts: Facts }): ReactNode {
  switch (state.step) {
    case 'choose':
      return null;
    case 'reading':
      return <Loading what={t`Reading the file in your browser`} />;
    case 'refused':
      return <RefusedFile problems={state.problems} />;
    case 'ready':
      return <Summary state={state} facts={facts} />;
    case 'sending':
      return <Sending state={state} />;
    case 'failed':
      return (
        <p className="upload-problem">
          <Trans>{state.words} Nothing of the file was loaded.</Trans>
        </p>
      );
    case 'done':
      return (
        <p>
          <Trans>The file is loaded. All answers are made with it now.</Trans>
        </p>
      );
  }
}

function linesOf(file: Ready['file'], facts: Facts): readonly SummaryLine[] {
  switch (file.is) {
    case 'snapshot':
      return snapshotLines(file.facts);
    case 'group-members':
      return memberListLines(file, facts);
    case 'organization':
      return organizationLines(file, facts);
  }
}

function Summary({ state: { file }, facts }: { state: Ready; facts: Facts }) {
  const lines = linesOf(file, facts);
  return (
    <>
      <dl className="upload-summary">
        {lines.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="subtle">
        <Trans>Nothing was sent yet. It takes the place of a file of the same kind.</Trans>
      </p>
    </>
  );
}

function Sending({
  state: { sent, chunks },
}: {
  state: Extract<UploadState, { step: 'sending' }>;
}) {
  return (
    <label className="upload-progress">
      <span>{sent < chunks ? t`Sending the file` : t`Checking it once more`}</span>
      <progress value={sent} max={chunks} />
    </label>
  );
}
