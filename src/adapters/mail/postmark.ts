import * as v from 'valibot';
import { type Provider, toMailbox } from './answer';

const Sent = v.object({ MessageID: v.string() });
const Refused = v.object({ ErrorCode: v.number() });

/**
 * https://postmarkapp.com/developer/user-guide/send-email-with-api
 * Codes: https://postmarkapp.com/developer/api/overview#error-codes
 */
export const postmark: Provider<unknown> = {
  toCall: ({ mail, key }) => ({
    path: '/email',
    headers: {
      'x-postmark-server-token': key,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      From: toMailbox(mail.from),
      To: mail.to,
      Subject: mail.subject,
      TextBody: mail.text,
      HtmlBody: mail.html,
      MessageStream: 'outbound',
      ...(mail.headers && {
        Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
      }),
    }),
  }),
  findId: ({ body }) => (v.is(Sent, body) ? body.MessageID : undefined),
  findFailure: ({ body }) => {
    if (!v.is(Refused, body)) return undefined;
    const detail = String(body.ErrorCode);
    if (body.ErrorCode === BAD_TOKEN) return { reason: 'bad-key', detail };
    if (UNVERIFIED.includes(body.ErrorCode)) return { reason: 'unverified-sender', detail };
    if (NO_RECIPIENT.includes(body.ErrorCode)) return { reason: 'bounced-recipient', detail };
    return undefined;
  },
};

const BAD_TOKEN = 10;
/** Signature not found, not confirmed; the account may send to its own domain only. */
const UNVERIFIED = [400, 401, 402, 412];
/** Not an address that can be sent to; inactive: bounced, complained or left before. */
const NO_RECIPIENT = [300, 406];
