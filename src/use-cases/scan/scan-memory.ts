import { createFactsCollector, type FactsCollector } from '../../domain/facts/collect-facts';
import { type Facts } from '../../domain/facts/facts';
import { type JobKind, type PageRecord, type ScanRecord } from '../../domain/facts/scan-record';
import { createGroupedWrites } from './group-writes';
import { createScanLedger, type ScanLedger } from './scan-ledger';
import { type ScanJournal } from './scan-ports';
import { type ScanProgress } from './scan-report';
import { createMemberNames } from './member-names';

export interface MemoryOptions {
  readonly journal: ScanJournal;
  readonly records: Iterable<ScanRecord>;
  readonly previous?: Facts | undefined;
  /** Kinds of jobs that this scan will not ask for. */
  readonly skipped: ReadonlySet<JobKind>;
  /** How many requests there will be is known once earlier readings are kept. */
  readonly isRefresh?: boolean;
  /** ISO date; missing = activity is not asked for. */
  readonly activitySince?: string | undefined;
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined;
}

/** All that a scan knows, and the journal it is kept in. */
export interface ScanMemory extends Omit<ScanLedger, 'add' | 'progress'> {
  /** Journals records, and only then counts on them. */
  readonly keep: (records: readonly ScanRecord[]) => Promise<void>;
  /** Counts on what an earlier scan read: those jobs are ended, without a request of this one. */
  readonly keepEarlier: (pages: readonly PageRecord[]) => void;
  readonly facts: FactsCollector['facts'];
  readonly progress: () => ScanProgress;
  readonly tellWaiting: (untilMs: number | undefined) => void;
  /** When the newest record was read, milliseconds since 1970. */
  readonly lastReadAt: () => number;
}

export function createScanMemory(options: MemoryOptions): ScanMemory {
  const write = createGroupedWrites(options.journal.append);
  const {
    add,
    progress: count,
    ...ledger
  } = createScanLedger(options.skipped, options.activitySince);
  const collector = createFactsCollector(options.previous);
  const members = createMemberNames();
  let lastReadAt = 0;
  let waitingUntilMs: number | undefined;
  let known: Facts | undefined;
  const take = (record: ScanRecord) => {
    known = undefined;
    add(record);
    collector.add(record);
    members.add(record);
    lastReadAt = Math.max(lastReadAt, record.at);
  };
  for (const record of options.records) take(record);
  let isExpectable = options.isRefresh !== true;
  const progress = (): ScanProgress => {
    const { requestsExpected, ...counted } = count();
    return {
      ...counted,
      ...(isExpectable && requestsExpected !== undefined && { requestsExpected }),
      ...(waitingUntilMs !== undefined && { waitingUntilMs }),
    };
  };

  return {
    ...ledger,
    keep: async (records) => {
      const named = records.map(members.withoutTold);
      await write(named);
      named.forEach(take);
      options.onProgress?.(progress());
    },
    keepEarlier: (pages) => {
      isExpectable = true;
      known = undefined;
      for (const page of pages) {
        if (ledger.isEnded(page.job) || ledger.trailOf(page.job).length > 0) continue;
        add(page);
        collector.keep(page);
      }
    },
    facts: (state) => {
      if (state !== undefined) return collector.facts(state);
      known ??= collector.facts();
      return known;
    },
    progress,
    tellWaiting: (untilMs) => {
      waitingUntilMs = untilMs;
      options.onProgress?.(progress());
    },
    lastReadAt: () => lastReadAt,
  };
}
