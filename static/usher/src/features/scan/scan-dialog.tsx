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
      title="Scan this workspace"
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Not now
          </Button>
          {answer.state === 'failed' ? <Button onClick={askAgain}>Estimate again</Button> : null}
          <Button
            appearance="primary"
            isLoading={isStarting}
            isDisabled={answer.state === 'loading'}
            onClick={() => {
              void start();
            }}
          >
            Start scan
          </Button>
        </>
      }
    >
      <Estimate answer={answer} />
      <p className="estimate-note">
        Reading changes nothing in Bitbucket. The scan goes on while this page is open, and
        continues where it was when you come back.
      </p>
    </Dialog>
  );
}

function Estimate({ answer }: { answer: Answer<ScanEstimate> }) {
  const now = useNow();
  if (answer.state === 'loading') return <Loading what="Asking Bitbucket how large it is" />;
  if (answer.state === 'failed') {
    const words = failureWords(answer.failure.code, {
      role: 'workspace admin',
      subject: 'the estimate',
    });
    return (
      <p>
        {words.answer} The size is not known, so neither is the time; a scan can start all the same.
      </p>
    );
  }
  const { size, firstAnswer, complete, limit } = estimateWords(answer.value, now);
  return (
    <dl className="estimate">
      <dt>Reads</dt>
      <dd>{size}</dd>
      <dt>First answer</dt>
      <dd>{firstAnswer}</dd>
      <dt>Complete</dt>
      <dd>{complete}</dd>
      <dt>Uses</dt>
      <dd>{limit}</dd>
    </dl>
  );
}
