import * as v from 'valibot';
import { type Provider } from './answer';

const Refused = v.object({ errors: v.array(v.object({ field: v.nullish(v.string()) })) });

/**
 * https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send
 * Errors: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors
 */
export const sendgrid: Provider<unknown> = {
  toCall: ({ mail, key }) => ({
    path: '/v3/mail/send',
    headers: {
      authorization: `Bearer ${key}`,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      from: {
        email: mail.from.address,
        ...(mail.from.name !== '' && { name: mail.from.name }),
      },
      subject: mail.subject,
      personalizations: [{ to: [{ email: mail.to }] }],
      content: [
        { value: mail.text, type: 'text/plain' },
        { value: mail.html, type: 'text/html' },
      ],
      ...(mail.headers && { headers: mail.headers }),
    }),
  }),
  findId: ({ headers }) => headers.get('x-message-id') ?? undefined,
  findFailure: ({ status, body }) => {
    const [field] = v.is(Refused, body) ? body.errors.map((error) => error.field ?? '') : [];
    // 403 with the field `from` is about the sender; without, about what the key may do.
    if (field === 'from' || field?.startsWith('from.') === true)
      return { reason: 'unverified-sender', detail: 'from' };
    if (status === 400 && field?.startsWith('personalizations') === true)
      return { reason: 'bounced-recipient', detail: 'personalizations' };
    return undefined;
  },
};
