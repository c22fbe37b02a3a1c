import { t } from '@lingui/core/macro';
import { FormFoot } from './form-foot';
import { type Part } from './part';
import { SetupFieldOf } from './setup-field-of';
import { useSetupDraft } from './use-setup-draft';

interface PlanQuestionProps {
  readonly part: Part<'setup'>;
}

/** The two answers that an estimate of the bill cannot do without; the rest of the setup stays as it is. */
export function PlanQuestion({ part }: PlanQuestionProps) {
  const form = useSetupDraft(part);
  return (
    <form
      className="plan-question"
      aria-label={t`Choose your plan`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <div className="fields fields-two">
        {(['plan', 'billingPeriod'] as const).map((name) => (
          <SetupFieldOf key={name} name={name} form={form} />
        ))}
      </div>
      <FormFoot saving={form.saving} />
    </form>
  );
}
