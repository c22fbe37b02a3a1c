import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent } from 'react';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/findings/thresholds';
import { FormField, type FieldProps } from '../../components/form-field';
import { FormFoot } from './form-foot';
import { type Part } from './part';
import {
  defaultWords,
  THRESHOLD_LABELS,
  THRESHOLD_NAMES,
  toThresholdDraft,
  toThresholdPayload,
  type ThresholdName,
} from './threshold-draft';
import { useSave } from './use-save';

/** Where findings begin; whoever empties a field has its default again. */
export function ThresholdsForm({ part }: { readonly part: Part<'thresholds'> }) {
  const { value, version } = part;
  const saving = useSave('saveThresholds', THRESHOLD_LABELS);
  const [draft, setDraft] = useState(() => toThresholdDraft(value));
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save({ version, thresholds: toThresholdPayload(draft) });
      }}
    >
      <p className="settings-lead">
        <Trans>
          The numbers from which on something is a finding. They change what is listed, never what
          anybody may do.
        </Trans>
      </p>
      <div className="fields fields-two">
        {THRESHOLD_NAMES.map((name) => (
          <FormField
            key={name}
            label={THRESHOLD_LABELS[name]}
            hint={defaultWords(name)}
            problem={saving.problem?.field === name ? saving.problem.text : undefined}
          >
            {(field) => (
              <Threshold
                name={name}
                field={field}
                value={draft[name]}
                onChange={(text) => {
                  setDraft((before) => ({ ...before, [name]: text }));
                }}
              />
            )}
          </FormField>
        ))}
      </div>
      <FormFoot saving={saving}>
        <Button
          onClick={() => {
            setDraft(toThresholdDraft(DEFAULT_THRESHOLDS));
          }}
        >
          <Trans>Fill in the defaults</Trans>
        </Button>
      </FormFoot>
    </form>
  );
}

interface ThresholdProps {
  readonly name: ThresholdName;
  readonly field: FieldProps;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Threshold({ name, field, value, onChange }: ThresholdProps) {
  if (name === 'companyDomains')
    return (
      <textarea
        {...field}
        className="field-area"
        rows={2}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    );
  return (
    <Textfield
      {...field}
      type="number"
      step={name.endsWith('Share') ? 0.05 : 1}
      value={value}
      onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
        onChange(target.value);
      }}
    />
  );
}
