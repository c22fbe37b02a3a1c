import { AwsV4Signer } from 'aws4fetch';
import * as v from 'valibot';
import { mailHostOf, type SenderPlace } from '../../domain/mail/sender';
import { type Provider, type Refusal, toMailbox } from './answer';

const Sent = v.object({ MessageId: v.string() });
const Told = v.object({ message: v.string() });
const PATH = '/v2/email/outbound-emails';

/**
 * Amazon SES v2, signed with Signature Version 4.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export const ses: Provider<Extract<SenderPlace, { readonly provider: 'ses' }>> = {
  toCall: async ({ mail, sender, key, now }) => {
    const body = JSON.stringify({
      FromEmailAddress: toMailbox(mail.from),
      Destination: { ToAddresses: [mail.to] },
      Content: {
        Simple: {
          Subject: { Data: mail.subject },
          Body: { Text: { Data: mail.text }, Html: { Data: mail.html } },
          ...(mail.headers && {
            Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
          }),
        },
      },
    });
    const { headers } = await new AwsV4Signer({
      method: 'POST',
      url: `https://${mailHostOf(sender)}${PATH}`,
      headers: { 'content-type': 'application/json' },
      body,
      accessKeyId: sender.accessKeyId,
      secretAccessKey: key,
      service: 'ses',
      region: sender.region,
      datetime: toAmzDate(now),
    }).sign();
    // `host` is signed, and the platform writes it.
    return { path: PATH, body, headers: Object.fromEntries(withoutHost(headers)) };
  },
  findId: ({ body }) => (v.is(Sent, body) ? body.MessageId : undefined),
  findFailure: ({ headers, body }) => {
    // `MessageRejected:http://…`: the name of the error, before what it is in full.
    const name = headers.get('x-amzn-errortype')?.split(':')[0];
    if (name === undefined) return undefined;
    const isOfIdentity = v.is(Told, body) && /not verified/i.test(body.message);
    const reason = isOfIdentity ? 'unverified-sender' : MEANINGS[name];
    return reason && { reason, detail: name };
  },
};

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/CommonErrors.html */
const MEANINGS: Readonly<Record<string, Refusal['reason']>> = {
  UnrecognizedClientException: 'bad-key',
  InvalidClientTokenId: 'bad-key',
  InvalidSignatureException: 'bad-key',
  SignatureDoesNotMatch: 'bad-key',
  AccessDeniedException: 'bad-key',
  MailFromDomainNotVerifiedException: 'unverified-sender',
  TooManyRequestsException: 'rate-limited',
  LimitExceededException: 'rate-limited',
  ThrottlingException: 'rate-limited',
};

function toAmzDate(now: number): string {
  return new Date(now).toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
}

function withoutHost(headers: Headers): [string, string][] {
  return [...headers].filter(([name]) => name !== 'host');
}
