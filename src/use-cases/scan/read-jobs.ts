import { isDetailJob } from '../../domain/facts/detail-jobs';
import { type ScanJob, type ScanRecord } from '../../domain/facts/scan-record';
import { type Asked } from './ask-patiently';
import { toOutage } from './outage-watch';
import { type ScanDesk } from './scan-desk';

/**
 * Reads jobs to their end, a few at a time and in the given order, as long as the gate is open.
 * @throws the first error that is no failed read, when no request is in flight any more
 */
export async function readJobs(desk: ScanDesk, jobs: Iterable<ScanJob>): Promise<void> {
  const stopOthers = (error: unknown) => {
    desk.gate.stop({ state: 'cancelled' });
    throw error;
  };
  for (const batch of batchesOf(jobs, (job) => !desk.memory.isEnded(job))) {
    await allSettled(batch.map((job) => desk.limit(() => readJob(desk, job).catch(stopOthers))));
    if (desk.gate.stopped()) break;
  }
  // Fewer unanswered jobs than an outage has: nothing says that the network is gone.
  const { state } = desk.gate.stopped() ?? { state: 'paused' };
  if (state === 'paused') await keepAnswered(desk, []);
}

/** A call sends some ninety requests of the hundred thousand that a scan may have open: most jobs need no place in a queue. */
const BATCH_JOBS = 1000;

function* batchesOf(
  jobs: Iterable<ScanJob>,
  isOpen: (job: ScanJob) => boolean,
): Iterable<readonly ScanJob[]> {
  let batch: ScanJob[] = [];
  for (const job of jobs) {
    if (!isOpen(job)) continue;
    batch.push(job);
    if (batch.length < BATCH_JOBS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Waits for all of `work`, and only then throws the first error among them. */
export async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) {
    if (result.status === 'rejected') throw result.reason;
  }
}

/** Every page is journalled before the next one is asked for. */
async function readJob(desk: ScanDesk, job: ScanJob): Promise<void> {
  const { memory, run } = desk;
  const how = { survivesMissingScope: isDetailJob(job.kind) };
  while (!memory.isEnded(job)) {
    const asked = await desk.ask(() => {
      const trail = memory.trailOf(job);
      return run.source.readPage(job, { trail, ...(run.signal && { signal: run.signal }) });
    }, how);
    if (asked.kind === 'stopped') return;
    if (asked.kind === 'answered') {
      await keepAnswered(desk, [withRequests(asked.value, asked.requests)]);
    } else {
      await keepGap(desk, job, asked);
      return;
    }
  }
}

async function keepGap(
  desk: ScanDesk,
  job: ScanJob,
  asked: Asked<unknown> & { readonly kind: 'gap' },
): Promise<void> {
  const record = withRequests({ job, at: desk.run.clock.now(), gap: asked.gap }, asked.requests);
  if (asked.answered) await keepAnswered(desk, [record]);
  else if (desk.outage.addUnanswered(record)) desk.gate.stop(toOutage(desk.memory.isEmpty()));
}

async function keepAnswered(desk: ScanDesk, records: readonly ScanRecord[]): Promise<void> {
  const all = [...desk.outage.release(), ...records];
  if (all.length > 0) await desk.memory.keep(all);
}

function withRequests<Kept extends ScanRecord>(record: Kept, requests: number): Kept {
  return requests === 1 ? record : { ...record, requests };
}
