import { type DocumentStore } from '../../adapters/forge/document-store';
import { type Digest } from '../../domain/digest/digest';
import { withoutNames } from '../../domain/digest/phrase-text';
import { type DigestLog, KEPT_DIGESTS } from '../../domain/mail/digest-log';

/** The last digests and how their mails fare; no address is in any of it. */
export interface DigestStore {
  readonly getLog: () => Promise<DigestLog>;
  readonly changeLog: (change: (log: DigestLog) => DigestLog | undefined) => Promise<void>;
  /** Keeps it as the digest of this period, unless one is kept already. */
  readonly keep: (slot: number, key: string, digest: Digest) => Promise<void>;
  readonly findKept: (slot: number, key: string) => Promise<Digest | undefined>;
  /** Takes the names of these accounts out of every kept digest, also one whose run is no longer in the log. */
  readonly forget: (accounts: ReadonlySet<string>) => Promise<void>;
}

interface StoredDigest {
  readonly key: string;
  readonly digest: Digest;
}

const LOG = 'digest-log';

export function createDigestStore(documents: DocumentStore): DigestStore {
  const getLog = async () => (await documents.find<DigestLog>(LOG))?.value ?? [];
  const findKept = async (slot: number, key: string) => {
    const held = await documents.find<StoredDigest>(slotKey(slot));
    return held?.value.key === key ? held.value.digest : undefined;
  };
  return {
    getLog,
    findKept,
    changeLog: async (change) => {
      await documents.change<DigestLog>(LOG, ({ value = [] }) => change(value));
    },
    keep: async (slot, key, digest) => {
      await documents.change<StoredDigest>(slotKey(slot), ({ value }) =>
        value?.key === key ? undefined : { key, digest },
      );
    },
    forget: async (accounts) => {
      for (let slot = 0; slot < KEPT_DIGESTS; slot += 1)
        await documents.change<StoredDigest>(slotKey(slot), ({ value }) =>
          value && Object.keys(value.digest.names).some((uuid) => accounts.has(uuid))
            ? { ...value, digest: withoutNames(value.digest, accounts) }
            : undefined,
        );
    },
  };
}

function slotKey(slot: number): string {
  return `digest-${slot}`;
}
