import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { PlaceLink } from '../../components/place-link';
import { FormField } from '../../components/form-field';
import { PersonPicker, type PickablePerson } from '../../components/person-picker';
import './plan-forms.css';

interface ChosenPeopleProps {
  readonly label: string;
  readonly hint: string;
  readonly pickable: readonly PickablePerson[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several people, one after another; each can be taken off the list again. */
export function ChosenPeople({ label, hint, pickable, chosen, onChange }: ChosenPeopleProps) {
  const byId = new Map(pickable.map((person) => [person.uuid, person]));
  const left = pickable.filter(({ uuid }) => !chosen.includes(uuid));
  return (
    <>
      <FormField label={label} hint={hint}>
        {(field) => (
          <PersonPicker
            field={field}
            people={left}
            value=""
            onChange={(uuid) => {
              if (uuid !== '') onChange([...chosen, uuid]);
            }}
          />
        )}
      </FormField>
      {chosen.length === 0 ? null : (
        <ul className="plan-chosen" aria-label={t`Chosen people`}>
          {chosen.map((uuid) => (
            <li key={uuid}>
              <PlaceLink to={{ view: 'person', id: uuid }}>
                <bdi>{byId.get(uuid)?.name ?? uuid}</bdi>
              </PlaceLink>
              <span className="subtle">{byId.get(uuid)?.detail}</span>
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => {
                  onChange(chosen.filter((one) => one !== uuid));
                }}
              >
                <Trans>
                  Take off<span className="visually-hidden"> {byId.get(uuid)?.name}</span>
                </Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
