import { t } from '@lingui/core/macro';
import { FormField } from '../../components/form-field';
import { FormFoot } from './form-foot';
import { type Part } from './part';
import { SetupControl } from './setup-control';
import { SETUP_FIELDS } from './setup-fields';
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
          <FormField
            key={name}
            label={SETUP_FIELDS[name].label}
            hint={SETUP_FIELDS[name].lookUp}
            problem={form.problemOf(name)}
          >
            {(field) => (
              <SetupControl
                name={name}
                field={field}
                value={form.draft[name]}
                onChange={(text) => {
                  form.edit(name, text);
                }}
              />
            )}
          </FormField>
        ))}
      </div>
      <FormFoot saving={form.saving} />
    </form>
  );
}
