import { t } from '@lingui/core/macro';
import Checkbox from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent, type ReactNode } from 'react';
import {
  REGISTER_KINDS,
  type RegisterEntry,
} from '../../../../../src/domain/findings/brought-facts';
import { Dialog } from '../../components/dialog';
import { FormField, type FieldProps } from '../../components/form-field';
import { PersonPicker, type PickablePerson } from '../../components/person-picker';
import { SaveActions } from '../../components/save-actions';
import {
  kindWords,
  REGISTER_LABELS,
  toRegisterDraft,
  toRegisterPayload,
  type RegisterDraft,
} from './register-draft';
import { useSave } from './use-save';

interface RegisterDialogProps {
  /** Missing for a new one. */
  readonly entry: RegisterEntry | undefined;
  readonly version: number;
  readonly people: readonly PickablePerson[];
  readonly onClose: () => void;
}

/** Writes down one credential; its name is what it is known by. */
export function RegisterDialog({ entry, version, people, onClose }: RegisterDialogProps) {
  const { isSaving, problem, save } = useSave('saveRegisterEntry', REGISTER_LABELS);
  const [draft, setDraft] = useState(() => toRegisterDraft(entry));
  const submit = async () => {
    if (await save({ version, entry: toRegisterPayload(draft) })) onClose();
  };
  return (
    <Dialog
      title={entry === undefined ? t`Add a credential` : t`Edit a credential`}
      onClose={onClose}
      actions={
        <SaveActions text={t`Save`} isSaving={isSaving} onSave={submit} onCancel={onClose} />
      }
    >
      <RegisterFields
        draft={draft}
        isNew={entry === undefined}
        people={people}
        problemOf={(field) => (problem?.field === field ? problem.text : undefined)}
        onChange={(change) => {
          setDraft((before) => ({ ...before, ...change }));
        }}
      />
      {problem === undefined || problem.field !== undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
    </Dialog>
  );
}

const HINTS: Partial<Record<keyof RegisterEntry, string>> = {
  usedIn: t`Where it works and is kept: a pipeline, a server, a vault. Never the secret itself.`,
  scopes: t`Separated by commas.`,
};

interface RegisterFieldsProps {
  readonly draft: RegisterDraft;
  readonly isNew: boolean;
  readonly people: readonly PickablePerson[];
  readonly problemOf: (field: string) => string | undefined;
  readonly onChange: (change: Partial<RegisterDraft>) => void;
}

function RegisterFields({ draft, isNew, people, problemOf, onChange }: RegisterFieldsProps) {
  const field = (name: keyof RegisterEntry, control: (props: FieldProps) => ReactNode) => (
    <FormField label={REGISTER_LABELS[name]} hint={HINTS[name]} problem={problemOf(name)}>
      {control}
    </FormField>
  );
  const text = (
    name: 'name' | 'purpose' | 'usedIn' | 'scopes' | 'expiresOn' | 'reviewOn',
    type = 'text',
  ) =>
    field(name, (props) => (
      <Textfield
        {...props}
        type={type}
        value={draft[name]}
        isDisabled={(name === 'name' && !isNew) || (name === 'expiresOn' && draft.neverExpires)}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          onChange({ [name]: target.value });
        }}
      />
    ));
  return (
    <div className="fields">
      {text('name')}
      {field('kind', (props) => (
        <select
          {...props}
          className="field-select"
          value={draft.kind}
          onChange={({ target }) => {
            const kind = REGISTER_KINDS.find((one) => one === target.value);
            if (kind !== undefined) onChange({ kind });
          }}
        >
          {REGISTER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords(kind)}
            </option>
          ))}
        </select>
      ))}
      {field('owner', (props) => (
        <PersonPicker
          field={props}
          people={people}
          value={draft.owner}
          onChange={(owner) => {
            onChange({ owner });
          }}
        />
      ))}
      {text('purpose')}
      {text('usedIn')}
      {text('scopes')}
      {text('expiresOn', 'date')}
      <Checkbox
        label={t`It never expires`}
        isChecked={draft.neverExpires}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          onChange({ neverExpires: target.checked });
        }}
      />
      {text('reviewOn', 'date')}
    </div>
  );
}
