import { html, toMarkup } from '../../domain/digest/mail/html-template';

/** Both parts of a mail of a few sentences. */
export interface ShortMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Asks whoever reads the address whether they want the digest. */
export function codeMail(workspaceName: string, code: string): ShortMail {
  return toMail(`${code} is your code for the Usher digest`, [
    `An admin of the Bitbucket workspace ${workspaceName} wants to send you its weekly digest of access, seats and findings.`,
    `If you want it, give them this code: ${code}. It can be used for 30 minutes.`,
    'If you do not, do nothing: without the code you get no digest.',
  ]);
}

/** Shows that mail arrives, and from whom. */
export function testMail(workspaceName: string): ShortMail {
  return toMail(`Test: mail from Usher for ${workspaceName} arrives`, [
    `An admin of the Bitbucket workspace ${workspaceName} asked Usher for this test.`,
    'The weekly digest will come from the same address. You need not do anything.',
  ]);
}

function toMail(subject: string, sentences: readonly string[]): ShortMail {
  return {
    subject,
    text: `${sentences.join('\n\n')}\n`,
    html: toMarkup(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="color-scheme" content="light dark" />
            <title>${subject}</title>
          </head>
          <body style="font:16px/1.5 sans-serif;max-width:600px;margin:0 auto;padding:16px">
            ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
          </body>
        </html>`,
    ),
  };
}
