import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { listPlannable, matchedText } from '../../../../../src/domain/plans/offboard/match-pasted';
import { FormField } from '../../components/form-field';
import { formatTime } from '../../lib/dates';
import { usePastedPeople } from './use-pasted-people';

interface PasteAddressesProps {
  readonly index: AccessIndex;
  readonly onFound: (people: readonly AccountUuid[]) => void;
}

/** A list from personnel: Bitbucket says who of them is still a member; the addresses are forgotten. */
export function PasteAddresses({ index, onFound }: PasteAddressesProps) {
  const [text, setText] = useState('');
  const { state, find } = usePastedPeople(index);
  const isAsking = state.step === 'asking';
  const submit = async () => {
    const found = await find(text);
    if (found === undefined) return;
    // Nobody needs them any more.
    setText('');
    onFound(listPlannable(found));
  };
  return (
    <>
      <FormField
        label={t`Or paste e-mail addresses`}
        hint={t`One a line, or separated by commas. Asked of Bitbucket as you, 90 at a time; never stored, logged or written into a plan.`}
        problem={state.step === 'refused' ? state.problem : undefined}
      >
        {(field) => (
          <textarea
            {...field}
            className="field-area"
            rows={4}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
        )}
      </FormField>
      <div className="form-actions">
        <Button
          isDisabled={text.trim() === ''}
          isLoading={isAsking}
          onClick={() => {
            void submit();
          }}
        >
          <Trans>Find who is still a member</Trans>
        </Button>
        <span role="status" className="subtle">
          {state.step === 'found' ? `${matchedText(state.matched)}.` : ''}
          {state.step === 'asking' ? askingText(state) : ''}
        </span>
      </div>
    </>
  );
}

function askingText({
  asked,
  of,
  waitingUntil,
}: {
  readonly asked: number;
  readonly of: number;
  readonly waitingUntil?: number;
}): string {
  const all = plural(of, { one: '# address', other: '# addresses' });
  return waitingUntil === undefined
    ? t`${String(asked)} of ${all} asked`
    : t`${String(asked)} of ${all} asked; Bitbucket’s hourly limit is used up, it goes on at ${formatTime(waitingUntil)}`;
}
