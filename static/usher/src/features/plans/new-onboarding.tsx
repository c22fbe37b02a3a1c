import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { FormField } from '../../components/form-field';
import { toPickable } from '../settings/pickable-people';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { useNavigation } from '../../lib/navigation';
import { ChooseTemplate } from './choose-template';
import { NewcomersFile } from './newcomers-file';
import { useBeginDraft } from './plan-drafts';
import { readNewcomers } from './read-newcomers';
import { templateText } from './template-words';
import { useTemplate } from './use-template';
import './plan-forms.css';

/** Who joins, and what they get: seats, cost and what SCIM does not do are told before the invitation. */
export function NewOnboarding({ answers }: { readonly answers: WorkspaceAnswers }) {
  const begin = useBeginDraft();
  const { place } = useNavigation();
  const [text, setText] = useState('');
  const newcomers = useMemo(() => readNewcomers(text), [text]);
  const pickable = useMemo(() => toPickable(answers.people), [answers]);
  const chosen = useTemplate(answers.index, place.why);
  const isReady = newcomers.length > 0 && chosen.template !== undefined;
  return (
    <form
      className="plan-form"
      aria-label={t`Plan onboarding`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.template !== undefined && newcomers.length > 0)
          begin({ make: 'onboard', asked: { newcomers, template: chosen.template } });
      }}
    >
      <div className="fields">
        <FormField
          label={t`Who joins`}
          hint={t`One a line, like “Ada Lund” or “Ada Lund, ada@example.com”. Of an address only the domain is used, to find open invitations.`}
        >
          {(field) => (
            <textarea
              {...field}
              className="field-area"
              rows={4}
              value={text}
              onChange={({ target }) => {
                setText(target.value);
              }}
            />
          )}
        </FormField>
        <NewcomersFile
          onRead={(lines) => {
            setText((before) => [before.trim(), lines].filter(Boolean).join('\n'));
          }}
        />
        <ChooseTemplate people={pickable} chosen={chosen} />
        {chosen.template === undefined ? null : (
          <p className="sentence">{templateText(chosen.template, answers.facts)}</p>
        )}
      </div>
      <div className="form-actions">
        <Button type="submit" appearance="primary" isDisabled={!isReady}>
          {newcomers.length === 0
            ? t`Make the plan`
            : t`Make the plan for ${plural(newcomers.length, { one: '# person', other: '# people' })}`}
        </Button>
        <span className="subtle">
          <Trans>Nobody is invited by that.</Trans>
        </span>
      </div>
    </form>
  );
}
