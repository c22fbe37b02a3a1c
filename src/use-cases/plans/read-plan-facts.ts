import { toActivitySince } from '../../domain/activity/pushed-since';
import { type Facts, type Repository } from '../../domain/facts/facts';
import { type ProjectUuid, type RepositoryUuid } from '../../domain/facts/ids';
import { type ScanJob, type ScanRecord } from '../../domain/facts/scan-record';
import { type Action } from '../../domain/plans/action';
import { planActivity } from '../scan/plan-activity';
import { DETAIL_PLANS } from '../scan/plan-details';
import { planBranchRules, planProjectGrants, planRepositoryGrants } from '../scan/plan-jobs';
import { readJobs } from '../scan/read-jobs';
import { readWorkspace } from '../scan/read-workspace';
import { createScanDesk, type ScanDesk, type ScanRun } from '../scan/scan-desk';
import { type ScanOutcome } from '../scan/scan-report';

export interface PlanFactsRun extends Pick<
  ScanRun,
  'source' | 'readsAs' | 'clock' | 'maxWaitMs' | 'signal' | 'random' | 'onProgress'
> {
  readonly actions: readonly Action[];
  /** Who pushed within so many days is working there. */
  readonly recentDays: number;
}

export interface PlanFacts {
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
  const activitySince = toActivitySince(run.clock.now(), recentDays);
  const desk = createScanDesk({ ...terms, journal: { append }, activitySince });
  await readWorkspace(desk);
  if (!desk.gate.stopped())
    await readJobs(desk, [
      ...[{ kind: 'members' }, { kind: 'groups' }, { kind: 'projects' }, { kind: 'repositories' }],
    ] as readonly ScanJob[]);
  await readTouched(desk, actions, activitySince);
  const facts = desk.memory.facts({ endedAt: run.clock.now() });
  return {
    outcome: desk.gate.stopped() ?? { state: 'finished' },
    ...(facts !== undefined && { facts }),
  };
}

async function readTouched(desk: ScanDesk, actions: readonly Action[], since: string) {
  const all = desk.gate.stopped() ? undefined : desk.memory.facts();
  if (all === undefined) return;
  const touched = pickTouched(all, actions);
  await readJobs(desk, [
    ...planProjectGrants(touched.projects),
    ...planRepositoryGrants(touched),
    ...planBranchRules(touched),
    ...DETAIL_PLANS['default-reviewers'](touched, {}),
    ...planWork(touched.repositories, actions, since),
  ]);
  const now = desk.gate.stopped() ? undefined : desk.memory.facts();
  if (now === undefined) return;
  await readJobs(desk, DETAIL_PLANS['branching-models'](pickTouched(now, actions), {}));
}

/** The objects that steps name, and the projects that repositories among them inherit from. */
function pickTouched(facts: Facts, actions: readonly Action[]): Facts {
  const places = actions.flatMap(placesOf);
  const repositories = facts.repositories.filter((one) => places.includes(one.uuid));
  const parents = new Set(repositories.map(({ project }) => project));
  const projects = facts.projects.filter(({ uuid }) => places.includes(uuid) || parents.has(uuid));
  return { ...facts, projects, repositories };
}

function placesOf(action: Action): readonly (ProjectUuid | RepositoryUuid)[] {
  if ('repository' in action) return [action.repository];
  const on = 'on' in action ? action.on : undefined;
  if (on === undefined) return [];
  return 'repository' in on ? [on.repository] : [on.project];
}

/** Where a person loses something on a repository: whether they worked there lately. */
function planWork(
  repositories: readonly Repository[],
  actions: readonly Action[],
  since: string,
): readonly ScanJob[] {
  const lost = new Set(
    actions
      .filter(({ kind }) => kind === 'person-grant' || kind === 'group-grant')
      .flatMap(placesOf),
  );
  const concerned = repositories.filter(({ uuid }) => lost.has(uuid));
  return planActivity(concerned, since).filter(({ kind }) => kind === 'commits');
}
