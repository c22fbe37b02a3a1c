import { type ScanRecord } from '../../domain/facts/scan-record';
import { createGroupedWrites } from './group-writes';
import { type ScanKnowledge } from './scan-knowledge';
import { type ScanJournal } from './scan-ports';
import { type ScanProgress } from './scan-progress';

export interface MemoryOptions {
  readonly journal: ScanJournal;
  readonly known: ScanKnowledge;
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined;
}

/** All that a scan knows, and the journal it is kept in. */
export interface ScanMemory extends Omit<ScanKnowledge, 'take' | 'count' | 'withoutTold'> {
  /** Journals records, and only then counts on them. */
  readonly keep: (records: readonly ScanRecord[]) => Promise<void>;
  readonly progress: () => ScanProgress;
  readonly tellWaiting: (untilMs: number | undefined) => void;
}

export function createScanMemory({ journal, known, onProgress }: MemoryOptions): ScanMemory {
  const write = createGroupedWrites(journal.append);
  const { take, count, withoutTold, ...rest } = known;
  let waitingUntilMs: number | undefined;
  const progress = (): ScanProgress => ({
    ...count(),
    ...(waitingUntilMs !== undefined && { waitingUntilMs }),
  });
  return {
    ...rest,
    keep: async (records) => {
      const named = records.map(withoutTold);
      await write(named);
      named.forEach(take);
      onProgress?.(progress());
    },
    progress,
    tellWaiting: (untilMs) => {
      waitingUntilMs = untilMs;
      onProgress?.(progress());
    },
  };
}
