import { plural, t } from '@lingui/core/macro';
import { type CodeAnswer, type RecipientView } from '../../../../../src/contract/mail';
import { type MailFailure, type MailOutcome } from '../../../../../src/domain/mail/mail';
import { type MailProvider } from '../../../../../src/domain/mail/sender';
import { formatMoment } from '../../lib/dates';

export const PROVIDER_NAMES: Readonly<Record<MailProvider, string>> = {
  postmark: t`Postmark`,
  sendgrid: t`SendGrid`,
  mailgun: t`Mailgun`,
  resend: t`Resend`,
  ses: t`Amazon SES`,
};

/** What the provider's no means, and what to do. */
export const FAILURE_WORDS: Readonly<Record<MailFailure, string>> = {
  'bad-key': t`The provider does not accept the key. Paste it again; it may have been revoked.`,
  'unverified-sender': t`The provider does not send from this address: verify it, or its domain, at the provider.`,
  'bounced-recipient': t`The provider does not send to this recipient: mail to them bounced before, or they asked for none. Clear that at the provider.`,
  'rate-limited': t`The provider takes no more mail for now. It is tried again.`,
  unavailable: t`The provider takes no mail at the moment. It is tried again.`,
  'no-answer': t`No answer came back: whether it was sent is not known. Look into the inbox.`,
  'not-approved': t`Nobody has approved the provider’s host for Usher. Save the sender again and approve.`,
  refused: t`The provider refused the mail. Its own log says why.`,
};

export function outcomeWords(outcome: MailOutcome): { isGood: boolean; text: string } {
  if (outcome.kind === 'sent')
    return { isGood: true, text: t`The provider has taken the mail. Look into the inbox.` };
  const detail = outcome.detail === undefined ? '' : ` (${outcome.detail})`;
  return { isGood: false, text: `${FAILURE_WORDS[outcome.reason]}${detail}` };
}

export function codeWords({ code, triesLeft = 0 }: CodeAnswer): { isGood: boolean; text: string } {
  switch (code) {
    case 'right':
      return { isGood: true, text: t`Confirmed.` };
    case 'wrong':
      return {
        isGood: false,
        text: t`That is not the code. ${plural(triesLeft, { one: '# try is', other: '# tries are' })} left.`,
      };
    case 'expired':
      return { isGood: false, text: t`The code has expired. Send a new one.` };
    case 'no-code':
      return { isGood: false, text: t`No code was sent to them. Send one.` };
    case 'no-tries-left':
      return { isGood: false, text: t`The code was wrong too often. Send a new one.` };
  }
}

export const STATE_WORDS: Readonly<Record<RecipientView['state'], string>> = {
  waiting: t`Waiting for confirmation`,
  confirmed: t`Confirmed`,
  dropped: t`No longer an admin: gets nothing`,
};

/** How the newest digest fares on its way to them. */
export function deliveryWords({ last }: RecipientView): string | undefined {
  switch (last?.kind) {
    case undefined:
      return undefined;
    case 'waiting':
      return last.reason === undefined
        ? t`The digest is on its way.`
        : t`Not sent yet: ${FAILURE_WORDS[last.reason]}`;
    case 'claimed':
      return t`The digest is being sent.`;
    case 'sent':
      return t`Last digest sent ${formatMoment(last.at)}.`;
    case 'failed':
      return t`The last digest was not sent: ${FAILURE_WORDS[last.reason]}`;
    case 'unknown':
      return t`Whether the last digest arrived is not known. It is not sent twice.`;
    case 'dropped':
      return t`Not sent: no longer on the list.`;
  }
}

/** What the key is called at each provider. */
export const KEY_LABELS: Readonly<Record<MailProvider, string>> = {
  postmark: t`Server API token`,
  sendgrid: t`API key`,
  mailgun: t`Sending API key`,
  resend: t`API key`,
  ses: t`Secret access key`,
};
