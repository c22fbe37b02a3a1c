import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type SealedPlan, toPlanFile } from '../../../../../src/snapshot/plan-file';
import { Age } from '../../components/age';
import { PlaceLink } from '../../components/place-link';
import { Loading, StateView } from '../../components/state-view';
import { useNavigation } from '../../lib/navigation';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { PlanFrame } from './plan-frame';
import { PlanHash } from './plan-hash';
import { useDraftStore } from './plan-drafts';
import { type DraftEntry } from './plan-recipe';
import { planFailureText, sendPlanFile } from './send-plan';
import { useMadePlan } from './use-made-plan';
import { type PlanSources, usePlanSources } from './use-plan-context';
import { usePlans } from './use-plans';

interface DraftPageProps {
  readonly draft: DraftEntry;
  readonly answers: WorkspaceAnswers;
}

/** A plan that is being made: nothing of it is stored until somebody keeps it. */
export function DraftPage({ draft, answers }: DraftPageProps) {
  const sources = usePlanSources(answers);
  const made = useMadePlan(draft, sources);
  if (made.state === 'loading') return <Loading what={t`Working the plan out`} />;
  if (made.state === 'failed') return <NoPlan problem={made.problem} />;
  return <Made draft={draft} answers={answers} plan={made.plan} sources={sources} />;
}

interface MadeProps extends DraftPageProps {
  readonly plan: SealedPlan;
  readonly sources: PlanSources | undefined;
}

function Made({ draft, answers, plan, sources }: MadeProps) {
  const store = useDraftStore();
  const { go } = useNavigation();
  const release = (brake: string, reason: string) => {
    const by = sources?.you;
    store.release(draft.id, {
      ...{ brake, reason, releasedAt: Date.now() },
      ...(by !== undefined && { releasedBy: by }),
    });
  };
  const discard = () => {
    go({ view: 'plans' });
    store.forget(draft.id);
  };
  return (
    <PlanFrame
      plan={plan}
      answers={answers}
      onRelease={release}
      actions={
        <>
          <Age readAt={answers.coverage.readAt} />
          <span className="tag">
            <Trans>draft, not kept</Trans>
          </span>
          {draft.recipe.make === 'offboard' ? (
            <Button
              onClick={() => {
                go({ view: 'plans', tab: 'offboard', why: draft.id });
              }}
            >
              <Trans>Edit</Trans>
            </Button>
          ) : null}
        </>
      }
      foot={<DraftFoot draft={draft} plan={plan} onDiscard={discard} />}
    />
  );
}

interface DraftFootProps {
  readonly draft: DraftEntry;
  readonly plan: SealedPlan;
  readonly onDiscard: () => void;
}

function DraftFoot({ draft, plan, onDiscard }: DraftFootProps) {
  const { isKeeping, problem, keep } = useKeep(draft, plan);
  return (
    <>
      <div className="plan-foot">
        <PlanHash hash={plan.hash} />
        <span className="plan-foot-actions">
          <Button appearance="subtle" onClick={onDiscard}>
            <Trans>Discard</Trans>
          </Button>
          <Button
            appearance="primary"
            isLoading={isKeeping}
            isDisabled={plan.steps.length === 0}
            onClick={() => {
              void keep();
            }}
          >
            <Trans>Keep plan</Trans>
          </Button>
        </span>
      </div>
      {problem === undefined ? null : (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="plan-why-off">
        {plan.steps.length === 0
          ? t`A plan without a step is not kept.`
          : t`Keep the plan to download it, have it approved and see what became of it. Nothing changes in Bitbucket.`}
      </p>
    </>
  );
}

/** Stores the plan under its hash and goes on with the kept one. */
function useKeep(draft: DraftEntry, plan: SealedPlan) {
  const [state, setState] = useState<{ isKeeping: boolean; problem?: string }>({
    isKeeping: false,
  });
  const store = useDraftStore();
  const { askAgain } = usePlans();
  const { go } = useNavigation();
  const keep = async () => {
    setState({ isKeeping: true });
    const outcome = await sendPlanFile('plan', toPlanFile(plan));
    if (!outcome.ok) {
      setState({ isKeeping: false, problem: planFailureText(outcome.failure) });
      return;
    }
    askAgain();
    go({ view: 'plan', id: outcome.value.hash });
    store.forget(draft.id);
  };
  return { ...state, keep };
}

function NoPlan({ problem }: { readonly problem: string }) {
  return (
    <StateView answer={t`This cannot be planned.`}>
      <p>{problem}</p>
      <p>
        <Trans>
          Nothing was changed. <PlaceLink to={{ view: 'plans' }}>Go back to the plans</PlaceLink>.
        </Trans>
      </p>
    </StateView>
  );
}
