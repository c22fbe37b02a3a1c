import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { OutsideLink } from '../../components/outside-link';
import { Loading } from '../../components/state-view';
import { userDirectoryPage } from '../../lib/bitbucket-links';
import { formatCount } from '../../lib/plural';
import { askingWords } from './asking-words';
import { ColumnMapping } from './column-mapping';
import { Preview } from './directory-preview';
import { type DirectoryTarget } from './use-directory';
import { type LoadingState, useLoadDirectory } from './use-load-directory';
import { DayField, toAsOf, toDay } from '../uploads/day-field';
import { FileInput } from '../uploads/file-input';
import { UploadActions } from '../uploads/upload-actions';
import '../uploads/uploads.css';
import './directory.css';

interface LoadDirectoryDialogProps {
  readonly target: DirectoryTarget;
  readonly onClose: () => void;
}

/** Chooses an export of the User directory, says what it holds, matches its rows and stores them. */
export function LoadDirectoryDialog({ target, onClose }: LoadDirectoryDialogProps) {
  const { state, preview, choose, choosePlaces, load, cancel } = useLoadDirectory(target);
  const [day, setDay] = useState<string>();
  const close = () => {
    cancel();
    onClose();
  };
  const readable = preview?.is === 'readable' && preview.rows.length > 0 ? preview : undefined;
  return (
    <Dialog
      title={t`Load the User directory`}
      onClose={close}
      actions={
        <UploadActions
          isDone={state.step === 'done'}
          isReady={readable !== undefined}
          isBusy={isBusy(state)}
          onClose={close}
          onLoad={() => {
            if (state.step === 'chosen' && readable !== undefined)
              void load(state, readable, toAsOf(state.modifiedAt, day));
          }}
        />
      }
    >
      {isBusy(state) || state.step === 'done' ? null : (
        <FileField
          workspace={target.workspace.slug}
          onChoose={(file) => {
            setDay(undefined);
            void choose(file);
          }}
        />
      )}
      {state.step === 'chosen' ? (
        <>
          <ColumnMapping {...state} heading={state.table.heading} onChange={choosePlaces} />
          <DayField
            label={t`When was it exported?`}
            day={day ?? toDay(state.modifiedAt)}
            onChange={setDay}
          />
        </>
      ) : null}
      <div role="status">
        <Told state={state} />
        {preview === undefined ? null : <Preview preview={preview} />}
      </div>
    </Dialog>
  );
}

function isBusy({ step }: Pick<LoadingState, 'step'>): boolean {
  return step === 'asking' || step === 'sending';
}

interface FileFieldProps {
  /** Slug of the workspace whose directory it is. */
  readonly workspace: string;
  readonly onChoose: (file: File) => void;
}

function FileField({ workspace, onChoose }: FileFieldProps) {
  return (
    <FileInput label={t`User directory CSV`} accept=".csv,.tsv,.txt,text/csv" onChoose={onChoose}>
      <Trans>
        The CSV file of{' '}
        <OutsideLink href={userDirectoryPage(workspace)}>User directory</OutsideLink>, Export: who
        is on the plan, who is inactive, last logins and two-step verification. The users that
        Atlassian Administration exports do as well.
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
      return (
        <div className="upload-problem">
          <Trans>
            <strong>The file cannot be used.</strong> {state.problem} Nothing was sent.
          </Trans>
        </div>
      );
    case 'chosen':
      return state.problem === undefined ? null : (
        <p className="upload-problem">
          <Trans>{state.problem} Nothing of the file was loaded.</Trans>
        </p>
      );
    case 'asking':
      return <Loading what={askingWords(state)} />;
    case 'sending':
      return <Loading what={t`Storing what was matched`} />;
    case 'done': {
      const { people, unmatched, bad } = state.directory;
      return (
        <p>
          <Trans>
            {plural(people.length, { one: '# row is', other: '# rows are' })} matched with members.{' '}
            {unmatched.length + bad.length === 0
              ? t`None is left over.`
              : t`${plural(unmatched.length, { one: '# row is', other: '# rows are' })} nobody’s here, and ${formatCount(bad.length)} cannot be used: “Seats and cost” lists them by line.`}
          </Trans>
        </p>
      );
    }
  }
}
