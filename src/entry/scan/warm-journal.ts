import { type ChunkReference } from '../../adapters/forge/chunk-store';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { type FactsReader } from '../facts/load-facts';

/**
 * What steps of a scan have read so far. A process that made the step before still knows most of it: a
 * chunk is named after its content, so one that was read once need not be read again.
 */
export interface WarmJournal {
  /** @throws UnreadableJournalError, ChunkMissingError */
  readonly read: (
    workspaceUuid: string,
    journal: readonly ChunkReference[],
  ) => Promise<readonly ScanRecord[]>;
}

interface Kept {
  readonly usedAt: number;
  readonly pieces: ReadonlyMap<string, readonly ScanRecord[]>;
}

/** Two steps of one scan are seconds apart; after that the memory is better free. */
const KEPT_MS = 10 * 60_000;
/** As stored. Records take some ten times as much in memory, and a function has 512 MB. */
export const KEPT_BYTES = 8_000_000;

/** Forge may run many workspaces in one process: each sees its own only, and the last one is kept alone. */
export function createWarmJournal(
  { readJournal }: Pick<FactsReader, 'readJournal'>,
  now: () => number,
): WarmJournal {
  let holder: string | undefined;
  let kept: Kept | undefined;
  const findKept = (workspaceUuid: string) =>
    holder === workspaceUuid && kept && now() - kept.usedAt <= KEPT_MS ? kept.pieces : undefined;
  return {
    read: async (workspaceUuid, journal) => {
      const known = findKept(workspaceUuid);
      const pieces = await Promise.all(
        journal.map(
          async (chunk) =>
            [chunk.hash, known?.get(chunk.hash) ?? (await readJournal([chunk]))] as const,
        ),
      );
      const isSmall = journal.reduce((sum, { bytes }) => sum + bytes, 0) <= KEPT_BYTES;
      holder = isSmall ? workspaceUuid : undefined;
      // Only what the journal still names: what was erased or replaced is forgotten here, too.
      kept = isSmall ? { usedAt: now(), pieces: new Map(pieces) } : undefined;
      return pieces.flatMap(([, records]) => records);
    },
  };
}
