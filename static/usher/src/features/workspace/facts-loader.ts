import pLimit from 'p-limit';
import { type FactsChunk, type FactsManifest } from '../../../../../src/contract/workspace-view';
import { type LoadedFiles } from '../../../../../src/contract/uploads';
import { createFactsCollector } from '../../../../../src/domain/facts/collect-facts';
import { mergeLoaded } from '../../../../../src/domain/facts/merge-loaded';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type ScanRecord } from '../../../../../src/domain/facts/scan-record';
import { decodeGroupMembers } from '../../../../../src/snapshot/group-members-file';
import { gunzipText } from '../../../../../src/snapshot/gzip';
import { createJournalBook } from '../../../../../src/snapshot/journal-book';
import { decodePieces } from '../../../../../src/snapshot/journal-pieces';
import { decodeOrganization } from '../../../../../src/snapshot/organization-file';
import { decodeSnapshot } from '../../../../../src/snapshot/snapshot';
import { joinPieces } from '../../../../../src/snapshot/join-pieces';
import { decodeStoredDay, decodeStoredParts } from '../../../../../src/snapshot/stored-facts';
import { type Outcome } from '../../lib/call';
import { base64ToBytes } from '../../lib/base64';

type FetchChunk = (hash: string) => Promise<Outcome<FactsChunk>>;
type Chunks = readonly { readonly hash: string; readonly bytes: Uint8Array }[];

/** What the app's own scan read, and the files that admins have loaded beside it. */
export interface StoredFacts {
  readonly facts?: FactsManifest;
  readonly loaded: LoadedFiles;
}

export interface FactsLoader {
  /**
   * The facts of the scan and of loaded files as one; `undefined` while nothing has read the workspace
   * itself. Only chunks that were never fetched are fetched. Must not be called before the last call
   * ended.
   */
  readonly load: (stored: StoredFacts) => Promise<Outcome<Facts | undefined>>;
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
    load: async ({ facts, loaded }) => {
      const { snapshot, 'group-members': members, organization } = loaded;
      const files = [facts, snapshot, members, organization];
      const references = files.map((file) => file?.chunks ?? []);
      const fetched = await fetchAll(references.flat(), (hash) => limit(() => fetchOnce(hash)));
      if (!fetched.ok) return fetched;
      known = fetched.value;
      const [ofScan = [], ofSnapshot = [], ofMembers = [], ofOrganization = []] = references.map(
        (chunks) =>
          chunks.map(({ hash }) => ({ hash, bytes: known.get(hash) ?? new Uint8Array() })),
      );
      return await understood(async () =>
        mergeLoaded(facts && (await decodeScan(facts, ofScan, journal)), {
          ...(snapshot && { snapshot: await decodeSnapshot(joined(ofSnapshot)) }),
          ...(members && { groupMembers: decodeGroupMembers(joined(ofMembers)).list }),
          ...(organization && {
            organization: (await decodeOrganization(joined(ofOrganization))).data,
          }),
        }),
      );
    },
  };
}

async function fetchAll(
  references: readonly { readonly hash: string }[],
  fetchOnce: (hash: string) => Promise<Outcome<Uint8Array>>,
): Promise<Outcome<Map<string, Uint8Array>>> {
  const hashes = [...new Set(references.map(({ hash }) => hash))];
  const outcomes = await Promise.all(hashes.map(fetchOnce));
  const fetched = new Map<string, Uint8Array>();
  for (const [position, outcome] of outcomes.entries()) {
    if (!outcome.ok) return outcome;
    fetched.set(hashes[position] ?? '', outcome.value);
  }
  return { ok: true, value: fetched };
}

async function decodeScan(
  manifest: FactsManifest,
  chunks: Chunks,
  journal: ReturnType<typeof createJournalReader>,
): Promise<Facts | undefined> {
  const pieces = chunks.map(({ bytes }) => bytes);
  switch (manifest.form) {
    case 'snapshot':
      return decodeSnapshot(joinPieces(pieces));
    case 'parts':
      return decodeStoredParts(manifest, pieces);
    case 'day':
      return decodeStoredDay(manifest, pieces);
    case 'journal':
      return journal.read(chunks);
  }
}

interface DecodedChunk {
  readonly hash: string;
  readonly records: readonly ScanRecord[];
}

/** Decodes each chunk of a growing journal once; the last one comes again with more in it. */
function createJournalReader() {
  let decoded: readonly DecodedChunk[] = [];
  return {
    read: async (chunks: Chunks): Promise<Facts | undefined> => {
      const others = chunks.findIndex(({ hash }, at) => decoded[at]?.hash !== hash);
      const known = others === -1 ? decoded.slice(0, chunks.length) : decoded.slice(0, others);
      const book = createJournalBook(known.flatMap(({ records }) => records));
      const texts = chunks.slice(known.length).map(({ bytes }) => gunzipText(bytes));
      const added = decodePieces(await Promise.all(texts), book);
      decoded = chunks.map(({ hash }, at) => ({
        hash,
        records: known[at]?.records ?? added[at - known.length] ?? [],
      }));
      const collector = createFactsCollector();
      for (const { records } of decoded) records.forEach(collector.add);
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
  return joinPieces(chunks.map(({ bytes }) => bytes));
}
