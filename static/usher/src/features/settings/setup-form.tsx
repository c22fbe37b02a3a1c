import Textfield from '@atlaskit/textfield';
import { useMemo, useState, type ChangeEvent, type ReactNode } from 'react';
import { type Setup } from '../../../../../src/domain/setup/setup';
import { FormField, type FieldProps } from '../../components/form-field';
import { type PersonRow } from '../people/person-row';
import { FormFoot } from './form-foot';
import { type Part } from './part';
import {
  SETUP_LABELS,
  statedWords,
  toSetupDraft,
  toSetupPayload,
  type SetupDraft,
} from './setup-draft';
import { useSave } from './use-save';

interface SetupFormProps {
  readonly part: Part<'setup'>;
  readonly people: readonly PersonRow[];
}

/** Plan, period and seats: typed once, each with who said it and when. */
export function SetupForm({ part, people }: SetupFormProps) {
  const { value, version } = part;
  const saving = useSave('saveSetup', SETUP_LABELS);
  const [draft, setDraft] = useState(() => toSetupDraft(value));
  const names = useMemo(() => new Map(people.map(({ uuid, name }) => [uuid, name])), [people]);
  const field = (name: keyof Setup, control: (props: SetupControl) => ReactNode) => (
    <FormField
      label={SETUP_LABELS[name]}
      hint={value[name] && statedWords(value[name], (uuid) => names.get(uuid))}
      problem={saving.problem?.field === name ? saving.problem.text : undefined}
    >
      {(props) =>
        control({
          field: props,
          value: draft[name],
          onChange: (text) => {
            setDraft((before): SetupDraft => ({ ...before, [name]: text }));
          },
        })
      }
    </FormField>
  );
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save({ version, setup: toSetupPayload(draft) });
      }}
    >
      <p className="settings-lead">
        No API tells the plan or the bill. Look them up once in Workspace settings, Plan details;
        costs and some findings need them.
      </p>
      <div className="fields fields-two">
        {field('plan', (control) => (
          <Choice {...control} options={PLAN_OPTIONS} />
        ))}
        {field('billingPeriod', (control) => (
          <Choice {...control} options={PERIOD_OPTIONS} />
        ))}
        {field('paidSeats', (control) => (
          <Text {...control} type="number" />
        ))}
        {field('billedSeats', (control) => (
          <Text {...control} type="number" />
        ))}
        {field('renewsOn', (control) => (
          <Text {...control} type="date" />
        ))}
        {field('managedIn', (control) => (
          <Choice {...control} options={PLACE_OPTIONS} />
        ))}
      </div>
      <FormFoot saving={saving} />
    </form>
  );
}

interface SetupControl {
  readonly field: FieldProps;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

type Options = readonly (readonly [value: string, text: string])[];

const PLAN_OPTIONS: Options = [
  ['free', 'Free'],
  ['standard', 'Standard'],
  ['premium', 'Premium'],
];
const PERIOD_OPTIONS: Options = [
  ['monthly', 'by the month'],
  ['annual', 'by the year'],
];
const PLACE_OPTIONS: Options = [
  ['bitbucket', 'Bitbucket'],
  ['atlassian-administration', 'Atlassian Administration'],
];

function Choice({ field, value, onChange, options }: SetupControl & { options: Options }) {
  return (
    <select
      {...field}
      className="field-select"
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      <option value="">not told</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Text({ field, value, onChange, type }: SetupControl & { type: 'number' | 'date' }) {
  return (
    <Textfield
      {...field}
      type={type}
      placeholder="not told"
      value={value}
      onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
        onChange(target.value);
      }}
    />
  );
}
