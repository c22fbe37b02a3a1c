import { type ReactNode } from 'react';
import { FormField } from '../../components/form-field';
import { SetupControl } from './setup-control';
import { SETUP_FIELDS, type SetupName } from './setup-fields';
import { type useSetupDraft } from './use-setup-draft';

interface SetupFieldOfProps {
  readonly name: SetupName;
  readonly form: ReturnType<typeof useSetupDraft>;
  /** Stands behind where to look it up. */
  readonly children?: ReactNode;
}

/** One fact of the setup, with where to look it up. */
export function SetupFieldOf({ name, form, children }: SetupFieldOfProps) {
  const { label, lookUp } = SETUP_FIELDS[name];
  return (
    <FormField
      label={label}
      hint={
        <>
          {lookUp}
          {children}
        </>
      }
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
  );
}
