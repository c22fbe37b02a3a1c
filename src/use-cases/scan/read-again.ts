import { type Facts } from '../../domain/facts/facts';
import { type ProjectUuid, type RepositoryUuid } from '../../domain/facts/ids';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { withReadAgain } from '../../domain/facts/with-read-again';
import { DETAIL_PLANS } from './plan-details';
import { planBranchRules, planProjectGrants, planRepositoryGrants } from './plan-jobs';
import { readJobs } from './read-jobs';
import { createScanDesk, type ScanRun } from './scan-desk';
import { type ScanOutcome } from './scan-report';

export interface ReadAgainRun extends Pick<
  ScanRun,
  'source' | 'readsAs' | 'clock' | 'maxWaitMs' | 'limits' | 'concurrency' | 'signal' | 'random'
> {
  /** What is known now. */
  readonly facts: Facts;
  readonly projects?: Iterable<ProjectUuid>;
  readonly repositories?: Iterable<RepositoryUuid>;
}

export interface ReadAgain {
  /** `finished`: each of them was read, or tried. */
  readonly outcome: ScanOutcome;
  /** With what was read, also where it did not come to the end: the age of each reading tells which. */
  readonly facts: Facts;
}

/**
 * Reads who has access to a few objects again, just before somebody decides something about them: their grants,
 * branch rules and the models these speak of; no lists. Nothing is stored.
 * @throws what is neither an answer nor a failed read
 */
export async function readAgain(run: ReadAgainRun): Promise<ReadAgain> {
  const { facts, projects = [], repositories = [], ...terms } = run;
  const records: ScanRecord[] = [];
  const append = (added: readonly ScanRecord[]) => {
    records.push(...added);
    return Promise.resolve();
  };
  const desk = createScanDesk({ ...terms, journal: { append } });
  const wanted = pick(facts, new Set(projects), new Set(repositories));
  await readJobs(desk, [
    ...planProjectGrants(wanted.projects),
    ...planRepositoryGrants(wanted),
    ...planBranchRules(wanted),
  ]);
  const models = DETAIL_PLANS['branching-models'](withReadAgain(wanted, records), {});
  await readJobs(desk, models);
  return {
    outcome: desk.gate.stopped() ?? { state: 'finished' },
    facts: withReadAgain(facts, records),
  };
}

function pick(
  facts: Facts,
  projects: ReadonlySet<ProjectUuid>,
  repositories: ReadonlySet<RepositoryUuid>,
): Facts {
  return {
    ...facts,
    projects: facts.projects.filter(({ uuid }) => projects.has(uuid)),
    repositories: facts.repositories.filter(({ uuid }) => repositories.has(uuid)),
  };
}
