import pLimit from 'p-limit';
import { type FactsChunk, type FactsManifest } from '../../../../../src/contract/functions';
import { createFactsCollector } from '../../../../../src/domain/facts/collect-facts';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type ScanRecord } from '../../../../../src/domain/facts/scan-record';
import { gunzipText } from '../../../../../src/snapshot/gzip';
import { decodeRecords } from '../../../../../src/snapshot/journal';
import { decodeSnapshot } from '../../../../../src/snapshot/snapshot';
import { type Outcome } from '../../lib/call';
import { base64ToBytes } from '../../lib/base64';

type FetchChunk = (hash: string) => Promise<Outcome<FactsChunk>>;
type Chunks = readonly { readonly hash: string; readonly bytes: Uint8Array }[];

export interface FactsLoader {
  /**
   * The facts behind a manifest; `undefined` while a first scan has not read the workspace itself.
   * Only chunks that were never fetched are fetched. Must not be called before the last call ended.
   */
  readonly load: (manifest: FactsManifest) => Promise<Outcome<Facts | undefined>>;
}

/** Forge allows 500 calls in 25 seconds; a few at a time leave room for everything else. */
const AT_ONCE = 4;

/** Keeps facts in memory, never in the browser's storage: they name people. */
export function createFactsLoader(fetchChunk: FetchChunk): FactsLoader {
  const limit = pLimit(AT_ONCE);
  const journal = createJournalReader();
  let known = new Map<string, Uint8Array>();

  const fetchOnce = async (hash: string): Promise<Outcome<Uint8Array>> => {
    const bytes = known.get(hash);
    if (bytes !== undefined) return { ok: true, value: bytes };
    const outcome = await fetchChunk(hash);
    return outcome.ok ? { ok: true, value: base64ToBytes(outcome.value.base64) } : outcome;
  };

  return {
    load: async ({ form, chunks }) => {
      const outcomes = await Promise.all(chunks.map(({ hash }) => limit(() => fetchOnce(hash))));
      const loaded: { hash: string; bytes: Uint8Array }[] = [];
      for (const [position, outcome] of outcomes.entries()) {
        if (!outcome.ok) return outcome;
        loaded.push({ hash: chunks[position]?.hash ?? '', bytes: outcome.value });
      }
      known = new Map(loaded.map(({ hash, bytes }) => [hash, bytes]));
      return await understood(() =>
        form === 'snapshot' ? decodeSnapshot(joined(loaded)) : journal.read(loaded),
      );
    },
  };
}

/** Decodes each chunk of a growing journal once; the last one comes again with more in it. */
function createJournalReader() {
  let decoded = new Map<string, readonly ScanRecord[]>();
  return {
    read: async (chunks: Chunks): Promise<Facts | undefined> => {
      const next = new Map<string, readonly ScanRecord[]>();
      const collector = createFactsCollector();
      for (const { hash, bytes } of chunks) {
        const records = decoded.get(hash) ?? decodeRecords(await gunzipText(bytes));
        next.set(hash, records);
        records.forEach(collector.add);
      }
      decoded = next;
      return collector.facts();
    },
  };
}

async function understood(
  decode: () => Promise<Facts | undefined>,
): Promise<Outcome<Facts | undefined>> {
  try {
    return { ok: true, value: await decode() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return { ok: false, failure: { code: 'internal', message: reason } };
  }
}

function joined(chunks: Chunks): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let offset = 0;
  for (const { bytes } of chunks) {
    whole.set(bytes, offset);
    offset += bytes.length;
  }
  return whole;
}
