import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type MailView } from '../../../../../src/contract/mail';
import { mailHostOf, MAIL_PROVIDERS, type Sender } from '../../../../../src/domain/mail/sender';
import { formatMoment } from '../../lib/dates';
import { approveHost, withdrawHost } from './approve-host';
import { FAILURE_WORDS, PROVIDER_NAMES } from './mail-words';
import { findPageUrl } from './page-url';
import { toDraft, toSender, type SenderDraft } from './sender-draft';
import { SenderFields } from './sender-fields';
import { ToldLine } from './told-line';
import { type MailSettings, useDoing } from './use-mail';
import { ChoiceField } from '../../components/choice-field';

interface SenderFormProps {
  readonly mail: Pick<MailSettings, 'run'>;
  readonly sender: MailView['sender'];
}

const LABELS = {
  address: t`From address`,
  name: t`From name`,
  domain: t`Sending domain`,
  region: t`Region`,
  accessKeyId: t`Access key id`,
  key: t`Key`,
};

/** Who mails the digest. The key goes in and never comes out again. */
export function SenderForm({ mail, sender }: SenderFormProps) {
  const [draft, setDraft] = useState<SenderDraft>(() => toDraft(sender?.sender));
  const doing = useDoing(mail, LABELS);
  const change = (part: Partial<SenderDraft>) => {
    setDraft((held) => ({ ...held, ...part }));
  };
  const save = async () => {
    const given = toSender(draft);
    const pageUrl = await findPageUrl();
    const key = draft.key === '' ? {} : { key: draft.key };
    const isSaved = await doing.run('saveSender', { sender: given, ...key, pageUrl }, t`Saved.`);
    if (!isSaved) return;
    change({ key: '' });
    if (!(await approveHost(given)))
      doing.tell({ isGood: false, text: FAILURE_WORDS['not-approved'] });
  };
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="settings-lead">{senderSentence(sender)}</p>
      <div className="fields fields-two">
        <ChoiceField
          label={t`Mail provider`}
          hint={t`Bitbucket will ask you to approve ${hostWords(draft)}, and no other host.`}
          value={draft.provider}
          choices={MAIL_PROVIDERS.map((value) => ({ value, text: PROVIDER_NAMES[value] }))}
          onChange={(provider) => {
            change({ provider });
          }}
        />
        <SenderFields
          draft={draft}
          change={change}
          hasKey={sender?.sender.provider === draft.provider}
          problem={doing.told?.isGood === false ? doing.told : undefined}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" appearance="primary" isLoading={doing.isBusy}>
          <Trans>Save sender</Trans>
        </Button>
        {sender === undefined ? null : (
          <Button
            appearance="subtle"
            onClick={() => {
              void doing.run('removeSender', {}, t`Removed, with its key.`).then(withdrawHost);
            }}
          >
            <Trans>Remove sender</Trans>
          </Button>
        )}
        <ToldLine told={doing.told} />
      </div>
    </form>
  );
}

function senderSentence(sender: MailView['sender']): string {
  if (sender === undefined)
    return t`Nobody: the digest is made all the same and stays in the app. To have it mailed, use your own account at one of these providers.`;
  const { provider, from } = sender.sender;
  return t`${PROVIDER_NAMES[provider]} sends as ${from.address}. Saved ${formatMoment(sender.savedAt)}; the key is kept and never shown.`;
}

function hostWords(draft: SenderDraft): string {
  const given: Sender = toSender(draft);
  return given.provider === 'ses' && given.region === ''
    ? t`the Amazon host of your region`
    : mailHostOf(given);
}
