import { wasPushedSince } from '../../domain/activity/pushed-since';
import { isGapRecord, type PageRecordOf, type ScanRecord } from '../../domain/facts/scan-record';

/** Counts the repositories that were pushed to since a day, as their list is read. */
export function createPushedCount(since: string | undefined) {
  const repositories = new Set<string>();
  return {
    add: (record: ScanRecord): void => {
      if (since === undefined || record.job.kind !== 'repositories' || isGapRecord(record)) return;
      // The rows of a job's page are of its own kind, which TypeScript cannot follow.
      const { rows } = record as PageRecordOf<'repositories'>;
      for (const row of rows) if (wasPushedSince(row, since)) repositories.add(row.uuid);
    },
    count: () => repositories.size,
  };
}
