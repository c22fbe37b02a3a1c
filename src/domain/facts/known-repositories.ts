import { concernsEveryJob, isDetailJob } from './detail-jobs';
import { type Repository } from './facts';
import { type RepositoryUuid } from './ids';
import { sorted } from './sorted';
import { isGapRecord, type RowOf, type ScanRecord } from './scan-record';

type Row = RowOf['repositories'];

/** What was put together of one repository. */
interface KnownRepository {
  readonly row: Row;
  readonly repository: Repository;
  /** The same where nobody has to ask for its listing. */
  notAsked?: Repository;
}

/**
 * Repositories as the last facts had them. A step of a scan reads a hundred lists and wants the facts of tens
 * of thousands of repositories: only those of which something was read since are put together again.
 */
export interface KnownRepositories {
  readonly find: (row: Row) => KnownRepository | undefined;
  readonly put: (known: KnownRepository) => KnownRepository;
  /** By slug; the order of a list that has come to its end is worked out once. */
  readonly inOrder: (rows: readonly Row[]) => readonly Row[];
  /** Whatever the record tells something of. */
  readonly forget: (record: ScanRecord) => void;
}

export function createKnownRepositories(): KnownRepositories {
  const known = new Map<RepositoryUuid, KnownRepository>();
  let ordered: { readonly rows: readonly Row[]; readonly inOrder: readonly Row[] } | undefined;
  return {
    find: (row) => {
      const found = known.get(row.uuid);
      return found?.row === row ? found : undefined;
    },
    put: (one) => {
      known.set(one.row.uuid, one);
      return one;
    },
    inOrder: (rows) => {
      if (ordered?.rows !== rows) ordered = { rows, inOrder: sorted(rows, ({ slug }) => slug) };
      return ordered.inOrder;
    },
    forget: (record) => {
      const { job } = record;
      if (isGapRecord(record) && isDetailJob(job.kind) && concernsEveryJob(record.gap))
        known.clear();
      if ('repository' in job) known.delete(job.repository);
    },
  };
}
