import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { FormField } from '../../components/form-field';
import { PersonPicker, type PickablePerson } from '../../components/person-picker';
import { formatCount } from '../../lib/plural';
import { type WhatIf, type WhatIfChange } from './what-if';

interface WhatIfPeopleProps {
  readonly whatIf: WhatIf;
  readonly people: readonly PickablePerson[];
  readonly onTry: (change: WhatIfChange) => void;
}

/** People by name, and machines whose account a token can replace. */
export function WhatIfPeople({ whatIf, people, onTry }: WhatIfPeopleProps) {
  const { picked, tokenFor } = whatIf;
  return (
    <div className="fields fields-two what-if-more">
      <PeopleField
        label={t`Remove one more person`}
        hint={t`Removed from the workspace: removal from a group, project or repository frees no seat.`}
        {...{ people, chosen: picked }}
        onChange={(next) => {
          onTry({ remove: next.length === 0 ? 'nobody' : 'picked', picked: next });
        }}
      />
      <PeopleField
        label={t`Replace a service user by a repository access token`}
        hint={t`A token takes no seat and opens one repository; on Premium there are tokens for a project and for the workspace.`}
        {...{ people, chosen: tokenFor }}
        onChange={(next) => {
          onTry({ tokenFor: next });
        }}
      />
    </div>
  );
}

interface PeopleFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly people: readonly PickablePerson[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const SHOWN = 20;

function PeopleField({ label, hint, people, chosen, onChange }: PeopleFieldProps) {
  const names = chosen.slice(0, SHOWN).map((uuid) => ({
    uuid,
    name: people.find((person) => person.uuid === uuid)?.name ?? t`nobody of these members`,
  }));
  return (
    <div>
      <FormField label={label} hint={hint}>
        {(field) => (
          <PersonPicker
            field={field}
            people={people.filter(({ uuid }) => !chosen.includes(uuid))}
            value=""
            onChange={(uuid) => {
              if (uuid !== '') onChange([...chosen, uuid]);
            }}
          />
        )}
      </FormField>
      {chosen.length === 0 ? null : (
        <ul className="what-if-chosen">
          {names.map(({ uuid, name }) => (
            <li key={uuid}>
              <bdi>{name}</bdi>{' '}
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  onChange(chosen.filter((one) => one !== uuid));
                }}
              >
                <Trans>
                  Keep<span className="visually-hidden">{` ${name}`}</span>
                </Trans>
              </button>
            </li>
          ))}
          {chosen.length > SHOWN ? (
            <li className="subtle">{t`and ${formatCount(chosen.length - SHOWN)} more`}</li>
          ) : null}
        </ul>
      )}
    </div>
  );
}
