import { t } from '@lingui/core/macro';
import { type Choice } from '../../../../../src/domain/machine/advice';
import { useNavigation } from '../../lib/navigation';
import { useBeginDraft } from '../plans/plan-drafts';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { AdvisorForm } from './advisor-form';
import { ChoiceCard } from './choice-card';
import { whyNoPlan } from './machine-draft';
import { OthersTable } from './others-table';
import { useAdvice } from './use-advice';

/** What is asked, and beside it at once what fits. */
export function Advisor({ answers }: { readonly answers: WorkspaceAnswers }) {
  const model = useAdvice(answers);
  const begin = useBeginDraft();
  const { place } = useNavigation();
  const { advice, draft, need, places } = model;
  const { recommended, second } = advice;
  const whyNot =
    place.asOf === undefined
      ? whyNoPlan(draft, places)
      : t`Plans are made from the facts of today: choose “now” in the menu above.`;
  const plan = ({ credential }: Choice) => {
    begin({
      make: 'machine',
      asked: { need, places, name: draft.name.trim(), chosen: credential },
    });
  };
  return (
    <div className="machine-columns">
      <AdvisorForm
        {...{ model, answers }}
        onPlan={() => {
          if (whyNot === undefined) plan(recommended);
        }}
      />
      <div className="machine-answer">
        <ChoiceCard
          title={advice.verdict === 'avoid' ? t`Least bad` : t`Recommended`}
          choice={recommended}
          provided={advice.provided}
          {...{ model, answers, whyNot, plan }}
          isFirst
        />
        {second === undefined ? null : (
          <ChoiceCard
            title={t`Second choice`}
            choice={second}
            {...{ model, answers, whyNot, plan }}
          />
        )}
        <OthersTable others={advice.notThese} />
      </div>
    </div>
  );
}
