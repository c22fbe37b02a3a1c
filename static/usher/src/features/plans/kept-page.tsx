import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import { type PlanView } from '../../../../../src/contract/plans';
import { type Release } from '../../../../../src/domain/plans/plan';
import { type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { ApplyHelp } from './apply-help';
import { KeptFoot } from './kept-foot';
import { KeptStatus } from './kept-status';
import { useBeginDraft } from './plan-drafts';
import { PlanFrame } from './plan-frame';
import { STATE_WORDS } from './plan-states';
import { StepActions } from './step-actions';
import { toStepOutcome } from './step-outcome';
import { useKeptWork } from './use-kept-work';
import { usePlanSources } from './use-plan-context';
import { useKeptFiles } from './use-kept-files';

interface KeptPageProps {
  readonly view: PlanView;
  readonly plan: SealedPlan;
  readonly answers: WorkspaceAnswers;
  readonly replace: (view: PlanView) => void;
}

/** A kept plan: who agreed, what was done, and what the app has read of it since. */
export function KeptPage({ view, plan, answers, replace }: KeptPageProps) {
  const [problem, setProblem] = useState<string>();
  const work = useKeptWork(view, { replace, setProblem });
  const { result, verification, isMissing } = useKeptFiles(view);
  const told = useMemo(
    () => ({
      ticks: view.ticks,
      ...(result !== undefined && { result }),
      proofs: new Map(verification?.steps.map(({ step, proof }) => [step, proof])),
    }),
    [view, result, verification],
  );
  const hasBegun = isBegun(view);
  const onRelease = useReleaseKept(plan, answers);
  return (
    <PlanFrame
      plan={plan}
      answers={answers}
      onRelease={hasBegun ? undefined : onRelease}
      actions={<span className="tag">{STATE_WORDS[view.state]}</span>}
      status={
        <>
          <KeptStatus {...{ view, plan, answers, problem, verification }} />
          {isMissing ? <p role="alert">{FILES_MISSING}</p> : null}
        </>
      }
      outcomeOf={hasBegun ? (step) => toStepOutcome(step, told) : undefined}
      actionsOf={(step) => <StepActions step={step} view={view} plan={plan} onTick={work.tick} />}
      foot={
        <>
          <KeptFoot view={view} plan={plan} work={work} {...{ answers, result, verification }} />
          <ApplyHelp view={view} plan={plan} />
        </>
      }
    />
  );
}

const FILES_MISSING = t`What was written down of this plan could not be loaded, so what became of its steps is not known here. Open the plan again.`;

/** Somebody did something of it, or the app looked whether they did. */
function isBegun({ ticks, result, verification }: PlanView): boolean {
  return Object.keys(ticks).length > 0 || result !== undefined || verification !== undefined;
}

/** A release is part of what is sealed: the plan with it is another plan, and a draft until it is kept. */
function useReleaseKept(plan: SealedPlan, answers: WorkspaceAnswers) {
  const begin = useBeginDraft();
  const you = usePlanSources(answers)?.you;
  return (brake: string, reason: string) => {
    const release: Release = {
      ...{ brake, reason, releasedAt: Date.now() },
      ...(you !== undefined && { releasedBy: you }),
    };
    begin({ make: 'sealed', plan }, [...plan.releases, release]);
  };
}
