import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type RecipientView } from '../../../../../src/contract/mail';
import { formatMoment } from '../../lib/dates';
import { deliveryWords, STATE_WORDS } from './mail-words';
import { TextField } from '../../components/text-field';
import { ToldLine } from './told-line';
import { type Doing, type MailSettings, useDoing } from './use-mail';

interface RecipientRowProps {
  readonly recipient: RecipientView;
  readonly mail: Pick<MailSettings, 'run'>;
  readonly hasSender: boolean;
}

/** One recipient: how they stand, and what can be done about it. */
export function RecipientRow({ recipient, mail, hasSender }: RecipientRowProps) {
  const { id, address = t`Address lost: remove this entry`, state } = recipient;
  const doing = useDoing(mail, { code: t`Code` });
  const delivery = deliveryWords(recipient);
  return (
    <li>
      <div className="register-text">
        <strong>{address}</strong>
        <span className="subtle">
          {STATE_WORDS[state]}
          {recipient.audience === 'external' ? <> · {t`external: not a workspace admin`}</> : null}
        </span>
        {delivery === undefined ? null : <span className="subtle">{delivery}</span>}
        {state === 'waiting' && recipient.codeEndsAt !== undefined ? (
          <CodeForm id={id} until={recipient.codeEndsAt} address={address} doing={doing} />
        ) : null}
        <ToldLine told={doing.told} />
      </div>
      <RowActions {...{ recipient, address, doing, hasSender }} />
    </li>
  );
}

interface RowActionsProps {
  readonly recipient: RecipientView;
  readonly address: string;
  readonly doing: Doing;
  readonly hasSender: boolean;
}

function RowActions({ recipient: { id, state }, address, doing, hasSender }: RowActionsProps) {
  const act = (name: 'sendCode' | 'sendTestMail' | 'keepRecipient' | 'removeRecipient') => () => {
    void doing.run(name, { recipient: id }, DONE[name]);
  };
  return (
    <div className="mail-actions">
      {state === 'waiting' && hasSender ? (
        <Button
          isDisabled={doing.isBusy}
          onClick={act('sendCode')}
          aria-label={t`Send code to ${address}`}
        >
          <Trans>Send code</Trans>
        </Button>
      ) : null}
      {state === 'confirmed' && hasSender ? (
        <Button
          isDisabled={doing.isBusy}
          onClick={act('sendTestMail')}
          aria-label={t`Send a test to ${address}`}
        >
          <Trans>Send a test</Trans>
        </Button>
      ) : null}
      {state === 'dropped' ? (
        <Button
          isDisabled={doing.isBusy}
          onClick={act('keepRecipient')}
          aria-label={t`Keep ${address} as external`}
        >
          <Trans>Keep as external</Trans>
        </Button>
      ) : null}
      <Button
        appearance="subtle"
        isDisabled={doing.isBusy}
        onClick={act('removeRecipient')}
        aria-label={t`Remove ${address}`}
      >
        <Trans>Remove</Trans>
      </Button>
    </div>
  );
}

const DONE = {
  sendCode: '',
  sendTestMail: '',
  keepRecipient: t`Kept as external.`,
  removeRecipient: t`Removed.`,
};

interface CodeFormProps {
  readonly id: string;
  readonly until: number;
  readonly address: string;
  readonly doing: Doing;
}

function CodeForm({ id, until, address, doing }: CodeFormProps) {
  const [code, setCode] = useState('');
  return (
    <form
      noValidate
      className="mail-code"
      onSubmit={(event) => {
        event.preventDefault();
        void doing.run('confirmRecipient', { recipient: id, code });
      }}
    >
      <TextField
        label={t`Code from the mail to ${address}`}
        hint={t`Six digits, until ${formatMoment(until)}`}
        autoComplete="off"
        value={code}
        problem={doing.told?.field === undefined ? undefined : doing.told.text}
        onChange={setCode}
      />
      <Button type="submit" isDisabled={doing.isBusy}>
        <Trans>Confirm</Trans>
      </Button>
    </form>
  );
}
