import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { createMailSink } from '../../../local/mail/mail-sink';
import { type SinkMood } from '../../../local/mail/message';
import { createMailSender } from '../../../src/adapters/mail/create-mail-sender';
import { type MailRequest } from '../../../src/adapters/mail/answer';
import { type Mail } from '../../../src/domain/mail/mail';
import { type KeyedSender, mailHostOf, type SenderPlace } from '../../../src/domain/mail/sender';

/*
 * recorded/sdk-requests.json: what the official SDKs sent to a server that kept it, 2026-11-21: postmark
 * 5.1.0, @sendgrid/mail 8.1.6, resend 6.38.0, mailgun.js 14.0.1, @aws-sdk/client-sesv2 3.1168, and
 * aws4fetch 1.0.20 with the same SES mail.
 */
const Recorded = v.array(
  v.object({
    provider: v.string(),
    method: v.string(),
    path: v.string(),
    headers: v.record(v.string(), v.string()),
    body: v.string(),
  }),
);
const recorded = v.parse(
  Recorded,
  JSON.parse(readFileSync(path.join(__dirname, 'recorded', 'sdk-requests.json'), 'utf8')),
);
function recordOf(provider: string) {
  const found = recorded.find((each) => each.provider === provider);
  if (!found) throw new Error(`No request of ${provider} is recorded.`);
  return found;
}

const FROM = { address: 'a@example.com', name: '' };
const MAIL: Mail = {
  from: FROM,
  to: 'b@example.com',
  subject: 'Weekly digest ✓',
  text: 'plain',
  html: '<b>x</b>',
};
const AT = Date.parse('2026-11-21T21:10:54Z');

function keyed(place: SenderPlace, key: string): KeyedSender {
  return { sender: { ...place, from: FROM }, key };
}

const SENDERS = {
  postmark: keyed({ provider: 'postmark' }, 'tok'),
  sendgrid: keyed({ provider: 'sendgrid', region: 'global' }, 'SG.x'),
  resend: keyed({ provider: 'resend' }, 're_x'),
  mailgun: keyed({ provider: 'mailgun', region: 'global', domain: 'mg.example.com' }, 'key-x'),
  ses: keyed(
    { provider: 'ses', region: 'eu-west-1', accessKeyId: 'AKIDEXAMPLE' },
    'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  ),
};
type Name = keyof typeof SENDERS;
const NAMES = Object.keys(SENDERS) as Name[];

async function requestOf(name: Name, mail = MAIL): Promise<{ url: string; init: MailRequest }> {
  const asked: { url: string; init: MailRequest }[] = [];
  const send = createMailSender(SENDERS[name], {
    fetch: (url, init) => {
      asked.push({ url, init });
      return Promise.resolve(new Response('{}'));
    },
    now: () => AT,
    timeoutMs: 1_000,
  });
  await send(mail, 'k1');
  const [request] = asked;
  if (!request) throw new Error('Nothing was sent.');
  return request;
}

const bodyOf = ({ body }: MailRequest): unknown => {
  if (typeof body === 'string') return JSON.parse(body);
  const fields: Record<string, unknown> = {};
  body.forEach((value, name) => (fields[name] = value));
  return fields;
};

/** The fields of the multipart body that mailgun.js has sent. */
function fieldsOf(multipart: string): Record<string, string> {
  const parts = multipart.matchAll(/name="([^"]+)"\r\n\r\n([^]*?)\r\n--/g);
  return Object.fromEntries([...parts].map(([, name = '', value = '']) => [name, value]));
}

describe('the request is the one of the official SDK', () => {
  test.each([
    ['postmark', 'postmark', ['x-postmark-server-token', 'accept', 'content-type']],
    ['sendgrid', 'sendgrid', ['authorization', 'accept', 'content-type']],
    ['resend', 'resend', ['authorization', 'content-type', 'idempotency-key']],
    ['mailgun', 'mailgun', ['authorization']],
    ['ses', 'ses-v2', ['content-type', 'x-amz-date']],
  ] as const)('%s', async (name, recordedAs, headers) => {
    const { url, init } = await requestOf(name);
    const expected = recordOf(recordedAs);
    expect(init.method).toBe(expected.method);
    expect(new URL(url).pathname).toBe(expected.path);
    for (const header of headers)
      expect([header, init.headers[header]]).toEqual([header, expected.headers[header]]);
    expect(bodyOf(init)).toEqual(
      name === 'mailgun' ? fieldsOf(expected.body) : JSON.parse(expected.body),
    );
  });

  test('SES is signed for its region and service, with the host and the date', async () => {
    const { init } = await requestOf('ses');
    expect(init.headers['authorization']).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/20261121\/eu-west-1\/ses\/aws4_request, SignedHeaders=host;x-amz-date, Signature=[0-9a-f]{64}$/,
    );
    expect(init.headers).not.toHaveProperty('host');
  });
});

describe('a header of one’s own', () => {
  const LEAVE = { 'List-Unsubscribe': '<mailto:a@example.com>' };
  test.each(NAMES)('reaches %s, with a name that has quotation marks', async (name) => {
    const sink = createMailSink(() => AT);
    const send = createMailSender(SENDERS[name], {
      fetch: (url, init) => sink.fetch(new Request(url, init)),
      now: () => AT,
      timeoutMs: 1_000,
    });
    const from = { ...FROM, name: 'Usher' };
    expect(await send({ ...MAIL, from, headers: LEAVE }, 'k1')).toMatchObject({ kind: 'sent' });
    expect(sink.messages).toMatchObject([
      { ...MAIL, from: '"Usher" <a@example.com>', headers: LEAVE, provider: name },
    ]);
  });
});

test.each([
  [{ provider: 'postmark' }, 'api.postmarkapp.com'],
  [{ provider: 'resend' }, 'api.resend.com'],
  [{ provider: 'sendgrid', region: 'global' }, 'api.sendgrid.com'],
  [{ provider: 'sendgrid', region: 'eu' }, 'api.eu.sendgrid.com'],
  [{ provider: 'mailgun', region: 'global', domain: 'a.b' }, 'api.mailgun.net'],
  [{ provider: 'mailgun', region: 'eu', domain: 'a.b' }, 'api.eu.mailgun.net'],
  [{ provider: 'ses', region: 'eu-west-1', accessKeyId: 'A' }, 'email.eu-west-1.amazonaws.com'],
] as const satisfies readonly (readonly [SenderPlace, string])[])('%j needs %s', (place, host) => {
  expect(mailHostOf(place)).toBe(host);
});

describe('what a provider says', () => {
  const REASONS = [
    ['bad-key', 'bad-key'],
    ['unverified-sender', 'unverified-sender'],
    ['rate-limited', 'rate-limited'],
    ['unavailable', 'unavailable'],
    ['broken', 'no-answer'],
    ['accept-without-answer', 'no-answer'],
  ] as const satisfies readonly (readonly [SinkMood, string])[];

  async function outcomeOf(name: Name, mood: SinkMood) {
    const sink = createMailSink(() => AT);
    sink.mood = mood;
    const send = createMailSender(SENDERS[name], {
      fetch: (url, init) => sink.fetch(new Request(url, init)),
      now: () => AT,
      timeoutMs: 1_000,
    });
    return send(MAIL, 'k1');
  }

  test.each(
    NAMES.flatMap((name) => REASONS.map(([mood, reason]) => [name, mood, reason] as const)),
  )('%s: %s is %s', async (name, mood, reason) => {
    const outcome = await outcomeOf(name, mood);
    expect(outcome).toMatchObject({ kind: 'failed', reason });
    expect(JSON.stringify(outcome)).not.toMatch(/@|tok"|SG\.x|re_x|key-x|wJalr/);
  });

  test.each(['postmark', 'sendgrid', 'mailgun'] as const)(
    '%s tells a recipient it does not send to, and the outcome holds no address',
    async (name) => {
      const outcome = await outcomeOf(name, 'bounced-recipient');
      expect(outcome).toMatchObject({ kind: 'failed', reason: 'bounced-recipient' });
      expect(JSON.stringify(outcome)).not.toContain('@');
    },
  );

  test.each(NAMES)('%s: Retry-After counts', async (name) => {
    expect(await outcomeOf(name, 'rate-limited')).toMatchObject({ retryAfterMs: 120_000 });
  });

  test('a host that nobody approved is not a provider that fails', async () => {
    const send = createMailSender(SENDERS.postmark, {
      fetch: () => Promise.reject(new Error('REQUEST_EGRESS_ALLOWLIST_ERR')),
      now: () => AT,
      timeoutMs: 1_000,
    });
    expect(await send(MAIL, 'k1')).toEqual({ kind: 'failed', reason: 'not-approved' });
  });
});
