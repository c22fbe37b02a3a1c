import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { LEVELS } from '../../../../../src/domain/access/level';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { levelWord } from '../../lib/level-words';
import { type GrantDraft, NEW_GRANT, placeOption } from './mapping-draft';

interface GrantFieldsProps {
  readonly grants: readonly GrantDraft[];
  readonly facts: Facts;
  readonly onChange: (grants: readonly GrantDraft[]) => void;
}

/** Which level on which projects and repositories. */
export function GrantFields({ grants, facts, onChange }: GrantFieldsProps) {
  const places = useMemo(() => toPlaces(facts), [facts]);
  const change = (at: number, to: Partial<GrantDraft>) => {
    onChange(grants.map((grant, place) => (place === at ? { ...grant, ...to } : grant)));
  };
  return (
    <fieldset className="sync-grants">
      <legend>
        <Trans>Grants</Trans>
      </legend>
      {grants.map((grant, at) => (
        <GrantRow
          // Rows have no name of their own; they are told apart by where they stand.
          key={at}
          {...{ at, grant, places }}
          onChange={(to) => {
            change(at, to);
          }}
          onRemove={() => {
            onChange(grants.filter((_, place) => place !== at));
          }}
        />
      ))}
      <Button
        spacing="compact"
        onClick={() => {
          onChange([...grants, NEW_GRANT]);
        }}
      >
        <Trans>Add a grant</Trans>
      </Button>
    </fieldset>
  );
}

interface PlaceChoice {
  readonly value: string;
  readonly text: string;
}

interface Places {
  readonly projects: readonly PlaceChoice[];
  readonly repositories: readonly PlaceChoice[];
}

function toPlaces({ projects, repositories }: Facts): Places {
  return {
    projects: byText(
      projects.map(({ uuid, key, name }) => ({
        value: placeOption({ project: uuid }),
        text: `${key}: ${name}`,
      })),
    ),
    repositories: byText(
      repositories.map(({ uuid, slug }) => ({
        value: placeOption({ repository: uuid }),
        text: slug,
      })),
    ),
  };
}

function byText(choices: readonly PlaceChoice[]): readonly PlaceChoice[] {
  return [...choices].sort((a, b) => a.text.localeCompare(b.text));
}

interface GrantRowProps {
  readonly at: number;
  readonly grant: GrantDraft;
  readonly places: Places;
  readonly onChange: (change: Partial<GrantDraft>) => void;
  readonly onRemove: () => void;
}

function GrantRow({ at, grant, places, onChange, onRemove }: GrantRowProps) {
  const { projects, repositories } = places;
  const isKnown = [...projects, ...repositories].some(({ value }) => value === grant.place);
  const levels = LEVELS.filter(
    (level) =>
      level !== 'none' && !(level === 'create-repo' && grant.place.startsWith('repository')),
  );
  return (
    <div className="sync-grant">
      <select
        className="field-select"
        aria-label={t`Where, grant ${at + 1}`}
        value={grant.place}
        onChange={({ target }) => {
          onChange({ place: target.value });
        }}
      >
        <option value="">{t`Choose a project or repository`}</option>
        {isKnown || grant.place === '' ? null : (
          <option value={grant.place}>{t`Not known here any more`}</option>
        )}
        <PlaceOptions label={t`Projects`} choices={projects} />
        <PlaceOptions label={t`Repositories`} choices={repositories} />
      </select>
      <select
        className="field-select"
        aria-label={t`Level, grant ${at + 1}`}
        value={grant.level}
        onChange={({ target }) => {
          const level = levels.find((one) => one === target.value);
          if (level !== undefined && level !== 'none') onChange({ level });
        }}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {levelWord(level)}
          </option>
        ))}
      </select>
      <Button spacing="compact" appearance="subtle" onClick={onRemove}>
        <Trans>Remove</Trans>
      </Button>
    </div>
  );
}

function PlaceOptions({ label, choices }: { label: string; choices: readonly PlaceChoice[] }) {
  return (
    <optgroup label={label}>
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </optgroup>
  );
}
