import { setTimeout as sleep } from 'node:timers/promises';
import { type BitbucketRequest } from '../../src/adapters/bitbucket/bitbucket-request';
import { createBudget } from '../../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../../src/adapters/bitbucket/reader';
import { createTokenRequest } from '../../src/adapters/bitbucket/token-request';
import { toActivitySince } from '../../src/domain/activity/pushed-since';
import { type DetailFamily } from '../../src/domain/facts/fact-families';
import { type Facts } from '../../src/domain/facts/facts';
import { type ScanRecord } from '../../src/domain/facts/scan-record';
import { runScan } from '../../src/use-cases/scan/run-scan';
import { type ScanRun } from '../../src/use-cases/scan/scan-desk';
import { type ScanReport } from '../../src/use-cases/scan/scan-report';
import { type Credentials } from '../credentials';
import { type ExitCode } from '../exit-code';
import { toFileError } from '../files/file-error';
import { type JournalFile } from '../files/journal-file';
import { type Terminal } from '../terminal';
import { createCountedRequest, type RequestCount } from './counted-request';
import { createProgressLine } from './progress-line';
import { listenForStop } from './stop-signals';

/** Bitbucket counts by person: the rest of the limit is for their other tools. */
const SHARE_OF_LIMIT = 0.8;

export interface WorkspaceScan {
  readonly workspace: string;
  readonly origin: string;
  readonly credentials: Credentials;
  readonly journal: JournalFile;
  readonly partial: string;
  readonly previous: Facts | undefined;
  readonly maxWaitMs?: number;
  readonly activityDays?: number;
  /** Families of details that are not asked for. */
  readonly without: readonly DetailFamily[];
  /** Puts who has access where answers find it, while details are still read. */
  readonly saveAccess: (facts: Facts) => Promise<void>;
}

export interface WorkspaceRead {
  readonly report: ScanReport;
  readonly count: RequestCount;
  /** Sent by earlier runs of the same scan. */
  readonly requestsBefore: number;
  /** How to end when a signal stopped it. */
  readonly stoppedWith: ExitCode;
}

/**
 * Reads what the journal does not hold yet: a whole scan, unless `read` says what. A signal stops it, a wait for
 * the limit shows on the terminal.
 */
export async function readWorkspace(
  scan: WorkspaceScan,
  terminal: Terminal,
  read: (run: ScanRun) => Promise<ScanReport> = runScan,
): Promise<WorkspaceRead> {
  const { journal, previous, maxWaitMs, without, activityDays } = scan;
  const requests = createCountedRequest(
    createTokenRequest({ api: scan.origin, ...scan.credentials }),
  );
  const line = createProgressLine(terminal.stderr, terminal.now);
  const stop = listenForStop();
  try {
    const report = await read({
      source: createSource(scan, requests.request, terminal),
      journal: toScanJournal(journal, scan.partial),
      records: journal.records,
      readsAs: 'user',
      without,
      onAccessRead: scan.saveAccess,
      clock: { now: terminal.now, sleep: (ms, signal) => sleep(ms, undefined, { signal }) },
      signal: stop.signal,
      onProgress: (progress) => {
        line.show(progress);
      },
      ...(previous === undefined ? {} : { previous }),
      ...(maxWaitMs === undefined ? {} : { maxWaitMs }),
      ...(activityDays !== undefined && {
        activitySince: toActivitySince(terminal.now(), activityDays),
      }),
    });
    const requestsBefore = countRequests(journal.records);
    return { report, count: requests.count(), requestsBefore, stoppedWith: stop.exitCode() };
  } finally {
    stop.forget();
    line.clear();
  }
}

function createSource(
  { workspace, origin }: WorkspaceScan,
  request: BitbucketRequest,
  { now }: Terminal,
) {
  const budget = createBudget({ share: SHARE_OF_LIMIT, now });
  return createBitbucketReader({ request, workspace, origin, budget, now, readsAs: 'token' });
}

/** A full disk stops the scan with a word about the disk. */
function toScanJournal(journal: JournalFile, file: string): Pick<JournalFile, 'append'> {
  return {
    append: (records) =>
      journal.append(records).catch((error: unknown) => {
        throw toFileError('write', file, error);
      }),
  };
}

function countRequests(records: readonly ScanRecord[]): number {
  return records.reduce((sum, { requests = 1 }) => sum + requests, 0);
}
