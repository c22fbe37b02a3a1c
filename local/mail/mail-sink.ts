import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { type MailProvider } from '../../src/domain/mail/sender';
import { type ReadMessage, type SentMessage, type SinkMood } from './message';
import { ACCEPTED, REFUSED } from './provider-answers';
import { READERS } from './read-message';

/** Stands in for the five mail providers: answers as they do and keeps every mail it has taken. */
export interface MailSink {
  /** Oldest first. */
  readonly messages: readonly SentMessage[];
  /** Every try, also those that were refused. */
  readonly tries: readonly { readonly provider: MailProvider; readonly mood: SinkMood }[];
  /** Changed by tests: how it answers from now on. */
  mood: SinkMood;
  /** Whether a request is one for it; all others are not its business. */
  serves(url: string): boolean;
  /** Rejects where the answer got lost on its way. */
  fetch(request: Request): Promise<Response>;
}

/** Where each provider listens: https://… of the hosts that `mailHostOf` names. */
const DOORS: readonly { host: RegExp; path: string; provider: MailProvider }[] = [
  { host: /^api\.postmarkapp\.com$/, path: '/email', provider: 'postmark' },
  { host: /^api(\.eu)?\.sendgrid\.com$/, path: '/v3/mail/send', provider: 'sendgrid' },
  { host: /^api(\.eu)?\.mailgun\.net$/, path: '/v3/:domain/messages', provider: 'mailgun' },
  { host: /^api\.resend\.com$/, path: '/emails', provider: 'resend' },
  {
    host: /^email\.[a-z0-9-]+\.amazonaws\.com$/,
    path: '/v2/email/outbound-emails',
    provider: 'ses',
  },
];

export function createMailSink(now: () => number): MailSink {
  const messages: SentMessage[] = [];
  const tries: { provider: MailProvider; mood: SinkMood }[] = [];
  const sink: MailSink = {
    messages,
    tries,
    mood: 'accept',
    serves: (url) => DOORS.some(({ host }) => host.test(new URL(url).hostname)),
    fetch: async (request) => app.fetch(request),
  };
  const take = (provider: MailProvider, read: ReadMessage): SentMessage => {
    const earlier = messages.find(
      (each) => each.idempotencyKey !== undefined && each.idempotencyKey === read.idempotencyKey,
    );
    if (earlier) return earlier;
    const taken = { ...withoutKey(read), id: `mail-${messages.length + 1}`, provider, at: now() };
    messages.push(taken);
    return taken;
  };
  const answer = async (provider: MailProvider, c: Context): Promise<Response> => {
    const read = await READERS[provider](c.req.raw);
    const mood = sink.mood === 'accept' && isBadKey(read.key) ? 'bad-key' : sink.mood;
    tries.push({ provider, mood });
    if (mood !== 'accept' && mood !== 'accept-without-answer')
      return REFUSED[provider](mood, read.to);
    const { id } = take(provider, read);
    if (mood === 'accept') return ACCEPTED[provider](id);
    throw new LostAnswer('The connection broke after the mail was taken.');
  };
  const app = new Hono({ getPath: ({ url }) => new URL(url).pathname });
  for (const { host, path, provider } of DOORS)
    app.post(path, (c, next) =>
      host.test(new URL(c.req.url).hostname) ? answer(provider, c) : next(),
    );
  app.onError((error, c) => {
    if (error instanceof LostAnswer) throw error;
    if (error instanceof v.ValiError) return c.text(`Not a mail: ${error.message}`, 422);
    throw error;
  });
  return sink;
}

function withoutKey(read: ReadMessage): Omit<ReadMessage, 'key'> {
  const { from, to, subject, text, html, headers, idempotencyKey } = read;
  const message = { from, to, subject, text, html, headers };
  return { ...message, ...(idempotencyKey !== undefined && { idempotencyKey }) };
}

class LostAnswer extends Error {}

/** The demo has no list of keys: those that begin with `bad` are the wrong ones. */
function isBadKey(key: string): boolean {
  return key === '' || key.toLowerCase().startsWith('bad');
}
