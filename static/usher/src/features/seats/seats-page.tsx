import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { ExportMenu } from '../../components/export-menu';
import { Age } from '../../components/age';
import { FailureView } from '../../components/failure-view';
import { Loading } from '../../components/state-view';
import { ReconcileSection } from '../directory/reconcile-section';
import { costOfSeats } from '../seat-line/seats-cost';
import { type Part } from '../settings/part';
import { PlanQuestion } from '../settings/plan-question';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { toBillCsv } from './bill-csv';
import { PricedSections } from './priced-sections';
import { SeatsHead } from './seats-head';
import { SeatsHistory } from './seats-history';
import { seatsSentence } from './seats-sentence';
import { type SeatsModel, useSeats } from './use-seats';
import { type Tries, useTried } from './use-tried';
import { UsherCost } from './usher-cost';
import { WhySection } from './why-section';
import { WorkSection } from './work-section';
import './seats.css';

interface SeatsPageProps {
  readonly answers: WorkspaceAnswers;
  readonly view: { readonly days: readonly KeptDayHead[] };
}

/** Every seat: what it costs, where that changes, why it is billed and what would free it. */
export function SeatsPage({ answers, view }: SeatsPageProps) {
  const model = useSeats(answers);
  const tries = useTried(model);
  const directory = useRef<HTMLDivElement>(null);
  const { facts, coverage } = answers;
  const { settings } = model;
  return (
    <>
      <SeatsHead
        answers={answers}
        sentence={sentenceOf(model)}
        bill={model.bill}
        seats={model.count}
        directory={model.directory}
        isPast={model.isPast}
        onLoadDirectory={() => {
          directory.current?.scrollIntoView({ block: 'start' });
          directory.current?.focus();
        }}
        actions={
          <>
            <Age readAt={coverage.readAt} />
            <ExportMenu
              text={t`Export bill`}
              count={tries.exported.length}
              table={() => toBillCsv(tries.exported)}
              nameParts={[facts.workspace.slug, 'bill']}
              canPrint
            />
          </>
        }
      />
      <Bill {...{ model, answers, tries }} />
      <WhySection model={model} />
      {settings === undefined ? null : (
        <WorkSection part={settings.setup} book={settings.priceBook.value} />
      )}
      <SeatsHistory answers={answers} model={model} days={view.days} />
      <div ref={directory} tabIndex={-1} className="seats-directory">
        <ReconcileSection facts={facts} />
      </div>
      <UsherCost slug={facts.workspace.slug} />
    </>
  );
}

function sentenceOf({ billState, bill, count, groups }: SeatsModel): string {
  const withoutAccess = groups.withoutAccess.length;
  return seatsSentence({
    members: count.members.atLeast,
    seats: count,
    withoutAccess,
    bill: bill?.newest,
    cost: billState.state === 'known' ? costOfSeats(withoutAccess, billState.priced) : undefined,
  });
}

interface BillProps extends Pick<SeatsPageProps, 'answers'> {
  readonly model: SeatsModel;
  readonly tries: Tries;
}

/** The money, or the one step that would make it known. */
function Bill({ model, answers, tries }: BillProps) {
  const { answer, askAgain } = useSettings();
  const { billState, settings } = model;
  switch (billState.state) {
    case 'loading':
      return <Loading what={t`Loading plan and prices`} />;
    case 'failed':
      return answer.state === 'failed' ? (
        <FailureView
          failure={answer.failure}
          context={{ role: 'workspace admin', subject: t`plan and prices` }}
          onRetry={askAgain}
        />
      ) : (
        <p className="section" role="alert">
          <Trans>The bill could not be worked out. {billState.problem}</Trans>
        </p>
      );
    case 'not-told':
      return settings === undefined ? null : <AskForPlan part={settings.setup} />;
    case 'known':
      return (
        <PricedSections
          {...{ model, answers, tries }}
          bill={billState.bill}
          priced={billState.priced}
        />
      );
  }
}

function AskForPlan({ part }: { readonly part: Part<'setup'> }) {
  return (
    <section className="section seats-text">
      <div className="section-head">
        <h2>
          <Trans>Choose your plan</Trans>
        </h2>
      </div>
      <p className="subtle">
        <Trans>
          No API tells plan and period. Workspace settings → Plan details shows both; they are typed
          once and can be changed at any time.
        </Trans>
      </p>
      <PlanQuestion part={part} />
    </section>
  );
}
