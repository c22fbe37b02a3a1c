import { type CodeAnswer, type RecipientView } from '../../../../../src/contract/mail';
import { type MailFailure, type MailOutcome } from '../../../../../src/domain/mail/mail';
import { type MailProvider } from '../../../../../src/domain/mail/sender';
import { formatMoment } from '../../lib/dates';
import { countOf } from '../../lib/plural';

export const PROVIDER_NAMES: Readonly<Record<MailProvider, string>> = {
  postmark: 'Postmark',
  sendgrid: 'SendGrid',
  mailgun: 'Mailgun',
  resend: 'Resend',
  ses: 'Amazon SES',
};

/** What the provider's no means, and what to do. */
export const FAILURE_WORDS: Readonly<Record<MailFailure, string>> = {
  'bad-key': 'The provider does not accept the key. Paste it again; it may have been revoked.',
  'unverified-sender':
    'The provider does not send from this address: verify it, or its domain, at the provider.',
  'bounced-recipient':
    'The provider does not send to this recipient: mail to them bounced before, or they asked for none. Clear that at the provider.',
  'rate-limited': 'The provider takes no more mail for now. It is tried again.',
  unavailable: 'The provider takes no mail at the moment. It is tried again.',
  'no-answer': 'No answer came back: whether it was sent is not known. Look into the inbox.',
  'not-approved':
    'Nobody has approved the provider’s host for Usher. Save the sender again and approve.',
  refused: 'The provider refused the mail. Its own log says why.',
};

export function outcomeWords(outcome: MailOutcome): { isGood: boolean; text: string } {
  if (outcome.kind === 'sent')
    return { isGood: true, text: 'The provider has taken the mail. Look into the inbox.' };
  const detail = outcome.detail === undefined ? '' : ` (${outcome.detail})`;
  return { isGood: false, text: `${FAILURE_WORDS[outcome.reason]}${detail}` };
}

export function codeWords({ code, triesLeft = 0 }: CodeAnswer): { isGood: boolean; text: string } {
  switch (code) {
    case 'right':
      return { isGood: true, text: 'Confirmed.' };
    case 'wrong':
      return {
        isGood: false,
        text: `That is not the code. ${countOf(triesLeft, 'try is', 'tries are')} left.`,
      };
    case 'expired':
      return { isGood: false, text: 'The code has expired. Send a new one.' };
    case 'no-code':
      return { isGood: false, text: 'No code was sent to them. Send one.' };
    case 'no-tries-left':
      return { isGood: false, text: 'The code was wrong too often. Send a new one.' };
  }
}

export const STATE_WORDS: Readonly<Record<RecipientView['state'], string>> = {
  waiting: 'Waiting for confirmation',
  confirmed: 'Confirmed',
  dropped: 'No longer an admin: gets nothing',
};

/** How the newest digest fares on its way to them. */
export function deliveryWords({ last }: RecipientView): string | undefined {
  switch (last?.kind) {
    case undefined:
      return undefined;
    case 'waiting':
      return last.reason === undefined
        ? 'The digest is on its way.'
        : `Not sent yet: ${FAILURE_WORDS[last.reason]}`;
    case 'claimed':
      return 'The digest is being sent.';
    case 'sent':
      return `Last digest sent ${formatMoment(last.at)}.`;
    case 'failed':
      return `The last digest was not sent: ${FAILURE_WORDS[last.reason]}`;
    case 'unknown':
      return 'Whether the last digest arrived is not known. It is not sent twice.';
    case 'dropped':
      return 'Not sent: no longer on the list.';
  }
}

/** What the key is called at each provider. */
export const KEY_LABELS: Readonly<Record<MailProvider, string>> = {
  postmark: 'Server API token',
  sendgrid: 'API key',
  mailgun: 'Sending API key',
  resend: 'API key',
  ses: 'Secret access key',
};
