import { t } from '@lingui/core/macro';
import Textfield from '@atlaskit/textfield';
import { useMemo, useState, type ChangeEvent } from 'react';
import { foldText } from '../lib/search-text';
import { formatCount } from '../lib/plural';
import { type FieldProps } from './form-field';

export interface PickablePerson {
  readonly uuid: string;
  readonly name: string;
  /** Tells two people with one name apart. */
  readonly detail: string;
}

interface PersonPickerProps {
  readonly field: FieldProps;
  readonly people: readonly PickablePerson[];
  readonly value: string;
  readonly onChange: (uuid: string) => void;
}

/** A list longer than this is looked through by typing. */
const LISTED = 100;

/** Chooses one of the members; in a long list by a part of the name. */
export function PersonPicker({ field, people, value, onChange }: PersonPickerProps) {
  const [words, setWords] = useState('');
  const found = useMemo(() => findPeople(people, words), [people, words]);
  const chosen = people.find(({ uuid }) => uuid === value);
  const listed = found.slice(0, LISTED);
  const isChosenListed = listed.some(({ uuid }) => uuid === value);
  return (
    <div className="fields">
      {people.length <= LISTED ? null : (
        <Textfield
          aria-label={t`Part of the name`}
          placeholder={t`Find one of ${formatCount(people.length)} people`}
          value={words}
          isCompact
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            setWords(event.target.value);
          }}
        />
      )}
      <select
        {...field}
        className="field-select"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{t`Choose a person`}</option>
        {chosen === undefined || isChosenListed ? null : <PersonOption person={chosen} />}
        {listed.map((person) => (
          <PersonOption key={person.uuid} person={person} />
        ))}
      </select>
    </div>
  );
}

function PersonOption({ person: { uuid, name, detail } }: { readonly person: PickablePerson }) {
  return <option value={uuid}>{`${name} (${detail})`}</option>;
}

function findPeople(people: readonly PickablePerson[], words: string): readonly PickablePerson[] {
  const wanted = foldText(words.trim());
  if (wanted === '') return people;
  return people.filter(({ name, detail }) => foldText(`${name} ${detail}`).includes(wanted));
}
