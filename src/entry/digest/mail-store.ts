import { type DocumentStore } from '../../adapters/forge/document-store';
import { type SecretStore } from '../../adapters/forge/secret-store';
import { type Recipient } from '../../domain/mail/recipient';
import { type KeyedSender } from '../../domain/mail/sender';

/** What admins have set up of mail: addresses and keys among secrets, the rest without them. */
export interface MailStore {
  readonly findSender: () => Promise<StoredSender | undefined>;
  readonly saveSender: (sender: StoredSender) => Promise<void>;
  readonly removeSender: () => Promise<void>;
  readonly getRecipients: () => Promise<Recipients>;
  /** Compare and swap; `undefined` leaves all as it is. @returns whether something was written */
  readonly changeRecipients: (
    change: (held: Recipients) => Omit<Recipients, 'version'> | undefined,
  ) => Promise<boolean>;
  readonly findSecret: (kind: RecipientSecret, recipient: string) => Promise<string | undefined>;
  readonly setSecret: (kind: RecipientSecret, recipient: string, text: string) => Promise<void>;
  readonly removeCode: (recipient: string) => Promise<void>;
  readonly removeSecrets: (recipient: string) => Promise<void>;
}

/** The whole of it is one secret: the address it sends from is nobody's business either. */
export interface StoredSender extends KeyedSender {
  /** Milliseconds since 1970, and the number of this sender: every change of it has another one. */
  readonly savedAt: number;
  /** Where links in the digest lead. */
  readonly pageUrl: string;
}

export interface Recipients {
  readonly version: number;
  readonly list: readonly Recipient[];
  /** When codes and tests were asked for by anybody, of the last day. */
  readonly askedAt: readonly number[];
}

type RecipientSecret = 'address' | 'code';

const SENDER = 'mail-sender';
const RECIPIENTS = 'mail-recipients';

export function createMailStore(documents: DocumentStore, secrets: SecretStore): MailStore {
  type Stored = Omit<Recipients, 'version'>;
  const keyOf = (kind: RecipientSecret, recipient: string) => `mail-${kind}-${recipient}`;
  return {
    findSender: () => secrets.find<StoredSender>(SENDER),
    saveSender: (sender) => secrets.set(SENDER, sender),
    removeSender: () => secrets.remove(SENDER),
    getRecipients: async () => {
      const held = await documents.find<Stored>(RECIPIENTS);
      return { version: held?.version ?? 0, ...(held?.value ?? NOBODY) };
    },
    changeRecipients: (change) =>
      documents.change<Stored>(RECIPIENTS, ({ version, value = NOBODY }) =>
        change({ ...value, version }),
      ),
    findSecret: (kind, recipient) => secrets.find<string>(keyOf(kind, recipient)),
    setSecret: (kind, recipient, text) => secrets.set(keyOf(kind, recipient), text),
    removeCode: (recipient) => secrets.remove(keyOf('code', recipient)),
    removeSecrets: async (recipient) => {
      await Promise.all([
        secrets.remove(keyOf('address', recipient)),
        secrets.remove(keyOf('code', recipient)),
      ]);
    },
  };
}

const NOBODY = { list: [], askedAt: [] };
