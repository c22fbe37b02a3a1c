import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef, useState, type ReactNode } from 'react';
import { type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { ExportMenu } from '../../components/export-menu';
import { PageHead } from '../../components/page-head';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { BrakesSection } from './brakes-section';
import { EffectsSection } from './effects-section';
import { EffectsTable } from './effects-table';
import { FactsSection } from './facts-section';
import { HazardsSection } from './hazards-section';
import { planNotes } from './plan-notes';
import { planSentence } from './plan-sentence';
import { toStepsExport } from './plans-export';
import { type StepExtras } from './step-extras';
import { StepsTable } from './steps-table';
import { useNow } from '../../lib/use-now';

interface PlanFrameProps extends StepExtras {
  readonly plan: SealedPlan;
  readonly answers: WorkspaceAnswers;
  /** Age and what can be done with the plan as a whole. */
  readonly actions: ReactNode;
  /** What became of it, over the steps. */
  readonly status?: ReactNode;
  readonly foot: ReactNode;
  readonly onRelease: ((brake: string, reason: string) => void) | undefined;
}

/** Steps on the left, what comes of them on the right, what can be done below. */
export function PlanFrame({ plan, answers, ...props }: PlanFrameProps) {
  const [showsEffects, setShowsEffects] = useState(false);
  const details = useRef<HTMLDivElement>(null);
  const now = useNow();
  const repositoriesInAll = answers.facts.repositories.length;
  return (
    <>
      <PageHead
        crumbs={[
          { text: answers.facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Plans`, to: { view: 'plans' } },
          { text: plan.title },
        ]}
        answer={planSentence(plan)}
        actions={
          <>
            {props.actions}
            <ExportMenu
              text={t`Export steps`}
              count={plan.steps.length}
              table={() => toStepsExport(plan, props.outcomeOf)}
              nameParts={[answers.facts.workspace.slug, 'plan', plan.kind]}
              canPrint
            />
          </>
        }
        note={planNotes(plan, now).map((note) => (
          <span key={note}>{note}</span>
        ))}
      />
      {props.status}
      <div className="plan-columns">
        <section className="plan-left">
          <h2>
            <Trans>Steps, in this order</Trans>
          </h2>
          <StepsTable plan={plan} outcomeOf={props.outcomeOf} actionsOf={props.actionsOf} />
        </section>
        <div className="plan-side">
          <EffectsSection
            plan={plan}
            repositoriesInAll={repositoriesInAll}
            onShowAll={() => {
              setShowsEffects(true);
              window.setTimeout(() => details.current?.scrollIntoView({ block: 'nearest' }));
            }}
          />
          <HazardsSection hazards={plan.hazards} />
          <BrakesSection plan={plan} onRelease={props.onRelease} />
        </div>
      </div>
      <div ref={details}>{showsEffects ? <EffectsTable plan={plan} /> : null}</div>
      <FactsSection plan={plan} />
      {props.foot}
    </>
  );
}
