import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { failureWords } from '../../lib/failure-words';
import { leavingWords, scanSentence } from './scan-sentences';
import { type ScanControl } from './use-scan';
import './scan.css';

/** Stands on every view while the scan is not over, so that nobody takes half an answer for a whole one. */
export function ScanStrip({ scan }: { scan: ScanControl }) {
  const { status, problem, isUnderWay, isStopped } = scan;
  if (problem !== undefined) return <Problem scan={scan} code={problem.code} />;
  if (isStopped) return <Stopped scan={scan} />;
  if (!isUnderWay) return null;
  return (
    <div className="scan-strip">
      <span className="scan-strip-text" role="status">
        {scanSentence(status)} {leavingWords(status)}
      </span>
      <Button
        appearance="subtle"
        onClick={() => {
          void scan.cancel();
        }}
      >
        <Trans>Cancel scan</Trans>
      </Button>
    </div>
  );
}

function Stopped({ scan }: { scan: ScanControl }) {
  return (
    <div className="scan-strip scan-strip-problem">
      <span className="scan-strip-text" role="status">
        {scanSentence(scan.status)}
      </span>
      <Button
        onClick={() => {
          void scan.start();
        }}
      >
        <Trans>Continue scan</Trans>
      </Button>
    </div>
  );
}

function Problem({ scan, code }: { scan: ScanControl; code: Parameters<typeof failureWords>[0] }) {
  const { answer, meaning } = failureWords(code, {
    role: 'workspace admin',
    subject: t`the scan of this workspace`,
  });
  return (
    <div className="scan-strip scan-strip-problem">
      <span className="scan-strip-text" role="status">
        <Trans>
          This page stopped reading. {answer} {meaning} What was read is kept.
        </Trans>
      </span>
      <Button onClick={scan.goOn}>
        <Trans>Continue scan</Trans>
      </Button>
    </div>
  );
}
