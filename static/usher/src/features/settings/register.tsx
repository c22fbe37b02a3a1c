import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { type RegisterEntry } from '../../../../../src/domain/findings/brought-facts';
import { countOf } from '../../lib/plural';
import { type PersonRow } from '../people/person-row';
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
    <section className="settings-form" aria-label="Register of credentials">
      <p className="settings-lead">
        {value.length === 0
          ? 'Nothing is written down yet. No API lists access tokens, OAuth consumers or service accounts: write down those you know. '
          : `${countOf(value.length, 'entry', 'entries')}. The register is as complete as its authors made it. `}
        Never write a secret or an address here: what looks like one is refused.
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
              Edit
            </Button>
            <Button
              appearance="subtle"
              isDisabled={isSaving}
              onClick={() => {
                void save({ version, name: entry.name });
              }}
            >
              Remove
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
          Add a credential
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

function describe(entry: RegisterEntry, names: ReadonlyMap<string, string>): string {
  const { owner, purpose, usedIn, scopes = [], reviewOn } = entry;
  return [
    kindWords(entry.kind),
    owner === undefined ? 'owner not told' : `owner ${names.get(owner) ?? 'no longer known here'}`,
    expiryWords(entry),
    reviewOn === undefined ? '' : `review on ${reviewOn}`,
    scopes.join(', '),
    purpose ?? '',
    usedIn === undefined ? '' : `used in ${usedIn}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
