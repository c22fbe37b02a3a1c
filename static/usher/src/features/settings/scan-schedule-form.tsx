import { t } from '@lingui/core/macro';
import { formatMoment } from '../../lib/dates';
import { FormFoot } from './form-foot';
import { hourText } from './hours';
import { type Part } from './part';
import { HourFields, OnOffField, SCHEDULE_LABELS, useScheduleDraft } from './schedule-fields';
import { useSave } from './use-save';

interface ScanScheduleFormProps {
  readonly part: Part<'scanSchedule'>;
  /** As the backend last said; missing while the schedule is off. */
  readonly nextScanAt: number | undefined;
  /** When the next scan comes has changed. */
  readonly onSaved: () => void;
}

/** When the app scans by itself. */
export function ScanScheduleForm({ part, nextScanAt, onSaved }: ScanScheduleFormProps) {
  const { version, value } = part;
  const { draft, change } = useScheduleDraft(part);
  const saving = useSave('saveScanSchedule', SCHEDULE_LABELS);
  const submit = async () => {
    if (await saving.save({ version, schedule: draft })) onSaved();
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
        <OnOffField
          label={t`Daily scan`}
          isOn={draft.isOn}
          onChange={(isOn) => {
            change({ isOn });
          }}
        />
        <div className="fields fields-two">
          <HourFields schedule={draft} problem={saving.problem} onChange={change} />
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
