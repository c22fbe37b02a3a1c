import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { type RegisterEntry } from '../../../../../src/domain/findings/brought-facts';
import { type PersonRow } from '../people/person-row';
import { listInFigures } from '../../lib/plural';
import { type Part } from './part';
import { toPickable } from './pickable-people';
import { RegisterDialog } from './register-dialog';
import { expiryWords, kindWords } from './register-draft';
import { useSave } from './use-save';

interface RegisterProps {
  readonly part: Part<'register'>;
  readonly people: readonly PersonRow[];
}

/** Credentials and exceptions that no API lists, written down by whoever knows of them. */
export function Register({ part, people }: RegisterProps) {
  const { value, version } = part;
  const [edited, setEdited] = useState<{ readonly entry: RegisterEntry | undefined }>();
  const { isSaving, problem, save } = useSave('removeRegisterEntry');
  const pickable = useMemo(() => toPickable(people), [people]);
  const names = useMemo(() => new Map(people.map(({ uuid, name }) => [uuid, name])), [people]);
  return (
    <section className="settings-form" aria-label={t`Register of credentials`}>
      <p className="settings-lead">
        {value.length === 0
          ? t`Nothing is written down yet. No API lists access tokens, OAuth consumers or service accounts: write down those you know.`
          : t`${plural(value.length, { one: '# entry', other: '# entries' })}. The register is as complete as its authors made it.`}{' '}
        <Trans>Never write a secret or an address here: what looks like one is refused.</Trans>
      </p>
      {problem === undefined ? null : (
        <p className="form-problem" role="alert">
          {problem.text}
        </p>
      )}
      <ul className="register-list">
        {value.map((entry) => (
          <li key={entry.name}>
            <div className="register-text">
              <strong>
                <bdi>{entry.name}</bdi>
              </strong>
              <span className="subtle">{describe(entry, names)}</span>
            </div>
            <Button
              onClick={() => {
                setEdited({ entry });
              }}
            >
              <Trans>Edit</Trans>
            </Button>
            <Button
              appearance="subtle"
              isDisabled={isSaving}
              onClick={() => {
                void save({ version, name: entry.name });
              }}
            >
              <Trans>Remove</Trans>
            </Button>
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <Button
          appearance="primary"
          onClick={() => {
            setEdited({ entry: undefined });
          }}
        >
          <Trans>Add a credential</Trans>
        </Button>
      </div>
      {edited === undefined ? null : (
        <RegisterDialog
          entry={edited.entry}
          version={version}
          people={pickable}
          onClose={() => {
            setEdited(undefined);
          }}
        />
      )}
    </section>
  );
}

function ownerWords(owner: RegisterEntry['owner'], names: ReadonlyMap<string, string>): string {
  if (owner === undefined) return t`owner not told`;
  const name = names.get(owner);
  return name === undefined ? t`owner no longer known here` : t`owner ${name}`;
}

function describe(entry: RegisterEntry, names: ReadonlyMap<string, string>): string {
  const { owner, purpose, usedIn, scopes = [], reviewOn } = entry;
  return [
    kindWords(entry.kind),
    ownerWords(owner, names),
    expiryWords(entry),
    reviewOn === undefined ? '' : t`review on ${reviewOn}`,
    listInFigures(scopes),
    purpose ?? '',
    usedIn === undefined ? '' : t`used in ${usedIn}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
