import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { type PlanHead } from '../../../../../src/contract/plans';
import { FailureView } from '../../components/failure-view';
import { PlaceLink } from '../../components/place-link';
import { Loading } from '../../components/state-view';
import { ExportMenu } from '../../components/export-menu';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { keptColumns } from './kept-columns';
import { useDrafts } from './plan-drafts';
import { KIND_WORDS } from './plan-words';
import { toPlansExport } from './plans-export';
import { PLAN_CONTEXT } from './send-plan';
import { usePlans } from './use-plans';

/** The plans that are kept, newest first, and the drafts of this page. */
export function KeptPlans({ answers }: { readonly answers: WorkspaceAnswers }) {
  const { answer, askAgain } = usePlans();
  const names = useMemo(
    () => new Map<string, string>(answers.facts.accounts.map((one) => [one.uuid, one.displayName])),
    [answers],
  );
  const columns = useMemo(() => keptColumns(names), [names]);
  return (
    <>
      <Drafts />
      {answer.state === 'loading' ? <Loading what={t`Loading plans`} /> : null}
      {answer.state === 'failed' ? (
        <FailureView failure={answer.failure} context={PLAN_CONTEXT} onRetry={askAgain} />
      ) : null}
      {answer.state === 'ready' ? (
        <>
          {answer.value.plans.length === 0 ? null : (
            <div className="plan-export">
              <ExportMenu
                count={answer.value.plans.length}
                table={() => toPlansExport(answer.value.plans, names)}
                nameParts={[answers.facts.workspace.slug, 'plans']}
              />
            </div>
          )}
          <VirtualTable<PlanHead>
            label={t`Kept plans`}
            columns={columns}
            rows={answer.value.plans}
            rowKey={({ hash }) => hash}
            listKey="plans"
            empty={<NoPlans />}
          />
        </>
      ) : null}
    </>
  );
}

/** Of this page alone: whoever loads it again makes them again. */
function Drafts() {
  const drafts = useDrafts();
  if (drafts.length === 0) return null;
  return (
    <p className="plan-drafts sentence">
      <Trans>
        {plural(drafts.length, { one: '# draft', other: '# drafts' })} in this page, kept nowhere:{' '}
        {drafts.map(({ id, recipe }, place) => (
          <span key={id}>
            {place === 0 ? '' : ', '}
            <PlaceLink to={{ view: 'plan', id }}>
              {recipe.make === 'sealed' ? recipe.plan.title : KIND_WORDS[recipe.make]}
            </PlaceLink>
          </span>
        ))}
      </Trans>
    </p>
  );
}

function NoPlans() {
  const { go } = useNavigation();
  return (
    <div className="plan-empty">
      <p>
        <Trans>
          Usher may not change who has access: no app may. So it plans. A plan lists every step in
          its order, who can do it, what stands there before and after, what it does to access,
          seats and money, and what could go wrong. The companion <code>usher apply</code> does the
          grants with your own token, people do the rest, and Usher reads again to prove it.
        </Trans>
      </p>
      <p>
        <Trans>Making a plan changes nothing, and neither does keeping one.</Trans>
      </p>
      <p>
        <Button
          appearance="primary"
          onClick={() => {
            go({ view: 'plans', tab: 'offboard' });
          }}
        >
          <Trans>Plan offboarding</Trans>
        </Button>
      </p>
    </div>
  );
}
