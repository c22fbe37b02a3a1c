import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ChoiceField } from '../../components/choice-field';
import { FormFoot } from '../settings/form-foot';
import { type Part } from '../settings/part';
import { TextField } from '../../components/text-field';
import { useSave } from '../settings/use-save';
import { FixesMade } from './fixes-made';
import {
  NUMBER_RULES,
  RULE_LABELS,
  toRulesDraft,
  toRulesPayload,
  type RulesDraft,
} from './plan-rules-draft';

const YES_OR_NO = [
  { value: 'no', text: t`No` },
  { value: 'yes', text: t`Yes` },
] as const;

/** What admins of this workspace have decided about plans. */
export function PlanRulesForm({ part }: { readonly part: Part<'planRules'> }) {
  const { value, version } = part;
  const saving = useSave('savePlanRules', RULE_LABELS);
  const [draft, setDraft] = useState<RulesDraft>(() => toRulesDraft(value));
  const change = (given: Partial<RulesDraft>) => {
    setDraft((before) => ({ ...before, ...given }));
  };
  return (
    <>
      <form
        className="settings-form"
        aria-label={t`Rules for plans`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void saving.save({ version, rules: toRulesPayload(draft) });
        }}
      >
        <p className="settings-lead">
          <Trans>
            When a plan is given out, what stops it, and what the app may do itself. Making a plan
            changes nothing, whatever stands here.
          </Trans>
        </p>
        <div className="fields fields-two">
          <ChoiceField
            label={RULE_LABELS.needsApproval}
            hint={t`Guards what the app gives out; a file that somebody already has proves nothing of it.`}
            value={draft.needsApproval}
            choices={YES_OR_NO}
            onChange={(needsApproval) => {
              change({ needsApproval });
            }}
          />
          <ChoiceField
            label={RULE_LABELS.appMayFix}
            hint={t`Branch exemptions, default reviewers, visibility and fork policy; as the admin who clicks, after a preview, one by one, with a way back. Never permissions: no app may change those.`}
            value={draft.appMayFix}
            choices={YES_OR_NO}
            onChange={(appMayFix) => {
              change({ appMayFix });
            }}
          />
          {NUMBER_RULES.map(({ name, hint }) => (
            <TextField
              key={name}
              label={RULE_LABELS[name]}
              hint={hint}
              value={draft[name]}
              problem={saving.problem?.field === name ? saving.problem.text : undefined}
              onChange={(text) => {
                change({ [name]: text });
              }}
            />
          ))}
        </div>
        <FormFoot saving={saving} />
      </form>
      <FixesMade />
    </>
  );
}
