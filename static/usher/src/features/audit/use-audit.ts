import { useEffect, useMemo, useState } from 'react';
import { type Exemption } from '../../../../../src/domain/findings/exemption';
import { toDay } from '../../../../../src/domain/history/kept-days';
import { listSeats } from '../../../../../src/domain/seats/list-seats';
import { type Known } from '../../../../../src/domain/audit/audit-input';
import { call } from '../../lib/call';
import { useDirectory } from '../directory/use-directory';
import { useFindings } from '../findings/use-findings';
import { usePlans } from '../plans/use-plans';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { loadAuditPlans } from './load-audit-plans';
import { makeAudit, type MadeAudit } from './make-audit';

export type AuditState =
  | { readonly state: 'making' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly made: MadeAudit };

/** Makes the audit of the day that is shown, once findings, settings and plans have answered. */
export function useAudit({ facts, index }: WorkspaceAnswers): AuditState {
  const { result, hasFailed } = useFindings();
  const exemptions = useExemptions();
  const { answer: plans } = usePlans();
  const { brought, state: directory } = useDirectory();
  const isWaiting = plans.state === 'loading' || directory === 'loading';
  const report = result?.facts === facts ? result.report : undefined;
  const sources = useMemo(() => {
    if (report === undefined || exemptions === undefined || isWaiting) return undefined;
    return { report, exemptions, plans, seats: listSeats(index, brought.directory?.value) };
  }, [report, exemptions, plans, isWaiting, index, brought]);
  const [made, setMade] = useState<{ readonly of: object; readonly audit?: MadeAudit }>();
  useEffect(() => {
    if (sources === undefined) return undefined;
    let isCurrent = true;
    const settle = (audit?: MadeAudit) => {
      if (isCurrent) setMade({ of: sources, ...(audit && { audit }) });
    };
    const { startedAt, endedAt = startedAt } = facts;
    const make = async () => {
      const kept = await loadKept(sources.plans);
      return makeAudit({
        ...{ index, seats: sources.seats, findings: sources.report, plans: kept },
        ...{ exemptions: sources.exemptions, day: toDay(endedAt), madeAt: Date.now() },
        reader: 'Usher in Bitbucket; which admin or whether the app itself asked is not kept',
      });
    };
    make().then(settle, () => {
      settle();
    });
    return () => {
      isCurrent = false;
    };
  }, [sources, facts, index]);
  if (hasFailed) return { state: 'failed' };
  if (sources === undefined || made?.of !== sources) return { state: 'making' };
  return made.audit === undefined ? { state: 'failed' } : { state: 'ready', made: made.audit };
}

function loadKept(plans: ReturnType<typeof usePlans>['answer']) {
  return plans.state === 'ready'
    ? loadAuditPlans(plans.value.plans, call)
    : Promise.resolve({ state: 'not-known', why: 'plans: the list could not be loaded' } as const);
}

/** `undefined` while they are on their way. */
function useExemptions(): Known<readonly Exemption[]> | undefined {
  const { answer } = useSettings();
  return useMemo(() => {
    if (answer.state === 'loading') return undefined;
    if (answer.state === 'ready') return { state: 'known', value: answer.value.exemptions.value };
    return { state: 'not-known', why: 'exemptions: the settings could not be loaded' };
  }, [answer]);
}
