import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { FormField } from '../../components/form-field';
import { formatMoment } from '../../lib/dates';
import { ChoiceField } from '../mail/choice-field';
import { TextField } from '../mail/text-field';
import { FormFoot } from './form-foot';
import { ownTimeZone, hourText, HOURS } from './hours';
import { type Part } from './part';
import { useSave } from './use-save';

interface ScanScheduleFormProps {
  readonly part: Part<'scanSchedule'>;
  /** As the backend last said; missing while the schedule is off. */
  readonly nextScanAt: number | undefined;
  /** When the next scan comes has changed. */
  readonly onSaved: () => void;
}

const LABELS = { timeZone: t`Time zone` };

/** When the app scans by itself. Where nobody has chosen yet, the zone of whoever looks is proposed. */
export function ScanScheduleForm({ part, nextScanAt, onSaved }: ScanScheduleFormProps) {
  const { version, value } = part;
  const [schedule, setSchedule] = useState(() =>
    version === 0 ? { ...value, timeZone: ownTimeZone() } : value,
  );
  const saving = useSave('saveScanSchedule', LABELS);
  const change = (given: Partial<typeof schedule>) => {
    setSchedule((held) => ({ ...held, ...given }));
  };
  const submit = async () => {
    if (await saving.save({ version, schedule })) onSaved();
  };
  return (
    <form
      className="settings-form"
      aria-label={t`Scans`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="settings-lead">{scheduleWords(value, nextScanAt)}</p>
      <div className="fields">
        <FormField label={t`Daily scan`}>
          {(field) => (
            <select
              {...field}
              className="field-select settings-switch"
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
        <div className="fields fields-two">
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
      </div>
      <FormFoot saving={saving} />
    </form>
  );
}

function scheduleWords({ hour, timeZone }: Part<'scanSchedule'>['value'], nextScanAt?: number) {
  if (nextScanAt === undefined)
    return t`Off: Usher reads Bitbucket only when an admin chooses “Scan now”. Every page says how old its facts are.`;
  return t`Every day in the hour from ${hourText(hour)} (${timeZone}), next on ${formatMoment(nextScanAt)} your time. A daily scan reads the lists of people, groups, projects and repositories, whatever has changed or failed, and a seventh of the grants and branch rules of all other repositories: within a week each is read again.`;
}
