import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, type ReactNode } from 'react';
import { FormField } from './form-field';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly type?: 'text' | 'email' | 'password';
  readonly autoComplete?: string;
}

/** One line that somebody types. */
export function TextField({ label, hint, problem, value, onChange, ...field }: TextFieldProps) {
  return (
    <FormField label={label} hint={hint} problem={problem}>
      {(props) => (
        <Textfield
          {...props}
          {...field}
          value={value}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            onChange(target.value);
          }}
        />
      )}
    </FormField>
  );
}
