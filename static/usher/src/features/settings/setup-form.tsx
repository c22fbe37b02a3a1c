import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type PersonRow } from '../people/person-row';
import { FormFoot } from './form-foot';
import { type Part } from './part';
import { statedWords } from './setup-draft';
import { SetupFieldOf } from './setup-field-of';
import { type SetupName } from './setup-fields';
import { isAsked, SETUP_GROUPS } from './setup-groups';
import { useSetupDraft } from './use-setup-draft';

interface SetupFormProps {
  readonly part: Part<'setup'>;
  readonly people: readonly PersonRow[];
}

/** What no API tells of the workspace: typed once, each fact with who said it and when. */
export function SetupForm({ part, people }: SetupFormProps) {
  const form = useSetupDraft(part);
  const names = useMemo(() => new Map(people.map(({ uuid, name }) => [uuid, name])), [people]);
  const saidOf = (name: SetupName) => {
    const stated = part.value[name];
    return stated && statedWords(stated, (uuid) => names.get(uuid));
  };
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <p className="settings-lead">
        <Trans>
          No API tells any of this. Whatever you skip stays not known, and the pages say what that
          leaves open.
        </Trans>
      </p>
      {SETUP_GROUPS.map(({ title, lead, names: inGroup }) => (
        <fieldset key={title} className="setup-group">
          <legend>{title}</legend>
          <p className="subtle">{lead}</p>
          <div className="fields fields-two">
            {inGroup
              .filter((name) => isAsked(name, form.draft))
              .map((name) => (
                <SetupFieldOf key={name} name={name} form={form}>
                  <Said words={saidOf(name)} />
                </SetupFieldOf>
              ))}
          </div>
        </fieldset>
      ))}
      <FormFoot saving={form.saving} />
    </form>
  );
}

function Said({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : <span className="setup-said">{words}</span>;
}
