import * as v from 'valibot';
import { type SenderPlace } from '../../domain/mail/sender';
import { type Provider, toMailbox } from './answer';

const Sent = v.object({ id: v.string() });
const Said = v.object({ message: v.string() });

/**
 * https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages
 * Its refusals have no codes: what they are about is told by words of their sentence.
 */
export const mailgun: Provider<Extract<SenderPlace, { readonly provider: 'mailgun' }>> = {
  toCall: ({ mail, sender, key }) => {
    const form = new FormData();
    form.set('from', toMailbox(mail.from));
    form.set('to', mail.to);
    form.set('subject', mail.subject);
    form.set('text', mail.text);
    form.set('html', mail.html);
    for (const [name, value] of Object.entries(mail.headers ?? {})) form.set(`h:${name}`, value);
    return {
      path: `/v3/${encodeURIComponent(sender.domain)}/messages`,
      // The boundary, and with it the content type, is the platform's to write.
      headers: { accept: 'application/json', authorization: `Basic ${btoa(`api:${key}`)}` },
      body: form,
    };
  },
  findId: ({ body }) => (v.is(Sent, body) ? body.id : undefined),
  findFailure: ({ status, body }) => {
    // 404: the account has no such sending domain; 403: the domain may not send yet.
    if (status === 404) return { reason: 'unverified-sender', detail: 'domain' };
    if (!v.is(Said, body)) return undefined;
    if (status === 403 && /domain|sandbox|authorized recipients/i.test(body.message))
      return { reason: 'unverified-sender', detail: 'domain' };
    if (status === 400 && /'?to'? parameter/i.test(body.message))
      return { reason: 'bounced-recipient', detail: 'to' };
    if (status === 400 && /'?from'? parameter/i.test(body.message))
      return { reason: 'unverified-sender', detail: 'from' };
    return undefined;
  },
};
