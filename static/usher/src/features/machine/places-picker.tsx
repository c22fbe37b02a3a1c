import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMemo, useState, type ChangeEvent } from 'react';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { FormField } from '../../components/form-field';
import { PlaceLink } from '../../components/place-link';
import { formatCount } from '../../lib/plural';
import { findPlaceOptions, listPlaceOptions, type PlaceOption } from './place-options';

interface PlacesPickerProps {
  readonly facts: Facts;
  /** Values of options. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A list longer than this is looked through by typing. */
const LISTED = 100;

/** One or several projects and repositories; each can be taken off again. */
export function PlacesPicker({ facts, chosen, onChange }: PlacesPickerProps) {
  const options = useMemo(() => listPlaceOptions(facts), [facts]);
  const [words, setWords] = useState('');
  const left = options.filter(({ value }) => !chosen.includes(value));
  const found = findPlaceOptions(left, words).slice(0, LISTED);
  const isWhole = isComplete(facts.lists.repositories) && isComplete(facts.lists.projects);
  return (
    <div>
      <FormField
        label={t`Repositories and projects`}
        hint={isWhole ? undefined : t`Not all of them could be read: there may be more.`}
      >
        {(field) => (
          <div className="machine-picker">
            {options.length <= LISTED ? null : (
              <Textfield
                aria-label={t`Part of the name`}
                placeholder={t`Find one of ${formatCount(options.length)}`}
                value={words}
                isCompact
                onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
                  setWords(target.value);
                }}
              />
            )}
            <select
              {...field}
              className="field-select"
              value=""
              onChange={({ target }) => {
                if (target.value === '') return;
                setWords('');
                onChange([...chosen, target.value]);
              }}
            >
              <option value="">
                {found.length === 0 ? t`Nothing of that name` : t`Choose a repository or project`}
              </option>
              <Options
                label={t`Projects`}
                options={found.filter(({ kind }) => kind === 'project')}
              />
              <Options
                label={t`Repositories`}
                options={found.filter(({ kind }) => kind === 'repository')}
              />
            </select>
          </div>
        )}
      </FormField>
      <Chosen options={options} chosen={chosen} onChange={onChange} />
    </div>
  );
}

function Options({
  label,
  options,
}: {
  readonly label: string;
  readonly options: readonly PlaceOption[];
}) {
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
