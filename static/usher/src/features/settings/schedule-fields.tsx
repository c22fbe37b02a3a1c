import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { ChoiceField } from '../../components/choice-field';
import { FormField } from '../../components/form-field';
import { TextField } from '../../components/text-field';
import { type FieldProblem } from '../../lib/field-problem';
import { HOURS, ownTimeZone } from './hours';
import './settings.css';

interface Schedule {
  readonly isOn: boolean;
  readonly hour: number;
  readonly timeZone: string;
}

interface PartOf<Value> {
  readonly version: number;
  readonly value: Value;
}

/** A schedule while it is edited. Where nobody has chosen yet, the zone of whoever looks is proposed. */
export function useScheduleDraft<Value extends Schedule>({ version, value }: PartOf<Value>) {
  const [draft, setDraft] = useState<Value>(() =>
    version === 0 ? { ...value, timeZone: ownTimeZone() } : value,
  );
  const change = (given: Partial<Value>) => {
    setDraft((held) => ({ ...held, ...given }));
  };
  return { draft, change };
}

export const SCHEDULE_LABELS = { timeZone: t`Time zone` };

interface OnOffFieldProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function OnOffField({ label, isOn, onChange }: OnOffFieldProps) {
  return (
    <FormField label={label}>
      {(field) => (
        <select
          {...field}
          className="field-select settings-switch"
          value={isOn ? 'on' : 'off'}
          onChange={({ target }) => {
            onChange(target.value === 'on');
          }}
        >
          <option value="on">{t`On`}</option>
          <option value="off">{t`Off`}</option>
        </select>
      )}
    </FormField>
  );
}

interface HourFieldsProps {
  readonly schedule: Schedule;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (given: Partial<Pick<Schedule, 'hour' | 'timeZone'>>) => void;
}

/** In which hour, and whose. */
export function HourFields({ schedule, problem, onChange }: HourFieldsProps) {
  return (
    <>
      <ChoiceField
        label={t`Hour`}
        value={String(schedule.hour)}
        choices={HOURS}
        onChange={(hour) => {
          onChange({ hour: Number(hour) });
        }}
      />
      <TextField
        label={SCHEDULE_LABELS.timeZone}
        hint={t`Like Europe/Berlin`}
        value={schedule.timeZone}
        problem={problem?.field === undefined ? undefined : problem.text}
        onChange={(timeZone) => {
          onChange({ timeZone });
        }}
      />
    </>
  );
}
