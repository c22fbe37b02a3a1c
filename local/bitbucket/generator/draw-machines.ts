import { publicKey, type PublicKeyWanted } from '../public-key';
import { daysBefore } from '../timestamps';
import { type AccessKeyRecord, type WebhookRecord } from '../workspace-data';
import { type DetailSources } from './draw';
import { createZipf, drawUuid, elementAt, indexBelow, oneOf } from './sampling';
import { WORDS } from './words';

const ALGORITHMS: readonly Omit<PublicKeyWanted, 'seed'>[] = [
  { algorithm: 'ssh-ed25519' },
  { algorithm: 'ssh-ed25519' },
  { algorithm: 'ssh-rsa', bits: 4096 },
  { algorithm: 'ssh-rsa', bits: 2048 },
  { algorithm: 'ssh-rsa', bits: 1024 },
];

/** Draws access keys from a pool, the first keys far more often: some stand in many places. */
export function createAccessKeyDraw(sources: DetailSources): () => AccessKeyRecord {
  const { random, now, places, people } = sources;
  const pool = Array.from({ length: Math.ceil(places / 50) }, (_, position) => ({
    label: `${oneOf(random, WORDS)}-runner-${position}`,
    key: publicKey({ ...oneOf(random, ALGORITHMS), seed: drawUuid(random) }),
  }));
  const pick = createZipf(random, pool.length, 0.8);
  let lastId = 0;
  return () => {
    const { label, key } = elementAt(pool, pick());
    const age = indexBelow(random, 1000);
    lastId += 1;
    return {
      id: lastId,
      label,
      key,
      comment: '',
      addedBy: oneOf(random, people),
      createdOn: daysBefore(now, age),
      lastUsedOn: random() < 0.1 ? null : daysBefore(now, indexBelow(random, age + 1)),
    };
  };
}

/** Draws webhooks: most over https and half of them with a secret. */
export function createWebhookDraw({ random, now }: DetailSources): () => WebhookRecord {
  return () => {
    const scheme = random() < 0.9 ? 'https' : 'http';
    const word = oneOf(random, WORDS);
    return {
      uuid: drawUuid(random),
      url: `${scheme}://${word}.example.com/hook/${indexBelow(random, 1e6)}`,
      description: word,
      isActive: random() < 0.9,
      hasSecret: random() < 0.5,
      skipsCertificate: random() < 0.05,
      events: ['repo:push'],
      createdOn: daysBefore(now, indexBelow(random, 100)),
    };
  };
}
