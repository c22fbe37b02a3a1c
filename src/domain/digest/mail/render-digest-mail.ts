import { type Digest } from '../digest';
import { withoutControls } from './html-template';
import { type DigestMail, type MailFrame } from './mail-frame';
import { toMailHtml } from './mail-html';
import { toMailText } from './mail-text';

/** The digest as a mail to one recipient: HTML that survives mail clients, and a text part with the same facts. */
export function renderDigestMail(digest: Digest, frame: MailFrame): DigestMail {
  return {
    subject: withoutControls(`${frame.workspaceName}: ${digest.subject}`),
    html: toMailHtml({ digest, frame }),
    text: toMailText(digest, frame),
  };
}
