import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { FormField } from '../../components/form-field';
import { NotKnown } from '../../components/not-known';
import { PersonPicker, type PickablePerson } from '../../components/person-picker';
import { SaveTemplate } from './save-template';
import { notCapturedText } from './template-words';
import { type ChosenTemplate } from './use-template';

interface ChooseTemplateProps {
  readonly people: readonly PickablePerson[];
  readonly chosen: ChosenTemplate;
}

/** A template of the settings, or somebody with the same work. */
export function ChooseTemplate({ people, chosen }: ChooseTemplateProps) {
  const { kept, name, person, notCaptured } = chosen;
  return (
    <>
      {kept.length === 0 ? null : (
        <FormField label={t`Role template`} hint={t`Kept in the settings of Usher.`}>
          {(field) => (
            <select
              {...field}
              className="field-select"
              value={name}
              onChange={({ target }) => {
                chosen.chooseKept(target.value);
              }}
            >
              <option value="">{t`Choose a template`}</option>
              {kept.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <FormField
        label={kept.length === 0 ? t`Same access as` : t`Or the same access as`}
        hint={t`Their groups and direct grants, as far as somebody told them.`}
      >
        {(field) => (
          <PersonPicker
            field={field}
            people={people}
            value={person}
            onChange={chosen.choosePerson}
          />
        )}
      </FormField>
      {notCaptured.length === 0 ? null : (
        <ul className="plan-list">
          {notCaptured.map((one) => (
            <li key={notCapturedText(one)}>
              <NotKnown>
                <Trans>not taken over</Trans>
              </NotKnown>{' '}
              {notCapturedText(one)}
            </li>
          ))}
        </ul>
      )}
      {person === '' || chosen.template === undefined ? null : (
        <SaveTemplate template={chosen.template} />
      )}
    </>
  );
}
