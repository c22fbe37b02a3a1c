import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { areAllPlacesListed } from '../../../../../src/domain/facts/listed-places';
import { FormField } from '../../components/form-field';
import { PlaceLink } from '../../components/place-link';
import { LISTED_PLACES, PlaceChoices, PlaceFinder } from './place-choices';
import { findPlaceOptions, listPlaceOptions, placePrompt, type PlaceOption } from './place-options';

interface PlacesPickerProps {
  readonly facts: Facts;
  /** Values of options. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** One or several projects and repositories; each can be taken off again. */
export function PlacesPicker({ facts, chosen, onChange }: PlacesPickerProps) {
  const options = useMemo(() => listPlaceOptions(facts), [facts]);
  const [words, setWords] = useState('');
  const left = options.filter(({ value }) => !chosen.includes(value));
  const found = findPlaceOptions(left, words).slice(0, LISTED_PLACES);
  const isWhole = areAllPlacesListed(facts);
  return (
    <div>
      <FormField label={t`Repositories and projects`} hint={hintText(isWhole, options.length)}>
        {(field) => (
          <div className="machine-picker">
            <PlaceFinder
              label={t`Part of the name`}
              count={options.length}
              words={words}
              onChange={setWords}
            />
            <select
              {...field}
              className="field-select"
              value=""
              disabled={options.length === 0}
              onChange={({ target }) => {
                if (target.value === '') return;
                setWords('');
                onChange([...chosen, target.value]);
              }}
            >
              <option value="">
                {placePrompt({
                  places: options.length,
                  found: found.length,
                  isSearched: words !== '',
                })}
              </option>
              <PlaceChoices options={found} />
            </select>
          </div>
        )}
      </FormField>
      <Chosen options={options} chosen={chosen} onChange={onChange} />
    </div>
  );
}

function hintText(isWhole: boolean, places: number): string | undefined {
  if (!isWhole) return t`Not all of them could be read: there may be more.`;
  return places === 0
    ? t`Create a repository in Bitbucket; after the next scan it can be chosen here.`
    : undefined;
}

interface ChosenProps {
  readonly options: readonly PlaceOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Chosen({ options, chosen, onChange }: ChosenProps) {
  if (chosen.length === 0) return null;
  const byValue = new Map(options.map((option) => [option.value, option]));
  return (
    <ul className="machine-chosen" aria-label={t`Chosen repositories and projects`}>
      {chosen.map((value) => (
        <li key={value}>
          <ChosenName option={byValue.get(value)} />
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              onChange(chosen.filter((one) => one !== value));
            }}
          >
            <Trans>
              Take off<span className="visually-hidden"> {byValue.get(value)?.text}</span>
            </Trans>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A link may name what was deleted since, or what this reading has not. */
function ChosenName({ option }: { readonly option: PlaceOption | undefined }) {
  if (option === undefined)
    return (
      <span className="subtle">
        <Trans>not known here any more</Trans>
      </span>
    );
  const { text, kind, to } = option;
  return (
    <span className="machine-chosen-name">
      <PlaceLink to={to} className="cut" title={text}>
        <bdi>{text}</bdi>
      </PlaceLink>
      {kind === 'project' ? (
        <span className="subtle">
          <Trans>project</Trans>
        </span>
      ) : null}
    </span>
  );
}
