import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type FixAction, type FixList, type FixPreview } from '../../../../../src/contract/plans';
import { type Step } from '../../../../../src/domain/plans/plan';
import { Dialog } from '../../components/dialog';
import { Loading } from '../../components/state-view';
import { call } from '../../lib/call';
import { useAnswer } from '../../lib/use-answer';
import { ChangeChips } from './change-chips';
import { OUTCOME_WORDS, VERDICT_WORDS } from './fix-words';
import { planFailureText } from './send-plan';

interface FixDialogProps {
  readonly step: Step;
  readonly action: FixAction;
  readonly version: number;
  readonly onDone: (fixes: FixList) => void;
  readonly onClose: () => void;
}

interface Attempt {
  readonly isBusy: boolean;
  readonly told?: string;
}

/** Shows what stands there now, read as the admin who clicks, before anything is changed. */
export function FixDialog({ step, action, version, onDone, onClose }: FixDialogProps) {
  const { answer } = useAnswer('previewFix', { action });
  const [{ isBusy, told }, setAttempt] = useState<Attempt>({ isBusy: false });
  const preview = answer.state === 'ready' ? answer.value : undefined;
  const mayGo = preview?.verdict === 'as-expected' && preview.isAllowed && told === undefined;
  const apply = async () => {
    setAttempt({ isBusy: true });
    const outcome = await call('applyFix', { version, action });
    if (!outcome.ok) {
      setAttempt({ isBusy: false, told: planFailureText(outcome.failure) });
      return;
    }
    setAttempt({ isBusy: false, told: OUTCOME_WORDS[outcome.value.outcome] });
    onDone(outcome.value);
  };
  return (
    <Dialog
      title={t`Do this step now`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
          <Button
            appearance="primary"
            isDisabled={!mayGo}
            isLoading={isBusy}
            onClick={() => void apply()}
          >
            <Trans>Do it now</Trans>
          </Button>
        </>
      }
    >
      <p>
        <bdi>{step.says}</bdi>
      </p>
      <p>
        <ChangeChips action={step.action} />
      </p>
      {answer.state === 'loading' ? <Loading what={t`Asking Bitbucket what stands there`} /> : null}
      {answer.state === 'failed' ? <p role="alert">{planFailureText(answer.failure)}</p> : null}
      {preview === undefined ? null : <p role="status">{told ?? previewText(preview)}</p>}
      <p className="subtle">
        <Trans>
          Bitbucket is changed with your own rights, and its audit log names you. It can be undone
          here.
        </Trans>
      </p>
    </Dialog>
  );
}

function previewText({ verdict, isAllowed }: FixPreview): string {
  return isAllowed
    ? VERDICT_WORDS[verdict]
    : t`The rules for plans do not let the app change anything. An admin can allow it in the settings.`;
}
