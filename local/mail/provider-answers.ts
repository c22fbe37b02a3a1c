import { type MailProvider } from '../../src/domain/mail/sender';
import { type SinkMood } from './message';

type Refusal = Exclude<SinkMood, 'accept' | 'accept-without-answer'>;

/** How each provider says yes. */
export const ACCEPTED: Readonly<Record<MailProvider, (id: string) => Response>> = {
  postmark: (id) => Response.json({ ErrorCode: 0, Message: 'OK', MessageID: id }),
  sendgrid: (id) => new Response(null, { status: 202, headers: { 'x-message-id': id } }),
  mailgun: (id) => Response.json({ id, message: 'Queued. Thank you.' }),
  resend: (id) => Response.json({ id }),
  ses: (id) => Response.json({ MessageId: id }),
};

/** How each says no, in the words of its documents. Links stand at the adapters that read them. */
export const REFUSED: Readonly<Record<MailProvider, (refusal: Refusal, to: string) => Response>> = {
  postmark: (refusal, to) => {
    const no = (status: number, ErrorCode: number, Message: string) =>
      Response.json({ ErrorCode, Message }, { status });
    switch (refusal) {
      case 'bad-key':
        return no(
          401,
          10,
          'The Server Token you provided in the X-Postmark-Server-Token request header was invalid.',
        );
      case 'unverified-sender':
        return no(
          422,
          400,
          'The From address you supplied is not a Sender Signature on your account.',
        );
      case 'bounced-recipient':
        return no(
          422,
          406,
          `You tried to send to a recipient that has been marked as inactive: ${to}.`,
        );
      default:
        return plain(refusal);
    }
  },
  sendgrid: (refusal, to) => {
    const no = (status: number, message: string, field: string | null) =>
      Response.json({ errors: [{ message, field, help: null }] }, { status });
    switch (refusal) {
      case 'bad-key':
        return no(401, 'The provided authorization grant is invalid, expired, or revoked', null);
      case 'unverified-sender':
        return no(403, 'The from address does not match a verified Sender Identity.', 'from');
      case 'bounced-recipient':
        return no(400, `Does not contain a valid address: ${to}`, 'personalizations.0.to');
      default:
        return plain(refusal);
    }
  },
  mailgun: (refusal, to) => {
    const no = (status: number, message: string) => Response.json({ message }, { status });
    switch (refusal) {
      case 'bad-key':
        return new Response('Forbidden', { status: 401 });
      case 'unverified-sender':
        return no(403, 'Domain is not allowed to send: please verify the domain.');
      case 'bounced-recipient':
        return no(400, `'to' parameter is not a valid address. please check documentation (${to})`);
      default:
        return plain(refusal);
    }
  },
  resend: (refusal, to) => {
    const no = (statusCode: number, name: string, message: string) =>
      Response.json({ statusCode, name, message }, { status: statusCode });
    switch (refusal) {
      case 'bad-key':
        return no(401, 'invalid_api_key', 'API key is invalid');
      case 'unverified-sender':
        return no(403, 'validation_error', 'The domain is not verified.');
      case 'bounced-recipient':
        return no(422, 'validation_error', `Invalid \`to\` field: ${to}`);
      default:
        return plain(refusal);
    }
  },
  ses: (refusal, to) => {
    const no = (status: number, name: string, message: string) =>
      Response.json({ message }, { status, headers: { 'x-amzn-errortype': `${name}:` } });
    switch (refusal) {
      case 'bad-key':
        return no(
          403,
          'InvalidSignatureException',
          'The request signature we calculated does not match.',
        );
      case 'unverified-sender':
        return no(400, 'MessageRejected', 'Email address is not verified.');
      case 'bounced-recipient':
        return no(400, 'MessageRejected', `Address is on the suppression list: ${to}`);
      default:
        return plain(refusal);
    }
  },
};

function plain(refusal: Extract<Refusal, 'rate-limited' | 'unavailable' | 'broken'>): Response {
  switch (refusal) {
    case 'rate-limited':
      return new Response('Too many requests', { status: 429, headers: { 'retry-after': '120' } });
    case 'unavailable':
      return new Response('Service unavailable', { status: 503 });
    case 'broken':
      return new Response('Internal server error', { status: 500 });
  }
}
