import { createBudget } from '../../adapters/bitbucket/budget';
import { createBitbucketReader } from '../../adapters/bitbucket/reader';
import { CHUNK_BYTES, type ChunkReference } from '../../adapters/forge/chunk-store';
import { packRecords } from '../../adapters/forge/journal-pieces';
import { type Lease } from '../../adapters/forge/scan-store';
import { type ScanStatus } from '../../contract/scan-status';
import { withEarlierDetails } from '../../domain/facts/earlier-details';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { runScan } from '../../use-cases/scan/run-scan';
import { type Caller } from '../authorize';
import { ContractFailure } from '../contract-failure';
import { isUnreadable } from '../facts/load-facts';
import { type Step, toStateAfter } from './after-step';
import { type ScanDeps } from './scan-deps';
import { isUnderWay, type ScanState, toStatus, toUnreadable } from './scan-state';
import { type StoredFacts, storeFacts } from './store-facts';

/** Leaves room for other users of the same limit. */
export const SHARE_OF_LIMIT = 0.6;
/** Forge allows 100 requests a minute; authorizing the caller and asking as the app first take a few. */
const STEP_LIMITS = { maxRequests: 90, deadlineMs: 8_000 };
/** Longer than Bitbucket takes, short enough that a step that hangs once still ends within Forge's 25 s. */
const REQUEST_TIMEOUT_MS = 7_000;
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
    const records = await deps.facts.readJournal(state.journal).catch(onlyUnreadable);
    const next = records
      ? await readAndStore(deps, caller, { lease, state, records })
      : await lease.commit(() => toUnreadable(state, deps.clock.now()));
    return toStatus(next);
  } finally {
    await lease.release();
  }
}

function onlyUnreadable(error: unknown): undefined {
  if (!isUnreadable(error)) throw error;
}

interface Held {
  readonly lease: Lease<ScanState>;
  readonly state: ScanState;
  /** What earlier steps have read. */
  readonly records: readonly ScanRecord[];
}

async function readAndStore(deps: ScanDeps, caller: Caller, held: Held): Promise<ScanState> {
  const piece = await readPiece(deps, caller, held);
  if (piece.report.outcome.state === 'finished') return storeFinished(deps, held, piece);
  const { lease, state } = held;
  const journal = await growJournal(deps, state.journal, piece.added);
  const stored = await storeAccess(deps, state, piece);
  const step = {
    ...{ ...piece, journal: journal.all, now: deps.clock.now() },
    ...((stored ?? state.accessStored) && { accessStored: true as const }),
  };
  const after = await lease.commit(
    (latest) => toStateAfter(step, state, latest),
    stored?.pointer,
    stored?.days,
  );
  await deps.chunks.remove(journal.replaced);
  return after;
}

async function storeFinished(deps: ScanDeps, held: Held, piece: Piece): Promise<ScanState> {
  const now = deps.clock.now();
  const facts = piece.report.facts();
  if (!facts) throw new Error('A finished scan without a workspace.');
  const { pointer, days } = await storeFacts(deps, facts, now);
  const step = { ...piece, journal: [], now };
  const after = await held.lease.commit(
    (latest) => toStateAfter(step, held.state, latest),
    pointer,
    days,
  );
  await deps.chunks.removeAllBut([...pointer.chunks, ...days.flatMap((day) => day.chunks)]);
  return after;
}

/**
 * Once for each scan, as soon as all that decides who has access was read: details take far more
 * requests, which may be hours, and nobody should look at yesterday's access meanwhile.
 */
async function storeAccess(
  deps: ScanDeps,
  state: ScanState,
  { report }: Piece,
): Promise<StoredFacts | undefined> {
  const facts = report.accessRead && !state.accessStored ? report.facts() : undefined;
  if (!facts) return undefined;
  const now = deps.clock.now();
  const earlier = await deps.facts.findReadableSnapshot();
  const standing = { ...(earlier ? withEarlierDetails(facts, earlier) : facts), endedAt: now };
  return storeFacts(deps, standing, now);
}

interface Piece extends Pick<Step, 'report' | 'readsAs' | 'budgets'> {
  readonly added: readonly ScanRecord[];
}

/** As the app; where Bitbucket does not let it in, at once as the admin who has the page open. */
async function readPiece(deps: ScanDeps, caller: Caller, held: Held): Promise<Piece> {
  const { state, records } = held;
  const piece = await readAs(state.status.readsAs, deps, { caller, state, records });
  if (piece.report.outcome.state !== 'switch-to-user') return piece;
  const known = [...records, ...piece.added];
  const next = await readAs('user', deps, { caller, state, records: known });
  return {
    ...next,
    added: [...piece.added, ...next.added],
    budgets: { ...piece.budgets, ...next.budgets },
  };
}

async function readAs(
  readsAs: 'app' | 'user',
  { requests, facts, clock }: ScanDeps,
  { caller, state, records }: Pick<Held, 'state' | 'records'> & { readonly caller: Caller },
): Promise<Piece> {
  const countedFor = readsAs === 'app' ? 'app' : caller.accountId;
  const used = state.budgets[countedFor];
  const now = () => clock.now();
  const budget = createBudget({ share: SHARE_OF_LIMIT, now, ...(used && { state: used }) });
  const previous = await facts.findReadableSnapshot();
  const added: ScanRecord[] = [];
  const report = await runScan({
    source: createBitbucketReader({
      request: readsAs === 'app' ? requests.asApp : requests.asUser,
      workspace: caller.workspace.slug,
      origin: API_ORIGIN,
      ...{ budget, now, readsAs, timeoutMs: REQUEST_TIMEOUT_MS },
    }),
    journal: {
      append: (fresh) => {
        added.push(...fresh);
        return Promise.resolve();
      },
    },
    ...{ records, readsAs, clock },
    ...(previous && { previous }),
    maxWaitMs: 0,
    limits: STEP_LIMITS,
  });
  return { report, added, readsAs, budgets: { [countedFor]: budget.state() } };
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
