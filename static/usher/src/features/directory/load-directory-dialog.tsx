import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { OutsideLink } from '../../components/outside-link';
import { Loading } from '../../components/state-view';
import { userDirectoryPage } from '../../lib/bitbucket-links';
import { formatTime } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
import { ColumnMapping } from './column-mapping';
import { Preview } from './directory-preview';
import { type DirectoryTarget } from './use-directory';
import { type ChosenState, type LoadingState, useLoadDirectory } from './use-load-directory';
import { DayField, toDay } from '../uploads/day-field';
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
        <Actions
          step={state.step}
          isReadable={readable !== undefined}
          onClose={close}
          onLoad={() => {
            if (state.step === 'chosen' && readable !== undefined)
              void load(state, readable, asOfOf(state, day));
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

interface ActionsProps {
  readonly step: LoadingState['step'];
  readonly isReadable: boolean;
  readonly onClose: () => void;
  readonly onLoad: () => void;
}

function Actions({ step, isReadable, onClose, onLoad }: ActionsProps) {
  return (
    <>
      <Button appearance="subtle" onClick={onClose}>
        {step === 'done' ? t`Close` : t`Cancel`}
      </Button>
      {step === 'done' ? null : (
        <Button
          appearance="primary"
          isDisabled={!isReadable}
          isLoading={isBusy({ step })}
          onClick={onLoad}
        >
          <Trans>Load</Trans>
        </Button>
      )}
    </>
  );
}

function isBusy({ step }: Pick<LoadingState, 'step'>): boolean {
  return step === 'asking' || step === 'sending';
}

/** A file is as old as its last change, unless somebody says otherwise. */
function asOfOf({ modifiedAt }: ChosenState, day: string | undefined): number {
  return day === undefined ? Math.min(modifiedAt, Date.now()) : Date.parse(day);
}

interface FileFieldProps {
  /** Slug of the workspace whose directory it is. */
  readonly workspace: string;
  readonly onChoose: (file: File) => void;
}

function FileField({ workspace, onChoose }: FileFieldProps) {
  return (
    <>
      <p className="sentence">
        <Trans>
          The CSV file of{' '}
          <OutsideLink href={userDirectoryPage(workspace)}>User directory</OutsideLink>, Export: who
          is on the plan, who is inactive, last logins and two-step verification. The users that
          Atlassian Administration exports do as well.
        </Trans>
      </p>
      <label className="upload-field">
        <span>
          <Trans>User directory CSV</Trans>
        </span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) onChoose(file);
          }}
          onClick={({ currentTarget }) => {
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
    </>
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

function askingWords({ asked, waitingUntil }: Extract<LoadingState, { step: 'asking' }>): string {
  const done = t`${plural(asked, { one: '# address', other: '# addresses' })} asked about`;
  return waitingUntil === undefined
    ? t`Asking Bitbucket whose the addresses are: ${done}`
    : t`Your share of Bitbucket’s hourly limit is used up: goes on at ${formatTime(waitingUntil)}. Keep this page open. ${done}`;
}
