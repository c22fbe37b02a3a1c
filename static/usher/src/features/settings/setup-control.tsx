import { t } from '@lingui/core/macro';
import Textfield from '@atlaskit/textfield';
import { type ChangeEvent } from 'react';
import { type FieldProps } from '../../components/form-field';
import { SETUP_FIELDS, type SetupName } from './setup-fields';

interface SetupControlProps {
  readonly name: SetupName;
  readonly field: FieldProps;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The control that a fact is typed into. Numbers are text: a browser would drop what is not a number, unsaid. */
export function SetupControl({ name, field, value, onChange }: SetupControlProps) {
  const control = SETUP_FIELDS[name];
  if ('options' in control)
    return (
      <select
        {...field}
        className="field-select"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        <option value="">{t`not told`}</option>
        {control.options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    );
  return (
    <Textfield
      {...field}
      type={control.by === 'date' ? 'date' : 'text'}
      inputMode={control.by === 'money' ? 'decimal' : 'numeric'}
      placeholder={t`not told`}
      value={value}
      onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
        onChange(target.value);
      }}
    />
  );
}
