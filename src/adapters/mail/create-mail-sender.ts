import { type Mail, type MailOutcome, type SendMail } from '../../domain/mail/mail';
import { type KeyedSender, mailHostOf } from '../../domain/mail/sender';
import { type MailAnswer, type MailCall, type MailFetch, toOutcome } from './answer';
import { mailgun } from './mailgun';
import { postmark } from './postmark';
import { resend } from './resend';
import { sendgrid } from './sendgrid';
import { ses } from './ses';

export interface MailSenderDeps {
  readonly fetch: MailFetch;
  readonly now: () => number;
  readonly timeoutMs: number;
}

/** A sender over the provider's HTTPS API. Never throws: whatever happens to a mail is an outcome. */
export function createMailSender(keyed: KeyedSender, deps: MailSenderDeps): SendMail {
  const host = mailHostOf(keyed.sender);
  return async (mail, idempotencyKey) => {
    const now = deps.now();
    const { provider, call } = await toCall(keyed, { mail, idempotencyKey, now });
    const answer = await ask(`https://${host}`, call, deps);
    return 'kind' in answer ? answer : toOutcome(provider, answer, deps.now());
  };
}

interface Wanted {
  readonly mail: Mail;
  readonly idempotencyKey: string;
  readonly now: number;
}

async function toCall({ sender, key }: KeyedSender, wanted: Wanted) {
  const request = { ...wanted, key };
  switch (sender.provider) {
    case 'postmark':
      return { provider: postmark, call: await postmark.toCall({ ...request, sender }) };
    case 'sendgrid':
      return { provider: sendgrid, call: await sendgrid.toCall({ ...request, sender }) };
    case 'resend':
      return { provider: resend, call: await resend.toCall({ ...request, sender }) };
    case 'mailgun':
      return { provider: mailgun, call: await mailgun.toCall({ ...request, sender }) };
    case 'ses':
      return { provider: ses, call: await ses.toCall({ ...request, sender }) };
  }
}

/** After the request has left, silence does not tell whether the mail was taken. */
async function ask(
  origin: string,
  { path, headers, body }: MailCall,
  { fetch, timeoutMs }: MailSenderDeps,
): Promise<MailAnswer | MailOutcome> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(origin + path, { method: 'POST', headers, body, signal });
    if (response.headers.get('forge-proxy-error')?.includes(NOT_APPROVED) === true)
      return { kind: 'failed', reason: 'not-approved' };
    return {
      status: response.status,
      headers: response.headers,
      body: toJson(await response.text()),
    };
  } catch (error) {
    const isRefused = error instanceof Error && error.message.includes(NOT_APPROVED);
    return { kind: 'failed', reason: isRefused ? 'not-approved' : 'no-answer' };
  }
}

/** How Forge's proxy names a host that nobody has approved. */
const NOT_APPROVED = 'EGRESS_ALLOWLIST';

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
