import { t } from '@lingui/core/macro';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent } from 'react';
import { formatCount } from '../../lib/plural';
import { findPlaceOptions, type PlaceOption } from '../machine/place-options';

interface GrantPlaceFieldProps {
  readonly at: number;
  readonly places: readonly PlaceOption[];
  /** `project {uuid}`, `repository {uuid}`; empty until one is chosen. */
  readonly chosen: string;
  readonly onChoose: (place: string) => void;
}

/** A list longer than this is looked through by typing. */
const LISTED = 100;

/** Chooses one project or repository; in a long list by a part of the name. */
export function GrantPlaceField({ at, places, chosen, onChoose }: GrantPlaceFieldProps) {
  const [words, setWords] = useState('');
  const found = findPlaceOptions(places, words).slice(0, LISTED);
  const current = places.find(({ value }) => value === chosen);
  const isListed = found.some(({ value }) => value === chosen);
  return (
    <div className="sync-place">
      {places.length <= LISTED ? null : (
        <Textfield
          aria-label={t`Part of the name, grant ${at + 1}`}
          placeholder={t`Find one of ${formatCount(places.length)}`}
          value={words}
          isCompact
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            setWords(target.value);
          }}
        />
      )}
      <select
        className="field-select"
        aria-label={t`Where, grant ${at + 1}`}
        value={chosen}
        onChange={({ target }) => {
          setWords('');
          onChoose(target.value);
        }}
      >
        <option value="">
          {found.length === 0 ? t`Nothing of that name` : t`Choose a project or repository`}
        </option>
        {chosen === '' || isListed ? null : (
          <option value={chosen}>{current?.text ?? t`Not known here any more`}</option>
        )}
        <PlaceOptions label={t`Projects`} options={found.filter(isProject)} />
        <PlaceOptions
          label={t`Repositories`}
          options={found.filter((option) => !isProject(option))}
        />
      </select>
    </div>
  );
}

function isProject({ kind }: PlaceOption): boolean {
  return kind === 'project';
}

interface PlaceOptionsProps {
  readonly label: string;
  readonly options: readonly PlaceOption[];
}

function PlaceOptions({ label, options }: PlaceOptionsProps) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </optgroup>
  );
}
