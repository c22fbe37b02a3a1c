import { type PayloadOf } from '../../../../../src/contract/functions';
import {
  type MailProvider,
  type ProviderRegion,
  type Sender,
} from '../../../../../src/domain/mail/sender';

type SenderPayload = PayloadOf<'saveSender'>['sender'];

/** The form of a sender while somebody types: every field of every provider, as text. */
export interface SenderDraft {
  readonly provider: MailProvider;
  readonly address: string;
  readonly name: string;
  readonly region: ProviderRegion;
  readonly awsRegion: string;
  readonly domain: string;
  readonly accessKeyId: string;
  readonly key: string;
}

const EMPTY: SenderDraft = {
  provider: 'postmark',
  address: '',
  name: 'Usher',
  region: 'global',
  awsRegion: '',
  domain: '',
  accessKeyId: '',
  key: '',
};

/** The key is never told to a page, so its field begins empty. */
export function toDraft(sender: Sender | undefined): SenderDraft {
  if (sender === undefined) return EMPTY;
  return {
    ...EMPTY,
    ...{ provider: sender.provider, address: sender.from.address, name: sender.from.name },
    ...('domain' in sender && { domain: sender.domain }),
    ...(sender.provider === 'ses'
      ? { awsRegion: sender.region, accessKeyId: sender.accessKeyId }
      : 'region' in sender && { region: sender.region }),
  };
}

export function toSender(draft: SenderDraft): SenderPayload {
  const { provider, address, name, region, domain, awsRegion, accessKeyId } = draft;
  const from = { address, name };
  switch (provider) {
    case 'postmark':
    case 'resend':
      return { provider, from };
    case 'sendgrid':
      return { provider, from, region };
    case 'mailgun':
      return { provider, from, region, domain };
    case 'ses':
      return { provider, from, region: awsRegion, accessKeyId };
  }
}
