import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import { type PlanView } from '../../../../../src/contract/plans';
import { parseResultFile } from '../../../../../src/snapshot/plan-result-file';
import { call, type Outcome } from '../../lib/call';
import { useNavigation } from '../../lib/navigation';
import { planFailureText, sendPlanFile } from './send-plan';
import { usePlans } from './use-plans';

export type Work = 'tick' | 'verify' | 'ask' | 'approve' | 'withdraw' | 'result' | 'remove';

/** How far a verification is that reads object by object. */
export interface VerifyProgress {
  readonly left: number;
  /** Bitbucket's hourly limit; milliseconds since 1970. */
  readonly waitsUntil?: number;
}

export interface KeptWork {
  /** Missing while nothing is under way. */
  readonly doing: Work | undefined;
  readonly progress: VerifyProgress | undefined;
  readonly tick: (step: string, done: boolean) => void;
  readonly verify: () => void;
  readonly ask: () => void;
  readonly approve: () => void;
  readonly withdraw: () => void;
  readonly remove: () => void;
  readonly loadResult: (file: File) => void;
}

interface Told {
  readonly replace: (view: PlanView) => void;
  readonly setProblem: (problem: string | undefined) => void;
}

/** Longer naps would hold up whoever leaves the page. */
const NAP_MS = 1_000;

/** Everything that can be done with a kept plan; each answer is shown as soon as it is there. */
export function useKeptWork({ hash }: PlanView, told: Told): KeptWork {
  const [doing, setDoing] = useState<Work>();
  const [progress, setProgress] = useState<VerifyProgress>();
  const { askAgain, replace: replaceList } = usePlans();
  const { go } = useNavigation();
  const isHere = useIsHere();

  const run = async (work: Work, ask: () => Promise<Outcome<PlanView>>) => {
    setDoing(work);
    told.setProblem(undefined);
    const outcome = await ask();
    if (!isHere()) return;
    setDoing(undefined);
    setProgress(undefined);
    if (!outcome.ok) told.setProblem(planFailureText(outcome.failure));
    else {
      told.replace(outcome.value);
      askAgain();
    }
  };
  const verify = async (): Promise<Outcome<PlanView>> => {
    let from: number | undefined;
    for (;;) {
      const answer = await call('verifyPlan', { hash, ...(from !== undefined && { from }) });
      if (!answer.ok) return answer;
      const { plan, progress: now } = answer.value;
      if (now.state === 'finished' || !isHere()) return { ok: true, value: plan };
      from = now.from;
      told.replace(plan);
      if (now.state === 'goes-on') setProgress({ left: now.left });
      else {
        setProgress({ left: now.left, waitsUntil: now.untilMs });
        while (Date.now() < now.untilMs && isHere()) await nap();
      }
    }
  };
  const remove = async () => {
    setDoing('remove');
    const outcome = await call('removePlan', { hash });
    setDoing(undefined);
    if (!outcome.ok) {
      told.setProblem(planFailureText(outcome.failure));
      return;
    }
    replaceList(outcome.value);
    go({ view: 'plans' });
  };
  return {
    ...{ doing, progress },
    tick: (step, done) => void run('tick', () => call('tickStep', { hash, step, done })),
    verify: () => void run('verify', verify),
    ask: () => void run('ask', () => call('askApproval', { hash })),
    approve: () => void run('approve', () => call('approvePlan', { hash })),
    withdraw: () => void run('withdraw', () => call('withdrawApproval', { hash })),
    remove: () => void remove(),
    loadResult: (file) => void run('result', async () => keepResult(hash, await file.text())),
  };
}

/** A result of another plan is kept by the app where it belongs, and said so here. */
async function keepResult(hash: string, text: string): Promise<Outcome<PlanView>> {
  try {
    const result = await parseResultFile(text);
    if (result.plan.hash !== hash)
      return refuse(t`This is the result of another plan: its hash differs. Load it there.`);
  } catch (error) {
    return refuse(error instanceof Error ? messageOf(error) : t`The file could not be read.`);
  }
  return await sendPlanFile('plan-result', text);
}

function messageOf(error: Error & { readonly remedy?: unknown }): string {
  return typeof error.remedy === 'string' ? `${error.message} ${error.remedy}` : error.message;
}

function refuse(message: string): Outcome<PlanView> {
  return { ok: false, failure: { code: 'bad-request', message } };
}

function useIsHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}

function nap(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, NAP_MS);
  });
}
