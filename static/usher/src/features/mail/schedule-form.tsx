import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { FormField } from '../../components/form-field';
import { FormFoot } from '../settings/form-foot';
import { hourText, HOURS, ownTimeZone } from '../settings/hours';
import { type Part } from '../settings/part';
import { useSave } from '../settings/use-save';
import { ChoiceField } from './choice-field';
import { TextField } from './text-field';

const LABELS = { timeZone: t`Time zone` };
const WEEKDAYS = [
  t`Monday`,
  t`Tuesday`,
  t`Wednesday`,
  t`Thursday`,
  t`Friday`,
  t`Saturday`,
  t`Sunday`,
];

/** When the digest is made. Where nobody has chosen yet, the zone of whoever looks is proposed. */
export function ScheduleForm({ part }: { readonly part: Part<'digestSchedule'> }) {
  const { version, value } = part;
  const [schedule, setSchedule] = useState(() =>
    version === 0 ? { ...value, timeZone: ownTimeZone() } : value,
  );
  const saving = useSave('saveDigestSchedule', LABELS);
  const change = (given: Partial<typeof schedule>) => {
    setSchedule((held) => ({ ...held, ...given }));
  };
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save({ version, schedule });
      }}
    >
      <p className="settings-lead">
        {value.isOn
          ? t`Every ${WEEKDAYS[value.weekday - 1] ?? ''}, in the hour from ${hourText(value.hour)} (${value.timeZone}). It is kept in the app, with or without mail.`
          : t`Not at all: no digest is made.`}
      </p>
      <FormField label={t`Weekly digest`}>
        {(field) => (
          <select
            {...field}
            className="field-select mail-switch"
            value={schedule.isOn ? 'on' : 'off'}
            onChange={({ target }) => {
              change({ isOn: target.value === 'on' });
            }}
          >
            <option value="on">{t`On`}</option>
            <option value="off">{t`Off`}</option>
          </select>
        )}
      </FormField>
      <div className="fields fields-two mail-when">
        <ChoiceField
          label={t`Day`}
          value={String(schedule.weekday)}
          choices={WEEKDAYS.map((text, at) => ({ value: String(at + 1), text }))}
          onChange={(weekday) => {
            change({ weekday: Number(weekday) });
          }}
        />
        <ChoiceField
          label={t`Hour`}
          value={String(schedule.hour)}
          choices={HOURS}
          onChange={(hour) => {
            change({ hour: Number(hour) });
          }}
        />
        <TextField
          label={LABELS.timeZone}
          hint={t`Like Europe/Berlin`}
          value={schedule.timeZone}
          problem={saving.problem?.field === undefined ? undefined : saving.problem.text}
          onChange={(timeZone) => {
            change({ timeZone });
          }}
        />
      </div>
      <FormFoot saving={saving} />
    </form>
  );
}
