import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { Loading } from '../../components/state-view';
import { formatTime } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
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
      title={t`Load groups of the identity provider`}
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

interface ActionsProps {
  readonly step: LoadingState['step'];
  readonly onClose: () => void;
  readonly onLoad: () => void;
}

function Actions({ step, onClose, onLoad }: ActionsProps) {
  return (
    <>
      <Button appearance="subtle" onClick={onClose}>
        {step === 'done' ? t`Close` : t`Cancel`}
      </Button>
      {step === 'done' ? null : (
        <Button
          appearance="primary"
          isDisabled={step !== 'chosen'}
          isLoading={isBusy(step)}
          onClick={onLoad}
        >
          <Trans>Load</Trans>
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
        <Trans>
          The SCIM answer of /Groups, best together with /Users as one array; a CSV with the columns
          group and member (an e-mail address or an Atlassian account id); or the file of “usher
          collect”.
        </Trans>
      </p>
      <label className="upload-field">
        <span>
          <Trans>Export</Trans>
        </span>
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
      return <Loading what={t`Reading the file in your browser`} />;
    case 'refused':
      return <Refused problems={state.problems} />;
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

function Refused({ problems }: { problems: readonly string[] }) {
  const rest = problems.length - SHOWN_PROBLEMS;
  return (
    <div className="upload-problem">
      <p>
        <Trans>
          <strong>The file cannot be used.</strong> Nothing was sent.
        </Trans>
      </p>
      <ul>
        {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {rest > 0 ? (
        <p>
          <Trans>… and {formatCount(rest)} more lines like these.</Trans>
        </p>
      ) : null}
    </div>
  );
}

function askingWords({ asked, waitingUntil }: Extract<LoadingState, { step: 'asking' }>): string {
  const done = t`${plural(asked, { one: '# address', other: '# addresses' })} asked about`;
  return waitingUntil === undefined
    ? t`Asking Bitbucket whose the addresses are: ${done}`
    : t`Your share of Bitbucket’s hourly limit is used up: goes on at ${formatTime(waitingUntil)}. Keep this page open. ${done}`;
}
