import { t } from '@lingui/core/macro';
import { ChoiceField } from '../../components/choice-field';
import { FormFoot } from '../settings/form-foot';
import { hourText } from '../settings/hours';
import { type Part } from '../settings/part';
import {
  HourFields,
  OnOffField,
  SCHEDULE_LABELS,
  useScheduleDraft,
} from '../settings/schedule-fields';
import { useSave } from '../settings/use-save';

const WEEKDAYS = [
  t`Monday`,
  t`Tuesday`,
  t`Wednesday`,
  t`Thursday`,
  t`Friday`,
  t`Saturday`,
  t`Sunday`,
];

/** When the digest is made. */
export function ScheduleForm({ part }: { readonly part: Part<'digestSchedule'> }) {
  const { version, value } = part;
  const { draft, change } = useScheduleDraft(part);
  const saving = useSave('saveDigestSchedule', SCHEDULE_LABELS);
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save({ version, schedule: draft });
      }}
    >
      <p className="settings-lead">
        {value.isOn
          ? t`Every ${WEEKDAYS[value.weekday - 1] ?? ''}, in the hour from ${hourText(value.hour)} (${value.timeZone}). It is kept in the app, with or without mail.`
          : t`Not at all: no digest is made.`}
      </p>
      <OnOffField
        label={t`Weekly digest`}
        isOn={draft.isOn}
        onChange={(isOn) => {
          change({ isOn });
        }}
      />
      <div className="fields fields-two mail-when">
        <ChoiceField
          label={t`Day`}
          value={String(draft.weekday)}
          choices={WEEKDAYS.map((text, at) => ({ value: String(at + 1), text }))}
          onChange={(weekday) => {
            change({ weekday: Number(weekday) });
          }}
        />
        <HourFields schedule={draft} problem={saving.problem} onChange={change} />
      </div>
      <FormFoot saving={saving} />
    </form>
  );
}
