import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { FormField } from '../../components/form-field';
import { PersonPicker } from '../../components/person-picker';
import { useNavigation } from '../../lib/navigation';
import { toPickable } from '../settings/pickable-people';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { ChosenPeople } from './chosen-people';
import { PasteAddresses } from './paste-addresses';
import { useBeginDraft, useDrafts } from './plan-drafts';
import './plan-forms.css';

/** Who leaves, and who takes over what they alone can do. */
export function NewOffboarding({ answers }: { readonly answers: WorkspaceAnswers }) {
  const begin = useBeginDraft();
  const edited = useEdited();
  const [chosen, setChosen] = useState<readonly string[]>(edited?.people ?? []);
  const [successor, setSuccessor] = useState<string>(edited?.successors?.[0]?.person ?? '');
  const pickable = useMemo(() => toPickable(answers.people), [answers]);
  const make = () => {
    begin({
      make: 'offboard',
      asked: {
        people: chosen.map(accountUuid),
        ...(successor !== '' && { successors: [{ person: accountUuid(successor) }] }),
      },
    });
  };
  return (
    <form
      className="plan-form"
      aria-label={t`Plan offboarding`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) make();
      }}
    >
      <div className="fields">
        <ChosenPeople
          label={t`Who leaves`}
          hint={t`One or several; each can be taken off the list again.`}
          {...{ pickable, chosen }}
          onChange={setChosen}
        />
        <PasteAddresses
          index={answers.index}
          onFound={(people) => {
            setChosen((before) => [...new Set([...before, ...people])]);
          }}
        />
        <FormField
          label={t`Successor`}
          hint={t`Takes over what would be left without an admin. May stay empty: the plan then asks for a name where one is needed.`}
        >
          {(field) => (
            <PersonPicker
              field={field}
              people={pickable.filter(({ uuid }) => !chosen.includes(uuid))}
              value={successor}
              onChange={setSuccessor}
            />
          )}
        </FormField>
      </div>
      <div className="form-actions">
        <Button type="submit" appearance="primary" isDisabled={chosen.length === 0}>
          {chosen.length === 0
            ? t`Make the plan`
            : t`Make the plan for ${plural(chosen.length, { one: '# person', other: '# people' })}`}
        </Button>
        <span className="subtle">
          <Trans>Nothing changes in Bitbucket.</Trans>
        </span>
      </div>
    </form>
  );
}

/** What the draft that led here was made from. */
function useEdited() {
  const { place } = useNavigation();
  const recipe = useDrafts().find(({ id }) => id === place.why)?.recipe;
  return recipe?.make === 'offboard' ? recipe.asked : undefined;
}
