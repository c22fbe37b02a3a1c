import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { call, type Outcome } from '../../lib/call';
import { downloadFile } from '../../lib/download-file';
import { fetchFile } from '../uploads/fetch-file';
import { planFileParts } from './apply-command';
import { planFailureText } from './send-plan';

interface DownloadPlanProps {
  readonly plan: SealedPlan;
  readonly isOff: boolean;
}

/** Gives out the file that the companion takes. The app decides that once more, whatever this page shows. */
export function DownloadPlan({ plan, isOff }: DownloadPlanProps) {
  const [state, setState] = useState<{ isAsking: boolean; problem?: string }>({ isAsking: false });
  const download = async () => {
    setState({ isAsking: true });
    const text = await fetchExport(plan.hash);
    if (!text.ok) {
      setState({ isAsking: false, problem: planFailureText(text.failure) });
      return;
    }
    setState({ isAsking: false });
    downloadFile({
      text: text.value,
      type: 'application/json',
      nameParts: planFileParts(plan),
      extension: 'json',
    });
  };
  return (
    <>
      <Button
        appearance="primary"
        isDisabled={isOff}
        isLoading={state.isAsking}
        aria-describedby={isOff ? 'plan-why-off' : undefined}
        onClick={() => {
          void download();
        }}
      >
        <Trans>Download plan</Trans>
      </Button>
      {state.problem === undefined ? null : (
        <span className="form-problem" role="alert">
          {state.problem}
        </span>
      )}
    </>
  );
}

async function fetchExport(hash: string): Promise<Outcome<string>> {
  const given = await call('exportPlan', { hash });
  if (!given.ok) return given;
  return await fetchFile({ chunks: given.value.file }, call, (bytes) =>
    Promise.resolve(new TextDecoder().decode(bytes)),
  );
}
