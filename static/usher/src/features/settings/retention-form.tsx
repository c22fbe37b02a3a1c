import { plural, t } from '@lingui/core/macro';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { FormField } from '../../components/form-field';
import { formatDay } from '../../lib/dates';
import { FormFoot } from './form-foot';
import { type Part } from './part';
import { useSave } from './use-save';

interface RetentionFormProps {
  readonly part: Part<'retention'>;
  readonly days: readonly KeptDayHead[];
}

const LABELS = { retentionDays: t`Keep so many days` };

/** How far back one can look; older days go with the next scan. */
export function RetentionForm({ part, days }: RetentionFormProps) {
  const { value, version } = part;
  const saving = useSave('saveRetention', LABELS);
  const [text, setText] = useState(String(value.retentionDays));
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save({ version, retentionDays: text === '' ? Number.NaN : Number(text) });
      }}
    >
      <p className="settings-lead">{keptWords(days)}</p>
      <div className="fields fields-two">
        <FormField
          label={LABELS.retentionDays}
          hint={t`From 1 to 400, today included. Older days are dropped with the next scan.`}
          problem={saving.problem?.field === undefined ? undefined : saving.problem.text}
        >
          {(field) => (
            <Textfield
              {...field}
              type="number"
              value={text}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
                setText(target.value);
              }}
            />
          )}
        </FormField>
      </div>
      <FormFoot saving={saving} />
    </form>
  );
}

function keptWords(days: readonly KeptDayHead[]): string {
  const oldest = days.at(-1);
  if (oldest === undefined)
    return t`No day is kept yet: the first is kept when a scan has finished.`;
  return t`${plural(days.length, { one: '# day is', other: '# days are' })} kept, the oldest of ${formatDay(oldest.scannedAt)}. Each can be chosen under “As of”.`;
}
