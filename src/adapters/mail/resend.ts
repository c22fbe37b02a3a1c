import * as v from 'valibot';
import { type Provider, type Refusal, toMailbox } from './answer';

const Sent = v.object({ id: v.string() });
const Refused = v.object({ name: v.pipe(v.string(), v.regex(/^[a-z_]+$/)) });

/**
 * https://resend.com/docs/api-reference/emails/send-email
 * Errors: https://resend.com/docs/api-reference/errors
 */
export const resend: Provider<unknown> = {
  toCall: ({ mail, key, idempotencyKey }) => ({
    path: '/emails',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    },
    body: JSON.stringify({
      from: toMailbox(mail.from),
      html: mail.html,
      subject: mail.subject,
      text: mail.text,
      to: [mail.to],
      ...(mail.headers && { headers: mail.headers }),
    }),
  }),
  findId: ({ body }) => (v.is(Sent, body) ? body.id : undefined),
  findFailure: ({ status, body }) => {
    if (!v.is(Refused, body)) return undefined;
    const { name } = body;
    // A 403 of this kind is about the domain, not about the key.
    if (status === 403 && name === 'validation_error')
      return { reason: 'unverified-sender', detail: name };
    const reason = MEANINGS[name];
    return reason && { reason, detail: name };
  },
};

const MEANINGS: Readonly<Record<string, Refusal['reason']>> = {
  missing_api_key: 'bad-key',
  invalid_api_key: 'bad-key',
  restricted_api_key: 'bad-key',
  invalid_from_address: 'unverified-sender',
  // Two tries of one mail at once: the other one may have been taken.
  concurrent_idempotent_requests: 'no-answer',
};
