import { type Budget, createBudget } from '../../adapters/bitbucket/budget';
import { createBitbucketReader } from '../../adapters/bitbucket/reader';
import { type ForgeRequests } from '../../adapters/forge/bitbucket-requests';
import {
  CHUNK_BYTES,
  type ChunkReference,
  type ChunkStore,
  splitIntoPieces,
} from '../../adapters/forge/chunk-store';
import { packRecords } from '../../adapters/forge/journal-pieces';
import { type Lease, type ScanStore } from '../../adapters/forge/scan-store';
import { type ScanStatus } from '../../contract/scan-status';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { encodeSnapshot } from '../../snapshot/snapshot';
import { runScan } from '../../use-cases/scan/run-scan';
import { type Clock } from '../../use-cases/scan/scan-ports';
import { type ScanReport } from '../../use-cases/scan/scan-report';
import { type Caller } from '../authorize';
import { ContractFailure } from '../contract-failure';
import { type FactsReader } from '../facts/load-facts';
import { toStateAfter } from './after-step';
import { isUnderWay, type ScanState, toStatus } from './scan-state';

export interface ScanDeps {
  readonly requests: ForgeRequests;
  readonly chunks: ChunkStore;
  readonly scans: ScanStore<ScanState>;
  readonly facts: FactsReader;
  readonly clock: Clock;
}

/** Leaves room for other users of the same limit. */
export const SHARE_OF_LIMIT = 0.6;
/** Forge allows 100 requests a minute; authorizing the caller takes two of them. */
const STEP_LIMITS = { maxRequests: 95, deadlineMs: 10_000 };
/** Longer than Bitbucket takes, short enough that a step that hangs once still ends within Forge's 25 s. */
const REQUEST_TIMEOUT_MS = 10_000;
const API_ORIGIN = 'https://api.bitbucket.org';

/**
 * Reads a bounded piece of the scan and stores it: all of it or nothing. The open page calls again
 * and again.
 * @throws ContractFailure (`busy`) while another page's step runs
 */
export async function stepScan(deps: ScanDeps, caller: Caller): Promise<ScanStatus> {
  const lease = await deps.scans.acquire();
  if (!lease)
    throw new ContractFailure(
      'busy',
      'Another page drives the scan right now; this one follows it.',
    );
  try {
    const { state } = lease;
    if (!state || !isUnderWay(state)) return toStatus(state);
    if ((state.status.waitingUntil ?? 0) > deps.clock.now()) return toStatus(state);
    return toStatus(await readAndStore(deps, caller, { lease, state }));
  } finally {
    await lease.release();
  }
}

interface Held {
  readonly lease: Lease<ScanState>;
  readonly state: ScanState;
}

async function readAndStore(deps: ScanDeps, caller: Caller, held: Held): Promise<ScanState> {
  const { lease, state } = held;
  const { readsAs } = state.status;
  const of = readsAs === 'app' ? 'app' : caller.accountId;
  const budget = createBudget({
    share: SHARE_OF_LIMIT,
    now: () => deps.clock.now(),
    ...(state.budgets[of] && { state: state.budgets[of] }),
  });
  const { report, journal } = await readPiece(deps, caller, { state, budget });
  const facts = report.outcome.state === 'finished' ? report.facts() : undefined;
  const now = deps.clock.now();
  if (!facts) {
    const step = { report, journal: journal.all, budget: { of, state: budget.state() }, now };
    const after = await lease.commit((latest) => toStateAfter(step, state, latest));
    await deps.chunks.remove(journal.replaced);
    return after;
  }
  const chunks = await deps.chunks.write(splitIntoPieces(await encodeSnapshot(facts)));
  const step = { report, journal: [], budget: { of, state: budget.state() }, now };
  const pointer = { chunks, savedAt: now };
  const after = await lease.commit((latest) => toStateAfter(step, state, latest), pointer);
  await deps.chunks.removeAllBut(chunks);
  return after;
}

async function readPiece(
  { requests, chunks, facts, clock }: ScanDeps,
  { workspace }: Caller,
  { state, budget }: { readonly state: ScanState; readonly budget: Budget },
): Promise<{ readonly report: ScanReport; readonly journal: GrownJournal }> {
  const { readsAs } = state.status;
  const previous = await facts.findSnapshot();
  const added: ScanRecord[] = [];
  const report = await runScan({
    source: createBitbucketReader({
      request: readsAs === 'app' ? requests.asApp : requests.asUser,
      workspace: workspace.slug,
      origin: API_ORIGIN,
      budget,
      now: () => clock.now(),
      readsAs,
      timeoutMs: REQUEST_TIMEOUT_MS,
    }),
    journal: {
      append: (records) => {
        added.push(...records);
        return Promise.resolve();
      },
    },
    records: await facts.readJournal(state.journal),
    ...(previous && { previous }),
    readsAs,
    clock,
    maxWaitMs: 0,
    limits: STEP_LIMITS,
  });
  return { report, journal: await growJournal({ chunks, facts }, state.journal, added) };
}

interface GrownJournal {
  readonly all: readonly ChunkReference[];
  /** No longer referred to. */
  readonly replaced: readonly ChunkReference[];
}

/** The last chunk is written again with the new records until it is full, so that few chunks do. */
async function growJournal(
  { chunks, facts }: Pick<ScanDeps, 'chunks' | 'facts'>,
  journal: readonly ChunkReference[],
  added: readonly ScanRecord[],
): Promise<GrownJournal> {
  if (added.length === 0) return { all: journal, replaced: [] };
  const replaced = journal.slice(-1).filter(({ bytes }) => bytes < CHUNK_BYTES / 2);
  const records = [...(await facts.readJournal(replaced)), ...added];
  const written = await chunks.write(await packRecords(records));
  return { all: [...journal.slice(0, journal.length - replaced.length), ...written], replaced };
}
