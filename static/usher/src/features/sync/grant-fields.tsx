import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { LEVELS } from '../../../../../src/domain/access/level';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { levelWord } from '../../lib/level-words';
import { listPlaceOptions, type PlaceOption } from '../machine/place-options';
import { GrantPlaceField } from './grant-place-field';
import { type GrantDraft, NEW_GRANT } from './mapping-draft';

interface GrantFieldsProps {
  readonly grants: readonly GrantDraft[];
  readonly facts: Facts;
  readonly onChange: (grants: readonly GrantDraft[]) => void;
}

/** Which level on which projects and repositories. */
export function GrantFields({ grants, facts, onChange }: GrantFieldsProps) {
  const places = useMemo(() => listPlaceOptions(facts), [facts]);
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

interface GrantRowProps {
  readonly at: number;
  readonly grant: GrantDraft;
  readonly places: readonly PlaceOption[];
  readonly onChange: (change: Partial<GrantDraft>) => void;
  readonly onRemove: () => void;
}

function GrantRow({ at, grant, places, onChange, onRemove }: GrantRowProps) {
  const levels = LEVELS.filter(
    (level) =>
      level !== 'none' && !(level === 'create-repo' && grant.place.startsWith('repository')),
  );
  return (
    <div className="sync-grant">
      <GrantPlaceField
        {...{ at, places }}
        chosen={grant.place}
        onChoose={(place) => {
          onChange({ place });
        }}
      />
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
