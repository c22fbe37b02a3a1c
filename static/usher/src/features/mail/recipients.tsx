import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type MailView } from '../../../../../src/contract/mail';
import { RecipientRow } from './recipient-row';
import { TextField } from '../../components/text-field';
import { ToldLine } from './told-line';
import { type MailSettings, useDoing } from './use-mail';

interface RecipientsProps {
  readonly mail: Pick<MailSettings, 'run'>;
  readonly view: MailView;
}

/** Who gets the digest: typed by an admin, confirmed by whoever reads the address. */
export function Recipients({ mail, view }: RecipientsProps) {
  const [address, setAddress] = useState('');
  const doing = useDoing(mail, { address: t`Address` });
  const add = async () => {
    if (await doing.run('addRecipient', { address }, t`Added. Send them a code now.`))
      setAddress('');
  };
  return (
    <div className="settings-form">
      <p className="settings-lead">{recipientsSentence(view)}</p>
      {view.recipients.length === 0 ? null : (
        <ul className="register-list" aria-label={t`Recipients`}>
          {view.recipients.map((recipient) => (
            <RecipientRow
              key={recipient.id}
              recipient={recipient}
              mail={mail}
              hasSender={view.sender !== undefined}
            />
          ))}
        </ul>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div className="fields fields-two">
          <TextField
            label={t`Add an address`}
            hint={t`Bitbucket is asked, as you, whether it belongs to an admin.`}
            type="email"
            value={address}
            problem={doing.told?.field === undefined ? undefined : doing.told.text}
            onChange={setAddress}
          />
        </div>
        <div className="form-actions">
          <Button type="submit" isLoading={doing.isBusy}>
            <Trans>Add recipient</Trans>
          </Button>
          <ToldLine told={doing.told} />
        </div>
      </form>
    </div>
  );
}

function recipientsSentence({ recipients }: MailView): string {
  if (recipients.length === 0)
    return t`Nobody yet. Addresses are kept among Forge’s secrets; only workspace admins see them here.`;
  const confirmed = recipients.filter(({ state }) => state === 'confirmed').length;
  const waiting = recipients.filter(({ state }) => state === 'waiting').length;
  const get = plural(confirmed, { one: '# person gets', other: '# people get' });
  return waiting === 0
    ? t`${get} the next digest.`
    : t`${get} the next digest; ${plural(waiting, { one: '# address waits', other: '# addresses wait' })} for confirmation.`;
}
