import { type ScanState } from '../../domain/facts/collect-facts';
import { type Repository } from '../../domain/facts/facts';
import { type Gap, isComplete } from '../../domain/facts/reading';
import { type ScanJob } from '../../domain/facts/scan-record';
import { keepEarlier } from './keep-earlier';
import { planBranchRules, planProjectGrants, planRepositoryGrants } from './plan-jobs';
import { readDetails } from './read-details';
import { allSettled, readJobs } from './read-jobs';
import { readCrossCheck, readProbes } from './read-listings';
import { readWorkspace } from './read-workspace';
import { createScanDesk, type ScanDesk, type ScanRun } from './scan-desk';
import { type ScanOutcome, type ScanReport } from './scan-report';

/**
 * Scans a workspace, or goes on with a scan: what `records` hold is not asked again. The structure
 * comes first (a provisional answer stands on it), then the grants of each repository, then
 * Bitbucket's own listings as far as group members are unknown, then branch rules, then details, and
 * last the listings that our answers are held against. A refresh reads of all this only what may have
 * changed, and a share of the rest.
 *
 * Resolves with how far it came. What was read is in the journal then, and also when it throws.
 * @throws what is neither an answer nor a failed read: the journal cannot be written, or Forge asks
 * for the user's consent
 */
export async function runScan(run: ScanRun): Promise<ScanReport> {
  const desk = createScanDesk(run);
  await readWorkspace(desk);
  if (!desk.gate.stopped()) await readStructure(desk);
  keepEarlier(desk);
  await readJobs(desk, planNow(desk, 'repository-grants'));
  await readProbes(desk);
  await readJobs(desk, planNow(desk, 'branch-rules'));
  const accessRead = !desk.gate.stopped();
  const facts = accessRead ? desk.memory.facts() : undefined;
  if (facts) await run.onAccessRead?.(facts);
  await readDetails(desk);
  await readCrossCheck(desk);
  return toReport(desk, accessRead);
}

/** Project grants need the projects only: they do not wait for the longer lists. */
async function readStructure(desk: ScanDesk): Promise<void> {
  if (!desk.run.source.canReadGroups) await skipGroups(desk);
  const others = readJobs(desk, [
    { kind: 'repositories' },
    { kind: 'members' },
    { kind: 'groups' },
  ]);
  const projects = readJobs(desk, [{ kind: 'projects' }]).then(() =>
    readJobs(desk, planProjectGrants(desk.memory.facts()?.projects ?? [])),
  );
  await allSettled([others, projects]);
}

const GROUPS: ScanJob = { kind: 'groups' };
const NO_GROUPS: Gap = {
  reason: 'wrong-credential',
  detail: 'Bitbucket shows group members to API tokens only.',
};

async function skipGroups({ memory, run }: ScanDesk): Promise<void> {
  if (memory.isEnded(GROUPS)) return;
  await memory.keep([{ job: GROUPS, at: run.clock.now(), gap: NO_GROUPS, requests: 0 }]);
}

/** What each family asks of a repository, and which repositories it is through with. */
const PLANS = {
  'repository-grants': {
    plan: planRepositoryGrants,
    isRead: ({ groupGrants, personGrants }: Repository) =>
      isComplete(groupGrants) && isComplete(personGrants),
  },
  'branch-rules': {
    plan: planBranchRules,
    isRead: ({ branchRules }: Repository) => isComplete(branchRules),
  },
};

function planNow({ gate, memory, run }: ScanDesk, family: keyof typeof PLANS): Iterable<ScanJob> {
  // To put tens of thousands in their order again in each step of hours takes longer than its requests.
  const isOver = gate.stopped() !== undefined || memory.isThrough(family);
  const facts = isOver ? undefined : memory.facts();
  if (!facts) return [];
  const { plan, isRead } = PLANS[family];
  const repositories = facts.repositories.filter((repository) => !isRead(repository));
  return plan({ ...facts, repositories }, run.previous);
}

function toReport({ gate, memory, known }: ScanDesk, accessRead: boolean): ScanReport {
  const outcome = gate.stopped() ?? { state: 'finished' };
  return {
    outcome,
    known,
    accessRead,
    progress: memory.progress(),
    facts: () => memory.facts(toState(outcome, memory.lastReadAt())),
  };
}

function toState(outcome: ScanOutcome, lastReadAt: number): ScanState {
  switch (outcome.state) {
    case 'finished':
      return { endedAt: lastReadAt };
    case 'waiting':
      return {
        notReadYet: { reason: 'rate-limited', detail: "Bitbucket's hourly limit is used up." },
      };
    default:
      return {};
  }
}
