import { type DocumentStore } from '../../adapters/forge/document-store';
import { createSecretStore } from '../../adapters/forge/secret-store';
import { createMailSender } from '../../adapters/mail/create-mail-sender';
import { type SendMail } from '../../domain/mail/mail';
import { type KeyedSender } from '../../domain/mail/sender';
import { type Deps } from '../compose';
import { createDigestStore, type DigestStore } from './digest-store';
import { createMailStore, type MailStore } from './mail-store';

/** What everything about mail works with. */
export interface MailDeps extends Pick<
  Deps,
  'facts' | 'settings' | 'clock' | 'scans' | 'chunks' | 'uploads'
> {
  readonly mail: MailStore;
  readonly digests: DigestStore;
  readonly openSender: (sender: KeyedSender) => SendMail;
}

type Given = Omit<MailDeps, 'mail' | 'digests' | 'openSender'> & {
  readonly documents: DocumentStore;
};

/** A provider that has not answered by then leaves a resolver (25 s) time to write down that it has not. */
const TIMEOUT_MS = 10_000;

export function toMailDeps({ documents, ...given }: Given): MailDeps {
  return {
    ...given,
    mail: createMailStore(documents, createSecretStore()),
    digests: createDigestStore(documents),
    openSender: (sender) =>
      createMailSender(sender, {
        // Forge puts its own `fetch` in place of the platform's, so it is looked up when it is needed.
        fetch: (url, init) => fetch(url, init),
        now: () => given.clock.now(),
        timeoutMs: TIMEOUT_MS,
      }),
  };
}
