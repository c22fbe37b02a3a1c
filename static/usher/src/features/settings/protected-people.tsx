import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type ProtectedPerson } from '../../../../../src/domain/setup/protected-person';
import { PlaceLink } from '../../components/place-link';
import { formatDay } from '../../lib/dates';
import { useNow } from '../../lib/use-now';
import { type PersonRow } from '../people/person-row';
import { type Part } from './part';
import { useSave } from './use-save';
import { isDue, protectionTerms } from './protection-words';

interface ProtectedPeopleProps {
  readonly part: Part<'protectedPeople'>;
  readonly people: readonly PersonRow[];
}

/** Whom Usher never proposes for removal: why, since when, and when somebody looks at it again. */
export function ProtectedPeople({ part, people }: ProtectedPeopleProps) {
  const { value, version } = part;
  const { isSaving, problem, save } = useSave('removeProtectedPerson');
  const names = new Map(people.map(({ uuid, name }) => [uuid, name]));
  return (
    <section className="settings-form" aria-label={t`Protected people`}>
      <p className="settings-lead sentence">
        {value.length === 0
          ? t`Nobody is protected.`
          : t`${plural(value.length, { one: '# person', other: '# people' })} never proposed for removal; still classified and counted.`}{' '}
        <Trans>
          <PlaceLink to={{ view: 'activity' }}>Choose people on Activity</PlaceLink> to protect
          them.
        </Trans>
      </p>
      {problem === undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
      <ul className="register-list">
        {value.map((protection) => (
          <li key={protection.person}>
            <Protection protection={protection} names={names} />
            <Button
              isDisabled={isSaving}
              onClick={() => {
                void save({ version, person: protection.person });
              }}
            >
              <Trans>Remove protection</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProtectionProps {
  readonly protection: ProtectedPerson;
  readonly names: ReadonlyMap<string, string>;
}

function Protection({ protection, names }: ProtectionProps) {
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const name = names.get(protection.person);
  return (
    <>
      <div className="register-text">
        <strong>
          {name === undefined ? (
            t`Somebody no longer known here`
          ) : (
            <PlaceLink to={{ view: 'person', id: protection.person }}>
              <bdi>{name}</bdi>
            </PlaceLink>
          )}
        </strong>
        <span>
          “<bdi>{protection.reason}</bdi>”
        </span>
        <span className="subtle">
          {protectionTerms(protection, names, formatDay(protection.createdAt))}
        </span>
      </div>
      {isDue(protection, today) ? (
        <span className="check-old">
          <Trans>review is due</Trans>
        </span>
      ) : null}
    </>
  );
}
