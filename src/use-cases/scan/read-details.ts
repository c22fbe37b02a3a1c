import { DETAIL_FAMILIES } from '../../domain/facts/fact-families';
import { type Gap } from '../../domain/facts/reading';
import { type JobKind, type ScanJob } from '../../domain/facts/scan-record';
import { DETAIL_PLANS } from './plan-details';
import { readJobs } from './read-jobs';
import { type ScanDesk } from './scan-desk';
import { findReasonToSkip } from './skipped-details';

/** Last of all, family by family, what does not decide who has access. */
export async function readDetails(desk: ScanDesk): Promise<void> {
  for (const family of DETAIL_FAMILIES) {
    const facts = desk.gate.stopped() ? undefined : desk.memory.facts();
    if (!facts) return;
    const jobs = DETAIL_PLANS[family](facts, desk.run);
    const gap = findReasonToSkip(family, desk.run);
    await (gap ? skip(jobs, gap, desk) : readJobs(desk, jobs));
  }
}

/** One record for each kind of job speaks for all of its objects. */
async function skip(jobs: readonly ScanJob[], gap: Gap, { memory, run }: ScanDesk): Promise<void> {
  const firsts = new Map<JobKind, ScanJob>();
  for (const job of jobs) if (!firsts.has(job.kind)) firsts.set(job.kind, job);
  const open = [...firsts.values()].filter((job) => !memory.isEnded(job));
  const at = run.clock.now();
  if (open.length > 0) await memory.keep(open.map((job) => ({ job, at, gap, requests: 0 })));
}
