import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { toPickable } from '../settings/pickable-people';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { ChosenPeople } from './chosen-people';
import { useBeginDraft } from './plan-drafts';
import './plan-forms.css';

/** Workspace admins who become normal members; what they work on stays theirs. */
export function ChooseDemotions({ answers }: { readonly answers: WorkspaceAnswers }) {
  const begin = useBeginDraft();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const admins = useMemo(
    () => toPickable(answers.people.filter(({ role }) => role === 'owner')),
    [answers],
  );
  return (
    <>
      <div className="fields plan-gap">
        <ChosenPeople
          label={t`Who becomes a normal member`}
          hint={t`${plural(admins.length, { one: '# person', other: '# people' })} are workspace admins, as far as was read.`}
          pickable={admins}
          chosen={chosen}
          onChange={setChosen}
        />
      </div>
      <div className="form-actions">
        <Button
          appearance="primary"
          isDisabled={chosen.length === 0}
          onClick={() => {
            const people = chosen.map((uuid) => ({ person: accountUuid(uuid) }));
            begin({ make: 'clean-up', asked: { what: 'demote-admins', people } });
          }}
        >
          <Trans>Make the plan</Trans>
        </Button>
        <span className="subtle">
          <Trans>Nothing changes in Bitbucket.</Trans>
        </span>
      </div>
    </>
  );
}
