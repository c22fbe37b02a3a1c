import * as v from 'valibot';
import { type MailProvider } from '../../src/domain/mail/sender';
import { type ReadMessage } from './message';

const Named = v.array(v.object({ Name: v.string(), Value: v.string() }));
const Headers = v.record(v.string(), v.string());
const Postmark = v.object({
  From: v.string(),
  To: v.string(),
  Subject: v.string(),
  TextBody: v.string(),
  HtmlBody: v.string(),
  MessageStream: v.literal('outbound'),
  Headers: v.optional(Named, []),
});
const Sendgrid = v.object({
  from: v.object({ email: v.string(), name: v.optional(v.string()) }),
  subject: v.string(),
  personalizations: v.tuple([v.object({ to: v.tuple([v.object({ email: v.string() })]) })]),
  content: v.tuple([
    v.object({ type: v.literal('text/plain'), value: v.string() }),
    v.object({ type: v.literal('text/html'), value: v.string() }),
  ]),
  headers: v.optional(Headers, {}),
});
const Resend = v.object({
  from: v.string(),
  to: v.tuple([v.string()]),
  subject: v.string(),
  text: v.string(),
  html: v.string(),
  headers: v.optional(Headers, {}),
});
const Part = v.object({ Data: v.string() });
const Ses = v.object({
  FromEmailAddress: v.string(),
  Destination: v.object({ ToAddresses: v.tuple([v.string()]) }),
  Content: v.object({
    Simple: v.object({
      Subject: Part,
      Body: v.object({ Text: Part, Html: Part }),
      Headers: v.optional(Named, []),
    }),
  }),
});

/**
 * Reads a mail as the provider's documents say it has to be sent.
 * @throws ValiError where a field is missing or is something else
 */
export const READERS: Readonly<Record<MailProvider, (request: Request) => Promise<ReadMessage>>> = {
  postmark: async (request) => {
    const body = v.parse(Postmark, await request.json());
    return {
      key: request.headers.get('x-postmark-server-token') ?? '',
      from: body.From,
      to: body.To,
      subject: body.Subject,
      text: body.TextBody,
      html: body.HtmlBody,
      headers: byName(body.Headers),
    };
  },
  sendgrid: async (request) => {
    const { from, subject, personalizations, content, headers } = v.parse(
      Sendgrid,
      await request.json(),
    );
    return {
      key: bearerOf(request),
      from: from.name === undefined ? from.email : `"${from.name}" <${from.email}>`,
      to: personalizations[0].to[0].email,
      subject,
      text: content[0].value,
      html: content[1].value,
      headers,
    };
  },
  resend: async (request) => {
    const { to, ...body } = v.parse(Resend, await request.json());
    const idempotencyKey = request.headers.get('idempotency-key');
    return {
      ...body,
      key: bearerOf(request),
      to: to[0],
      ...(idempotencyKey !== null && { idempotencyKey }),
    };
  },
  mailgun: readMailgun,
  ses: async (request) => {
    const body = v.parse(Ses, await request.json());
    const { Subject, Body, Headers: named } = body.Content.Simple;
    return {
      key: /Credential=([^/]+)\//.exec(request.headers.get('authorization') ?? '')?.[1] ?? '',
      from: body.FromEmailAddress,
      to: body.Destination.ToAddresses[0],
      subject: Subject.Data,
      text: Body.Text.Data,
      html: Body.Html.Data,
      headers: byName(named),
    };
  },
};

async function readMailgun(request: Request): Promise<ReadMessage> {
  const form = await request.formData();
  const textOf = (name: string) => v.parse(v.string(), form.get(name));
  const basic = /^Basic (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  const headers: Record<string, string> = {};
  form.forEach((_value, name) => {
    if (name.startsWith('h:')) headers[name.slice(2)] = textOf(name);
  });
  return {
    key: atob(basic).replace(/^api:/, ''),
    from: textOf('from'),
    to: textOf('to'),
    subject: textOf('subject'),
    text: textOf('text'),
    html: textOf('html'),
    headers,
  };
}

function bearerOf(request: Request): string {
  return /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
}

function byName(list: v.InferOutput<typeof Named>): Record<string, string> {
  return Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));
}
