import { type ChunkReference } from '../../adapters/forge/chunk-store';
import { type FactsPointer } from '../../adapters/forge/facts-pointer';
import { type Facts } from '../../domain/facts/facts';
import { type JournalBook } from '../../snapshot/journal-book';
import { type ScanKnowledge } from '../../use-cases/scan/scan-knowledge';
import { type ScanState } from './scan-state';

/** Where a step goes on: all that what it knows follows from. */
export interface StandOfScan {
  readonly workspaceUuid: string;
  readonly state: Pick<ScanState, 'status' | 'journal' | 'activitySince'>;
  /** The facts it goes on from. */
  readonly beside: FactsPointer | undefined;
}

/** What a step knows once it has read all of that. */
export interface KnownScan {
  readonly known: ScanKnowledge;
  readonly book: JournalBook;
  readonly previous: Facts | undefined;
}

/**
 * What a process that made the step before still knows, so that a step costs what is new, however long the scan
 * has become. One workspace at a time: Forge may run many in one process, and each sees its own only.
 */
export interface WarmScan {
  /** Gives it away: a step that fails may have told it what is not in the journal. */
  readonly take: (stand: StandOfScan) => KnownScan | undefined;
  /** For whoever has committed that journal. */
  readonly keep: (stand: StandOfScan, known: KnownScan) => void;
}

/** Two steps of one scan are a minute apart at most; after that the memory is better free. */
const KEPT_MS = 10 * 60_000;
/** As stored. A step needs the memory in any case; between steps another workspace may want it. */
export const KEPT_BYTES = 24_000_000;

export function createWarmScan(now: () => number): WarmScan {
  let kept: { readonly name: string; readonly at: number; readonly known: KnownScan } | undefined;
  return {
    take: (stand) => {
      const found = kept;
      kept = undefined;
      const isIt = found?.name === toName(stand) && now() - found.at <= KEPT_MS;
      return isIt ? found.known : undefined;
    },
    keep: (stand, known) => {
      const bytes = stand.state.journal.reduce((sum, chunk) => sum + chunk.bytes, 0);
      kept = bytes <= KEPT_BYTES ? { name: toName(stand), at: now(), known } : undefined;
    },
  };
}

/** Chunks are named after their content: what was erased or replaced has another name. */
function toName({ workspaceUuid, state, beside }: StandOfScan): string {
  const { status, journal, activitySince } = state;
  const hashesOf = (chunks: readonly ChunkReference[] = []) => chunks.map(({ hash }) => hash);
  const { startedAt, mode } = status;
  const terms = [workspaceUuid, startedAt, mode, activitySince];
  return JSON.stringify([...terms, hashesOf(journal), hashesOf(beside?.chunks)]);
}
