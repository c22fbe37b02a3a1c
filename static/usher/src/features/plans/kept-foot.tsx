import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import { EvidenceButton } from './evidence-button';
import { DownloadPlan } from './download-plan';
import { type KeptPlanParts } from './kept-plan';
import { PlanHash } from './plan-hash';
import { whyNoDownload } from './why-no-download';
import { useNow } from '../../lib/use-now';

/** The hash, and everything that can be done with the plan as a whole. */
export function KeptFoot(props: KeptPlanParts) {
  const { view, plan, work } = props;
  const off = whyNoDownload(view, plan, useNow());
  const isBusy = work.doing !== undefined;
  return (
    <>
      <div className="plan-foot">
        <PlanHash hash={plan.hash} />
        <span className="plan-foot-actions">
          <Button
            appearance="subtle"
            isDisabled={isBusy}
            isLoading={work.doing === 'remove'}
            onClick={work.remove}
          >
            <Trans>Remove from the list</Trans>
          </Button>
          <Approval view={view} work={work} />
          <EvidenceButton {...props} />
          <LoadResult work={work} />
          <Button isDisabled={isBusy} isLoading={work.doing === 'verify'} onClick={work.verify}>
            <Trans>Verify</Trans>
          </Button>
          <DownloadPlan plan={plan} isOff={off !== undefined} />
        </span>
      </div>
      <p id="plan-why-off" className="plan-why-off">
        {off === undefined ? '' : t`Download plan: ${off}`}
      </p>
    </>
  );
}

function Approval({ view: { approval }, work }: Pick<KeptPlanParts, 'view' | 'work'>) {
  const isBusy = work.doing !== undefined;
  const { state } = approval;
  if (state === 'not-needed') return null;
  if (state === 'not-asked' || state === 'expired')
    return (
      <Button isDisabled={isBusy} isLoading={work.doing === 'ask'} onClick={work.ask}>
        <Trans>Ask for approval</Trans>
      </Button>
    );
  return (
    <>
      <Button
        appearance="subtle"
        isDisabled={isBusy}
        isLoading={work.doing === 'withdraw'}
        onClick={work.withdraw}
      >
        {state === 'asked' ? t`Withdraw the request` : t`Withdraw the approval`}
      </Button>
      {state === 'asked' && approval.mayApprove ? (
        <Button isDisabled={isBusy} isLoading={work.doing === 'approve'} onClick={work.approve}>
          <Trans>Approve</Trans>
        </Button>
      ) : null}
    </>
  );
}

/** The file picker of the browser, opened by a button like all others. */
function LoadResult({ work }: Pick<KeptPlanParts, 'work'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t`Result file`}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file !== undefined) work.loadResult(file);
        }}
      />
      <Button
        isDisabled={work.doing !== undefined}
        isLoading={work.doing === 'result'}
        onClick={() => input.current?.click()}
      >
        <Trans>Load result</Trans>
      </Button>
    </>
  );
}
