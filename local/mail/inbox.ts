import { Hono } from 'hono';
import { html } from 'hono/html';
import { type SentMessage } from './message';

type Html = ReturnType<typeof html>;

/** Every mail that left the app: a list, and each with both parts and its headers. */
export function createInbox(messages: readonly SentMessage[], styles: string): Hono {
  const inbox = new Hono();
  const find = (id: string) => messages.find((message) => message.id === id);
  inbox.get('/', (c) => c.html(drawList(messages)));
  inbox.get('/inbox.css', (c) => c.body(styles, 200, { 'content-type': 'text/css' }));
  inbox.get('/:id', (c) => {
    const message = find(c.req.param('id'));
    return message ? c.html(drawMessage(message)) : c.notFound();
  });
  inbox.get('/:id/html', (c) => {
    const message = find(c.req.param('id'));
    if (!message) return c.notFound();
    // What a mail client allows: no script, no form, nothing from anywhere.
    c.header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
    return c.html(message.html);
  });
  return inbox;
}

function drawList(messages: readonly SentMessage[]): Html {
  const rows = [...messages].reverse().map(
    (message) =>
      html`<tr>
        <td>${toTime(message.at)}</td>
        <td><a href="/mail/${message.id}">${message.subject}</a></td>
        <td>${message.to}</td>
        <td>${message.provider}</td>
      </tr>`,
  );
  return drawPage(
    'Inbox',
    html`<h1>Inbox</h1>
      <p>
        Every mail that Usher handed to a mail provider. The providers are played by this machine:
        any key is right, unless it begins with <code>bad</code>. <a href="/">All pages</a>
      </p>
      ${messages.length === 0 ? html`<p>Nothing was sent yet.</p>` : drawTable(rows)}`,
  );
}

function drawTable(rows: readonly Html[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Sent</th>
        <th scope="col">Subject</th>
        <th scope="col">To</th>
        <th scope="col">Through</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function drawMessage(message: SentMessage): Html {
  const { provider, from, to, subject, at, headers, text } = message;
  const named = { From: from, To: to, Sent: toTime(at), Through: provider, ...headers };
  return drawPage(
    subject,
    html`<p><a href="/mail">Inbox</a></p>
      <h1>${subject}</h1>
      <dl class="mail-headers">
        ${Object.entries(named).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <div class="mail-parts">
        <section>
          <h2>HTML</h2>
          <iframe title="HTML part" sandbox="" src="/mail/${message.id}/html"></iframe>
        </section>
        <section>
          <h2>Plain text</h2>
          <pre>${text}</pre>
        </section>
      </div>`,
  );
}

function drawPage(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en" data-color-mode="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/__host/host.css" />
        <link rel="stylesheet" href="/mail/inbox.css" />
      </head>
      <body class="index">
        <main>${body}</main>
      </body>
    </html>`;
}

function toTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
