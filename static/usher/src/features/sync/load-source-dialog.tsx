import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { Loading } from '../../components/state-view';
import { askingText, chosenText, sourceText } from './source-words';
import { type LoadingState, useLoadSource } from './use-load-source';
import { askingWords } from '../directory/asking-words';
import { DayField, toAsOf, toDay } from '../uploads/day-field';
import { FileInput } from '../uploads/file-input';
import { RefusedFile } from '../uploads/refused-file';
import { UploadActions } from '../uploads/upload-actions';
import '../uploads/uploads.css';

interface LoadSourceDialogProps {
  readonly workspace: { readonly uuid: string };
  readonly refresh: () => Promise<void>;
  readonly onClose: () => void;
}

/** Chooses an export of the identity provider, says what it holds, matches people and stores groups. */
export function LoadSourceDialog({ workspace, refresh, onClose }: LoadSourceDialogProps) {
  const { state, choose, load, cancel } = useLoadSource({ workspace, refresh });
  const [day, setDay] = useState<string>();
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Dialog
      title={t`Load groups of the identity provider`}
      onClose={close}
      actions={
        <UploadActions
          isDone={state.step === 'done'}
          isReady={state.step === 'chosen'}
          isBusy={isBusy(state.step)}
          onClose={close}
          onLoad={() => {
            if (state.step === 'chosen') void load(state, toAsOf(state.modifiedAt, day));
          }}
        />
      }
    >
      {isBusy(state.step) || state.step === 'done' ? null : (
        <FileField
          onChoose={(file) => {
            setDay(undefined);
            void choose(file);
          }}
        />
      )}
      {state.step === 'chosen' && state.chosen.is === 'draft' ? (
        <DayField
          label={t`When was it exported?`}
          day={day ?? toDay(state.modifiedAt)}
          onChange={setDay}
        />
      ) : null}
      <div role="status">
        <Told state={state} />
      </div>
    </Dialog>
  );
}

function isBusy(step: LoadingState['step']): boolean {
  return step === 'asking' || step === 'sending';
}

function FileField({ onChoose }: { readonly onChoose: (file: File) => void }) {
  return (
    <FileInput label={t`Export`} onChoose={onChoose}>
      <Trans>
        The SCIM answer of /Groups, best together with /Users as one array; a CSV with the columns
        group and member (an e-mail address or an Atlassian account id); or the file of “usher
        collect”.
      </Trans>
    </FileInput>
  );
}

function Told({ state }: { state: LoadingState }): ReactNode {
  switch (state.step) {
    case 'choose':
      return null;
    case 'reading':
      return <Loading what={t`Reading the file in your browser`} />;
    case 'refused':
      return <RefusedFile problems={state.problems} />;
    case 'chosen':
      return (
        <>
          <p>{chosenText(state.chosen)}.</p>
          <p className="subtle">
            <Trans>
              {askingText(state.chosen)} It takes the place of the export that was loaded before.
            </Trans>
          </p>
          {state.problem === undefined ? null : (
            <p className="upload-problem">
              <Trans>{state.problem} Nothing of the file was loaded.</Trans>
            </p>
          )}
        </>
      );
    case 'asking':
      return <Loading what={askingWords(state)} />;
    case 'sending':
      return <Loading what={t`Storing the groups`} />;
    case 'done':
      return (
        <p>
          <Trans>Loaded. {sourceText(state.source)}.</Trans>
        </p>
      );
  }
}
