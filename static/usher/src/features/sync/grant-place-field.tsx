import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { LISTED_PLACES, PlaceChoices, PlaceFinder } from '../machine/place-choices';
import { findPlaceOptions, placePrompt, type PlaceOption } from '../machine/place-options';

interface GrantPlaceFieldProps {
  readonly at: number;
  readonly places: readonly PlaceOption[];
  /** `project {uuid}`, `repository {uuid}`; empty until one is chosen. */
  readonly chosen: string;
  readonly onChoose: (place: string) => void;
}

/** Chooses one project or repository; in a long list by a part of the name. */
export function GrantPlaceField({ at, places, chosen, onChoose }: GrantPlaceFieldProps) {
  const [words, setWords] = useState('');
  const found = findPlaceOptions(places, words).slice(0, LISTED_PLACES);
  const current = places.find(({ value }) => value === chosen);
  const isListed = found.some(({ value }) => value === chosen);
  return (
    <div className="sync-place">
      <PlaceFinder
        label={t`Part of the name, grant ${at + 1}`}
        count={places.length}
        words={words}
        onChange={setWords}
      />
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
          {placePrompt({ places: places.length, found: found.length, isSearched: words !== '' })}
        </option>
        {chosen === '' || isListed ? null : (
          <option value={chosen}>{current?.text ?? t`Not known here any more`}</option>
        )}
        <PlaceChoices options={found} />
      </select>
    </div>
  );
}
