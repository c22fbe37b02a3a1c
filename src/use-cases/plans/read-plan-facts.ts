import { toActivitySince } from '../../domain/activity/pushed-since';
import { type Facts } from '../../domain/facts/facts';
import { type ScanJob, type ScanRecord } from '../../domain/facts/scan-record';
import { type Action } from '../../domain/plans/action';
import { planActivity } from '../scan/plan-activity';
import { DETAIL_PLANS } from '../scan/plan-details';
import { planBranchRules, planProjectGrants, planRepositoryGrants } from '../scan/plan-jobs';
import { readJobs } from '../scan/read-jobs';
import { readWorkspace } from '../scan/read-workspace';
import { createScanDesk, type ScanDesk, type ScanRun } from '../scan/scan-desk';
import { type ScanOutcome } from '../scan/scan-report';
import { type Lately, pickLosing, pickTouched } from './touched';

interface PlanFactsRun extends Pick<
  ScanRun,
  'source' | 'readsAs' | 'clock' | 'maxWaitMs' | 'signal' | 'random' | 'onProgress'
> {
  readonly actions: readonly Action[];
  /** Who pushed within so many days is working there. */
  readonly recentDays: number;
}

interface PlanFacts {
  /** `finished`: all of it was read, or tried. */
  readonly outcome: ScanOutcome;
  /** Missing where not even the workspace could be read. */
  readonly facts?: Facts;
}

/**
 * Reads, just before a plan is acted on, what its dangers are judged by: who is a member, who is in which group,
 * what there is, and of the objects that the plan touches who was granted what, branch rules, reviewers and, where
 * somebody loses write, who worked there lately. Nothing is stored; what was not asked is unread.
 * @throws what is neither an answer nor a failed read
 */
export async function readPlanFacts(run: PlanFactsRun): Promise<PlanFacts> {
  const { actions, recentDays, ...terms } = run;
  const records: ScanRecord[] = [];
  const append = (added: readonly ScanRecord[]) => {
    records.push(...added);
    return Promise.resolve();
  };
  const now = run.clock.now();
  const activitySince = toActivitySince(now, recentDays);
  const desk = createScanDesk({ ...terms, journal: { append }, activitySince });
  await readWorkspace(desk);
  if (!desk.gate.stopped())
    await readJobs(desk, [
      ...[{ kind: 'members' }, { kind: 'groups' }, { kind: 'projects' }, { kind: 'repositories' }],
    ] as readonly ScanJob[]);
  await readTouched(desk, actions, { now, recentDays, since: activitySince });
  const facts = desk.memory.facts({ endedAt: run.clock.now() });
  return {
    outcome: desk.gate.stopped() ?? { state: 'finished' },
    ...(facts !== undefined && { facts }),
  };
}

async function readTouched(
  desk: ScanDesk,
  actions: readonly Action[],
  lately: Lately & { readonly since: string },
): Promise<void> {
  const all = desk.gate.stopped() ? undefined : desk.memory.facts();
  if (all === undefined) return;
  const touched = pickTouched(all, actions, lately);
  const worked = planActivity(pickLosing(touched.repositories, actions), lately.since);
  await readJobs(desk, [
    ...planProjectGrants(touched.projects),
    ...planRepositoryGrants(touched),
    ...planBranchRules(touched),
    ...DETAIL_PLANS['default-reviewers'](touched, {}),
    ...worked.filter(({ kind }) => kind === 'commits'),
  ]);
  const now = desk.gate.stopped() ? undefined : desk.memory.facts();
  if (now === undefined) return;
  await readJobs(desk, DETAIL_PLANS['branching-models'](pickTouched(now, actions, lately), {}));
}
