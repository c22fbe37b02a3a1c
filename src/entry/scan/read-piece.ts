import { type Budget, createBudget } from '../../adapters/bitbucket/budget';
import { toFirstPath } from '../../adapters/bitbucket/endpoints';
import { createBitbucketReader } from '../../adapters/bitbucket/reader';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { runScan } from '../../use-cases/scan/run-scan';
import { type ScanRun } from '../../use-cases/scan/scan-desk';
import { type Step } from './after-step';
import { type OpenScan } from './open-scan';
import { type ScanDeps } from './scan-deps';
import { type ScanState } from './scan-state';
import { createStepSource } from './step-source';

/** Leaves room for other users of the same limit. */
export const SHARE_OF_LIMIT = 0.6;
/** Longer than Bitbucket takes, short enough that a step that hangs once still ends within its time. */
export const REQUEST_TIMEOUT_MS = 7_000;
export const API_ORIGIN = 'https://api.bitbucket.org';

/** One step's task: where to go on, as whom, and for how long. */
export interface PieceTask extends Pick<OpenScan, 'journal' | 'previous' | 'known' | 'records'> {
  /** As Bitbucket spells it now. */
  readonly slug: string;
  /** The admin who has the page open, if one has. */
  readonly admin?: string;
  readonly limits: { readonly maxRequests: number; readonly deadlineMs: number };
  readonly state: ScanState;
}

export interface Piece extends Pick<Step, 'report' | 'readsAs' | 'budgets'> {
  readonly added: readonly ScanRecord[];
}

/**
 * Reads a bounded piece of the scan: as the app, and where Bitbucket does not let it in, at once as the
 * admin who has the page open. Without one the outcome is `switch-to-user`.
 */
export async function readPiece(deps: ScanDeps, task: PieceTask): Promise<Piece> {
  const { state, admin, journal } = task;
  const reading = { ...task, records: [...task.records, ...journal.recovered] };
  const piece = await readAs(state.status.readsAs, deps, reading);
  const added = [...journal.recovered, ...piece.added];
  if (piece.report.outcome.state !== 'switch-to-user') return { ...piece, added };
  if (admin === undefined) return { ...piece, readsAs: 'user', added };
  const next = await readAs('user', deps, { ...task, known: piece.report.known, records: [] });
  return {
    ...next,
    added: [...added, ...next.added],
    budgets: { ...piece.budgets, ...next.budgets },
  };
}

/** The requests of the last hour of the app, or of one account. */
export function openBudget(
  { clock }: Pick<ScanDeps, 'clock'>,
  state: ScanState,
  countedFor: string,
): Budget {
  const used = state.budgets[countedFor];
  const now = () => clock.now();
  return createBudget({ share: SHARE_OF_LIMIT, now, ...(used && { state: used }) });
}

async function readAs(readsAs: 'app' | 'user', deps: ScanDeps, task: PieceTask): Promise<Piece> {
  const { requests, clock, tuning } = deps;
  const { slug, records, known, journal, state, admin = 'nobody' } = task;
  const countedFor = readsAs === 'app' ? 'app' : admin;
  const budget = openBudget(deps, state, countedFor);
  if (readsAs === state.status.readsAs) bookRecovered(budget, task);
  const source = createBitbucketReader({
    request: readsAs === 'app' ? requests.asApp : requests.asUser,
    ...{ workspace: slug, origin: API_ORIGIN },
    ...{ budget, now: () => clock.now(), readsAs, timeoutMs: REQUEST_TIMEOUT_MS },
  });
  const added: ScanRecord[] = [];
  const report = await runScan({
    source: createStepSource(source, { journal, slug, readsAs }),
    journal: {
      append: async (fresh) => {
        await journal.append(fresh);
        added.push(...fresh);
      },
    },
    ...{ records, readsAs, clock },
    ...(known && { known }),
    ...(await readTerms(deps, task)),
    ...(state.activitySince !== undefined && { activitySince: state.activitySince }),
    maxWaitMs: 0,
    concurrency: tuning.concurrency,
    limits: task.limits,
  });
  return { report, added, readsAs, budgets: { [countedFor]: budget.state() } };
}

/** A killed step could not say how many requests it had sent; what it has read tells. */
function bookRecovered(budget: Budget, { journal, slug }: PieceTask): void {
  for (const { job, requests = 1 } of journal.recovered)
    for (let sent = 0; sent < requests; sent += 1) budget.reserve(toFirstPath(job, slug));
}

/** Of a refresh always the hints it began with: each of its steps plans with the same. */
async function readTerms(
  { hints }: ScanDeps,
  { state, previous }: PieceTask,
): Promise<Pick<ScanRun, 'previous' | 'refresh'>> {
  if (!previous) return {};
  if (state.status.mode !== 'refresh') return { previous };
  return { previous, refresh: { hinted: await hints.listBefore(state.status.startedAt) } };
}
