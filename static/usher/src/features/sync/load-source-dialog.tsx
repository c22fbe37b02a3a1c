import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { Loading } from '../../components/state-view';
import { formatTime } from '../../lib/dates';
import { countOf, formatCount } from '../../lib/plural';
import { askingText, chosenText, sourceText } from './source-words';
import { type ChosenState, type LoadingState, useLoadSource } from './use-load-source';
import { DayField, toDay } from '../uploads/day-field';
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
      title="Load groups of the identity provider"
      onClose={close}
      actions={
        <Actions
          step={state.step}
          onClose={close}
          onLoad={() => {
            if (state.step === 'chosen') void load(state, asOfOf(state, day));
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
        <DayField day={day ?? toDay(state.modifiedAt)} onChange={setDay} />
      ) : null}
      <div role="status">
        <Told state={state} />
      </div>
    </Dialog>
  );
}

interface ActionsProps {
  readonly step: LoadingState['step'];
  readonly onClose: () => void;
  readonly onLoad: () => void;
}

function Actions({ step, onClose, onLoad }: ActionsProps) {
  return (
    <>
      <Button appearance="subtle" onClick={onClose}>
        {step === 'done' ? 'Close' : 'Cancel'}
      </Button>
      {step === 'done' ? null : (
        <Button
          appearance="primary"
          isDisabled={step !== 'chosen'}
          isLoading={isBusy(step)}
          onClick={onLoad}
        >
          Load
        </Button>
      )}
    </>
  );
}

function isBusy(step: LoadingState['step']): boolean {
  return step === 'asking' || step === 'sending';
}

/** A file is as old as its last change, unless somebody says otherwise. */
function asOfOf({ modifiedAt }: ChosenState, day: string | undefined): number {
  return day === undefined ? Math.min(modifiedAt, Date.now()) : Date.parse(day);
}

function FileField({ onChoose }: { readonly onChoose: (file: File) => void }) {
  return (
    <>
      <p className="sentence">
        The SCIM answer of /Groups, best together with /Users as one array; a CSV with the columns
        group and member (an e-mail address or an Atlassian account id); or the file of “usher
        collect”.
      </p>
      <label className="upload-field">
        <span>Export</span>
        <input
          type="file"
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

/** More would not be mended one by one. */
const SHOWN_PROBLEMS = 8;

function Told({ state }: { state: LoadingState }): ReactNode {
  switch (state.step) {
    case 'choose':
      return null;
    case 'reading':
      return <Loading what="Reading the file in your browser" />;
    case 'refused':
      return <Refused problems={state.problems} />;
    case 'chosen':
      return (
        <>
          <p>{chosenText(state.chosen)}.</p>
          <p className="subtle">
            {askingText(state.chosen)} It takes the place of the export that was loaded before.
          </p>
          {state.problem === undefined ? null : (
            <p className="upload-problem">{state.problem} Nothing of the file was loaded.</p>
          )}
        </>
      );
    case 'asking':
      return <Loading what={askingWords(state)} />;
    case 'sending':
      return <Loading what="Storing the groups" />;
    case 'done':
      return <p>Loaded. {sourceText(state.source)}.</p>;
  }
}

function Refused({ problems }: { problems: readonly string[] }) {
  const rest = problems.length - SHOWN_PROBLEMS;
  return (
    <div className="upload-problem">
      <p>
        <strong>The file cannot be used.</strong> Nothing was sent.
      </p>
      <ul>
        {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {rest > 0 ? <p>… and {formatCount(rest)} more lines like these.</p> : null}
    </div>
  );
}

function askingWords({ asked, waitingUntil }: Extract<LoadingState, { step: 'asking' }>): string {
  const done = `${countOf(asked, 'address', 'addresses')} asked about`;
  return waitingUntil === undefined
    ? `Asking Bitbucket whose the addresses are: ${done}`
    : `Your share of Bitbucket’s hourly limit is used up: goes on at ${formatTime(waitingUntil)}. Keep this page open. ${done}`;
}
