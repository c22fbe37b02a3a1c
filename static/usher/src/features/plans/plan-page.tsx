import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { FailureView } from '../../components/failure-view';
import { PlaceLink } from '../../components/place-link';
import { Loading, StateView } from '../../components/state-view';
import { useNavigation } from '../../lib/navigation';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { DraftPage } from './draft-page';
import { FixesProvider } from './fixes-provider';
import { KeptPage } from './kept-page';
import { isDraftId, useDrafts } from './plan-drafts';
import { PLAN_CONTEXT } from './send-plan';
import { useKeptPlan } from './use-kept-plan';
import './plan-page.css';
import './plans.css';

interface PlanPageProps {
  readonly answers: WorkspaceAnswers;
}

/** One plan: being made in this page, or kept in the app. */
export function PlanPage({ answers }: PlanPageProps) {
  const id = useNavigation().place.id ?? '';
  return isDraftId(id) ? (
    <Draft key={id} id={id} answers={answers} />
  ) : (
    <Kept key={id} hash={id} answers={answers} />
  );
}

function Draft({ id, answers }: PlanPageProps & { readonly id: string }) {
  const drafts = useDrafts();
  const draft = useMemo(() => drafts.find((one) => one.id === id), [drafts, id]);
  if (draft === undefined) return <Gone />;
  return <DraftPage draft={draft} answers={answers} />;
}

/** Nothing was lost that was kept: a draft can be made again by the same clicks. */
function Gone() {
  return (
    <StateView answer={t`This draft is gone.`}>
      <p>
        <Trans>
          A plan lives in the page until it is kept, and this page was loaded again since. Nothing
          was changed in Bitbucket. <PlaceLink to={{ view: 'plans' }}>Make it again</PlaceLink>.
        </Trans>
      </p>
    </StateView>
  );
}

function Kept({ hash, answers }: PlanPageProps & { readonly hash: string }) {
  const { kept, askAgain, replace } = useKeptPlan(hash);
  switch (kept.state) {
    case 'loading':
      return <Loading what={t`Loading the plan`} />;
    case 'failed':
      return <FailureView failure={kept.failure} context={PLAN_CONTEXT} onRetry={askAgain} />;
    case 'ready':
      return (
        <FixesProvider>
          <KeptPage view={kept.view} plan={kept.plan} answers={answers} replace={replace} />
        </FixesProvider>
      );
  }
}
