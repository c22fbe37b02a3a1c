import Textfield from '@atlaskit/textfield';
import { type ChangeEvent } from 'react';
import { FormField } from '../../../components/form-field';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
  /** Stands in it while it is empty. */
  readonly placeholder?: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}

/** One line of text with its label; a number is text, too, so that nothing typed is dropped unsaid. */
export function TextField({
  label,
  hint,
  type = 'text',
  placeholder = '',
  value,
  problem,
  onChange,
}: TextFieldProps) {
  return (
    <FormField label={label} hint={hint} problem={problem}>
      {(field) => (
        <Textfield
          {...field}
          type={type}
          placeholder={placeholder}
          value={value}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            onChange(target.value);
          }}
        />
      )}
    </FormField>
  );
}
