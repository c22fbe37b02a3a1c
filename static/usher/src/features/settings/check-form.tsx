import { t } from '@lingui/core/macro';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent } from 'react';
import { type ManualCheck } from '../../../../../src/domain/findings/brought-facts';
import { FormField } from '../../components/form-field';
import { FormFoot } from './form-foot';
import { type CheckRow } from './check-rows';
import { useSave } from './use-save';

interface CheckFormProps {
  readonly rule: CheckRow['rule'];
  readonly check: ManualCheck | undefined;
  readonly version: number;
}

const LABELS = { answer: t`What did you see?`, checkedOn: t`Seen on`, note: t`Note` };

/** What somebody saw in a setting, and when. */
export function CheckForm({ rule, check, version }: CheckFormProps) {
  const saving = useSave('saveManualCheck', LABELS);
  const [answer, setAnswer] = useState(check?.answer);
  const [isTried, setIsTried] = useState(false);
  const [checkedOn, setCheckedOn] = useState(today);
  const [note, setNote] = useState(check?.note ?? '');
  const problemOf = (field: keyof typeof LABELS) =>
    saving.problem?.field === field ? saving.problem.text : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (answer === undefined) return;
        const said = { rule: rule.id, answer, checkedOn };
        void saving.save({ version, check: note.trim() === '' ? said : { ...said, note } });
      }}
    >
      <div className="fields fields-two">
        <FormField
          label={LABELS.answer}
          problem={
            isTried && answer === undefined
              ? t`Open the setting first, then choose what you saw.`
              : problemOf('answer')
          }
        >
          {(field) => (
            <select
              {...field}
              className="field-select"
              value={answer ?? ''}
              onChange={({ target }) => {
                setAnswer(ANSWERS.find((one) => one === target.value));
              }}
            >
              <option value="">{t`not told`}</option>
              <option value="not-so">{t`It is not so`}</option>
              <option value="as-described">{t`It is so: ${rule.title}`}</option>
            </select>
          )}
        </FormField>
        <FormField label={LABELS.checkedOn} problem={problemOf('checkedOn')}>
          {(field) => (
            <Textfield
              {...field}
              type="date"
              value={checkedOn}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
                setCheckedOn(target.value);
              }}
            />
          )}
        </FormField>
        <FormField label={LABELS.note} hint={t`May be left out.`} problem={problemOf('note')}>
          {(field) => (
            <Textfield
              {...field}
              value={note}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
                setNote(target.value);
              }}
            />
          )}
        </FormField>
      </div>
      <FormFoot saving={saving} />
    </form>
  );
}

const ANSWERS = ['as-described', 'not-so'] as const;

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
