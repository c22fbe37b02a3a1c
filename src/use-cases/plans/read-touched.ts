import { type ScanJob, type ScanRecord } from '../../domain/facts/scan-record';
import { readJobs } from '../scan/read-jobs';
import { createScanDesk, type ScanRun } from '../scan/scan-desk';
import { type ScanOutcome } from '../scan/scan-report';

export interface TouchedRun extends Pick<
  ScanRun,
  'source' | 'readsAs' | 'clock' | 'maxWaitMs' | 'limits' | 'concurrency' | 'signal' | 'random'
> {
  readonly jobs: readonly ScanJob[];
  /** What earlier calls read: none of it is asked for again. */
  readonly records: readonly ScanRecord[];
}

export interface TouchedReading {
  /** `finished`: each of them was read, or tried. */
  readonly outcome: ScanOutcome;
  readonly added: readonly ScanRecord[];
  /** Jobs that are still to be read. */
  readonly left: number;
}

/**
 * Reads a few things again in bounded calls, to see what became of them. Whoever is no workspace admin is shown
 * shorter lists without a word, so every call asks for that first.
 * @throws what is neither an answer nor a failed read
 */
export async function readTouched({
  jobs,
  records,
  ...terms
}: TouchedRun): Promise<TouchedReading> {
  const added: ScanRecord[] = [];
  const append = (fresh: readonly ScanRecord[]) => {
    added.push(...fresh);
    return Promise.resolve();
  };
  const desk = createScanDesk({ ...terms, records, journal: { append } });
  const isLeft = (job: ScanJob) => !desk.memory.isEnded(job);
  if (jobs.some(isLeft)) {
    const signal = terms.signal && { signal: terms.signal };
    const confirmed = await desk.ask(() => terms.source.confirmWorkspaceAdmin({ ...signal }));
    if (confirmed.kind === 'gap') {
      const { reason, detail: message = 'The workspace cannot be read.' } = confirmed.gap;
      const failure = { reason, message, nothingRead: records.length === 0 };
      desk.gate.stop({ state: 'failed', failure });
    }
    if (confirmed.kind === 'answered') await readJobs(desk, jobs);
  }
  return {
    outcome: desk.gate.stopped() ?? { state: 'finished' },
    added,
    left: jobs.filter(isLeft).length,
  };
}
