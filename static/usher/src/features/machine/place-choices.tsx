import { t } from '@lingui/core/macro';
import Textfield from '@atlaskit/textfield';
import { type ChangeEvent } from 'react';
import { formatCount } from '../../lib/plural';
import { type PlaceOption } from './place-options';

/** A list longer than this is looked through by typing. */
export const LISTED_PLACES = 100;

interface PlaceFinderProps {
  readonly label: string;
  /** How many places there are to choose from. */
  readonly count: number;
  readonly words: string;
  readonly onChange: (words: string) => void;
}

/** Makes a long list shorter by a part of the name; nothing beside a short one. */
export function PlaceFinder({ label, count, words, onChange }: PlaceFinderProps) {
  if (count <= LISTED_PLACES) return null;
  return (
    <Textfield
      aria-label={label}
      placeholder={t`Find one of ${formatCount(count)}`}
      value={words}
      isCompact
      onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
        onChange(target.value);
      }}
    />
  );
}

/** What a select offers: projects and repositories apart. */
export function PlaceChoices({ options }: { readonly options: readonly PlaceOption[] }) {
  const ofKind = (wanted: PlaceOption['kind']) => options.filter(({ kind }) => kind === wanted);
  return (
    <>
      <ChoicesOfKind label={t`Projects`} options={ofKind('project')} />
      <ChoicesOfKind label={t`Repositories`} options={ofKind('repository')} />
    </>
  );
}

interface ChoicesOfKindProps {
  readonly label: string;
  readonly options: readonly PlaceOption[];
}

function ChoicesOfKind({ label, options }: ChoicesOfKindProps) {
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
