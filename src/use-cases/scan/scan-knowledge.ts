import { createFactsCollector, type FactsCollector } from '../../domain/facts/collect-facts';
import { type Facts } from '../../domain/facts/facts';
import { type JobKind, type PageRecord, type ScanRecord } from '../../domain/facts/scan-record';
import { createMemberNames } from './member-names';
import { createScanLedger, type ScanLedger } from './scan-ledger';

export interface KnowledgeTerms {
  readonly previous?: Facts | undefined;
  /** Kinds of jobs that this scan will not ask for. */
  readonly skipped: ReadonlySet<JobKind>;
  /** How many requests there will be is known once earlier readings are kept. */
  readonly isRefresh?: boolean;
  /** ISO date; missing = activity is not asked for. */
  readonly activitySince?: string | undefined;
}

/**
 * What the records of a scan add up to. A process that goes on with a scan may keep it from one call to the
 * next, so that a call costs what is new: `ScanRun.known`.
 */
export interface ScanKnowledge extends Omit<ScanLedger, 'add' | 'progress'> {
  readonly take: (record: ScanRecord) => void;
  /** Counts on what an earlier scan read: those jobs are ended, without a request of this one. */
  readonly keepEarlier: (pages: readonly PageRecord[]) => void;
  /** Also where there was nothing to count on. */
  readonly hasKeptEarlier: () => boolean;
  readonly facts: FactsCollector['facts'];
  /** Those that were asked for last, perhaps without what was read since: to put all together again takes longer. */
  readonly latestFacts: () => Facts | undefined;
  readonly count: ScanLedger['progress'];
  /** The record without names that others have told. */
  readonly withoutTold: (record: ScanRecord) => ScanRecord;
  /** When the newest record was read, milliseconds since 1970. */
  readonly lastReadAt: () => number;
}

export function createScanKnowledge(terms: KnowledgeTerms): ScanKnowledge {
  const { add, progress, ...ledger } = createScanLedger(terms.skipped, terms.activitySince);
  const collector = createFactsCollector(terms.previous);
  const members = createMemberNames();
  let lastReadAt = 0;
  let known: Facts | undefined;
  let latest: Facts | undefined;
  const factsNow = () => {
    known ??= collector.facts();
    latest = known;
    return known;
  };
  let hasKeptEarlier = false;
  return {
    ...ledger,
    take: (record) => {
      known = undefined;
      add(record);
      collector.add(record);
      members.add(record);
      lastReadAt = Math.max(lastReadAt, record.at);
    },
    keepEarlier: (pages) => {
      hasKeptEarlier = true;
      latest = undefined;
      for (const page of pages) {
        if (ledger.isEnded(page.job) || ledger.trailOf(page.job).length > 0) continue;
        known = undefined;
        add(page);
        collector.keep(page);
      }
    },
    hasKeptEarlier: () => hasKeptEarlier,
    facts: (state) => (state === undefined ? factsNow() : collector.facts(state)),
    latestFacts: () => latest ?? factsNow(),
    count: () => {
      const { requestsExpected, ...counted } = progress();
      const isExpectable = hasKeptEarlier || terms.isRefresh !== true;
      const isKnown = isExpectable && requestsExpected !== undefined;
      return { ...counted, ...(isKnown && { requestsExpected }) };
    },
    withoutTold: members.withoutTold,
    lastReadAt: () => lastReadAt,
  };
}
