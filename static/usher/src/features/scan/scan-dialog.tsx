import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type ScanEstimate } from '../../../../../src/contract/scan-status';
import { Dialog } from '../../components/dialog';
import { Loading } from '../../components/state-view';
import { failureWords } from '../../lib/failure-words';
import { useAnswer, type Answer } from '../../lib/use-answer';
import { useNow } from '../../lib/use-now';
import { estimateWords } from './scan-sentences';
import './scan.css';

interface ScanDialogProps {
  readonly onStart: () => Promise<void>;
  readonly onClose: () => void;
}

/** Says what a scan takes before it takes it. */
export function ScanDialog({ onStart, onClose }: ScanDialogProps) {
  const { answer, askAgain } = useAnswer('estimateScan', {});
  const [isStarting, setIsStarting] = useState(false);
  const start = async () => {
    setIsStarting(true);
    await onStart();
    onClose();
  };
  return (
    <Dialog
      title={t`Scan this workspace`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          {answer.state === 'failed' ? (
            <Button onClick={askAgain}>
              <Trans>Estimate again</Trans>
            </Button>
          ) : null}
          <Button
            appearance="primary"
            isLoading={isStarting}
            isDisabled={answer.state === 'loading'}
            onClick={() => {
              void start();
            }}
          >
            <Trans>Start scan</Trans>
          </Button>
        </>
      }
    >
      <Estimate answer={answer} />
      <p className="estimate-note">
        <Trans>
          Reading changes nothing in Bitbucket. The scan goes on while this page is open, and
          continues where it was when you come back.
        </Trans>
      </p>
    </Dialog>
  );
}

function Estimate({ answer }: { answer: Answer<ScanEstimate> }) {
  const now = useNow();
  if (answer.state === 'loading') return <Loading what={t`Asking Bitbucket how large it is`} />;
  if (answer.state === 'failed') {
    const words = failureWords(answer.failure.code, {
      role: 'workspace admin',
      subject: t`the estimate`,
    });
    return (
      <p>
        <Trans>
          {words.answer} The size is not known, so neither is the time; a scan can start all the
          same.
        </Trans>
      </p>
    );
  }
  const { size, firstAnswer, complete, limit } = estimateWords(answer.value, now);
  return (
    <dl className="estimate">
      <dt>
        <Trans>Reads</Trans>
      </dt>
      <dd>{size}</dd>
      <dt>
        <Trans>First answer</Trans>
      </dt>
      <dd>{firstAnswer}</dd>
      <dt>
        <Trans>Complete</Trans>
      </dt>
      <dd>{complete}</dd>
      <dt>
        <Trans>Uses</Trans>
      </dt>
      <dd>{limit}</dd>
    </dl>
  );
}
