import {
  ChunkMissingError,
  type ChunkReference,
  type ChunkStore,
} from '../../adapters/forge/chunk-store';
import { UnreadableJournalError, unpackRecords } from '../../adapters/forge/journal-pieces';
import { type ScanStore } from '../../adapters/forge/scan-store';
import { type FactsManifest } from '../../contract/functions';
import { createAccessIndex, type AccessIndex } from '../../domain/access/access-index';
import { createFactsCollector } from '../../domain/facts/collect-facts';
import { type Facts } from '../../domain/facts/facts';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { decodeSnapshot } from '../../snapshot/snapshot';
import { SnapshotError } from '../../snapshot/snapshot-error';
import { ContractFailure } from '../contract-failure';
import { type ScanState } from '../scan/scan-state';

/** Reads what is stored. The finished snapshot stands until a newer one is finished. */
export interface FactsReader {
  readonly findManifest: () => Promise<FactsManifest | undefined>;
  /** The last finished scan's facts. @throws SnapshotError */
  readonly findSnapshot: () => Promise<Facts | undefined>;
  /** As `findSnapshot`; nothing where it cannot be read, so that a new scan can replace it. */
  readonly findReadableSnapshot: () => Promise<Facts | undefined>;
  readonly readJournal: (chunks: readonly ChunkReference[]) => Promise<readonly ScanRecord[]>;
  /** @throws ContractFailure (`not-scanned`) */
  readonly getIndex: () => Promise<AccessIndex>;
}

export function createFactsReader(
  chunks: ChunkStore,
  scans: Pick<ScanStore<ScanState>, 'find' | 'findFacts'>,
): FactsReader {
  const findSnapshot = async (): Promise<Facts | undefined> => {
    const pointer = await scans.findFacts();
    return pointer && decodeSnapshot(joinPieces(await chunks.read(pointer.chunks)));
  };
  const readJournal = async (journal: readonly ChunkReference[]): Promise<ScanRecord[]> =>
    unpackRecords(await chunks.read(journal));
  return {
    findSnapshot,
    findReadableSnapshot: () =>
      findSnapshot().catch((error: unknown) => {
        if (isUnreadable(error)) return undefined;
        throw error;
      }),
    readJournal,
    findManifest: async () => {
      const pointer = await scans.findFacts();
      if (pointer) return { form: 'snapshot', chunks: pointer.chunks };
      const journal = (await scans.find())?.journal ?? [];
      return journal.length > 0 ? { form: 'journal', chunks: journal } : undefined;
    },
    getIndex: async () => {
      const facts = (await findSnapshot()) ?? (await collect(scans, readJournal));
      if (facts) return createAccessIndex(facts);
      throw new ContractFailure(
        'not-scanned',
        'This workspace has not been scanned yet. A workspace admin can do so in Workspace settings, Usher.',
      );
    },
  };
}

/** Stored, but of no use to this version of Usher: only scanning anew helps. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof SnapshotError ||
    error instanceof UnreadableJournalError ||
    error instanceof ChunkMissingError
  );
}

/** What the first scan has read so far. */
async function collect(
  scans: Pick<ScanStore<ScanState>, 'find'>,
  readJournal: FactsReader['readJournal'],
): Promise<Facts | undefined> {
  const collector = createFactsCollector();
  for (const record of await readJournal((await scans.find())?.journal ?? []))
    collector.add(record);
  return collector.facts();
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
