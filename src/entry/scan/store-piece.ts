import { CHUNK_BYTES, type ChunkReference } from '../../adapters/forge/chunk-store';
import { packRecords } from '../../adapters/forge/journal-pieces';
import { type Lease } from '../../adapters/forge/scan-store';
import { sweepStepJournals } from '../../adapters/forge/step-journal';
import { withEarlierDetails } from '../../domain/facts/earlier-details';
import { type ScanReport } from '../../use-cases/scan/scan-report';
import { toStateAfter } from './after-step';
import { type OpenScan } from './open-scan';
import { type Piece } from './read-piece';
import { type ScanDeps } from './scan-deps';
import { type ScanState } from './scan-state';
import { type StoredFacts, storeFacts } from './store-facts';

/** A step that has read all it may, and what it holds. */
export interface PieceToStore extends Pick<
  OpenScan,
  'workspaceUuid' | 'journal' | 'beside' | 'previous' | 'book'
> {
  readonly lease: Lease<ScanState>;
  readonly state: ScanState;
  readonly piece: Piece;
  readonly nextToken: string;
  readonly driver: 'page' | 'queue';
}

/** Commits what the step has read with where the scan stands, in one transaction, and clears up behind it. */
export function storePiece(deps: ScanDeps, step: PieceToStore): Promise<ScanState> {
  const isFinished = step.piece.report.outcome.state === 'finished';
  return isFinished ? storeFinished(deps, step) : storeUnfinished(deps, step);
}

async function storeUnfinished(deps: ScanDeps, step: PieceToStore): Promise<ScanState> {
  const { lease, state, piece, nextToken } = step;
  const journal = await growJournal(deps, step);
  const stored = await storeAccess(deps, state, piece);
  const now = deps.clock.now();
  const done = {
    ...{ ...piece, journal: journal.all, now, nextToken },
    ...(step.driver === 'queue' && toPatience(piece.report, now)),
    ...((stored ?? state.accessStored) && { accessStored: true as const }),
  };
  const after = await lease.commit(
    (latest) => toStateAfter(done, state, latest),
    stored?.pointer,
    stored?.days,
  );
  keepWarm(deps, step, after);
  await step.journal.remove();
  await deps.chunks.remove(journal.replaced);
  return after;
}

function keepWarm({ warm }: ScanDeps, step: PieceToStore, state: ScanState): void {
  const { workspaceUuid, beside, previous, book, piece } = step;
  warm.keep({ workspaceUuid, state, beside }, { known: piece.report.known, book, previous });
}

const OUTAGE_MS = 15 * 60_000;

/** Where nobody looks, nobody can start the scan again when Bitbucket can be reached: it tries by itself. */
function toPatience(report: ScanReport, now: number) {
  const { outcome } = report;
  const isOutage = outcome.state === 'failed' && outcome.failure.reason === 'bitbucket-failed';
  if (!isOutage) return undefined;
  const waiting = { state: 'waiting', untilMs: now + OUTAGE_MS } as const;
  return { report: { ...report, outcome: waiting }, isOutage: true } as const;
}

async function storeFinished(deps: ScanDeps, step: PieceToStore): Promise<ScanState> {
  const { lease, state, piece, nextToken } = step;
  const now = deps.clock.now();
  const facts = piece.report.facts();
  if (!facts) throw new Error('A finished scan without a workspace.');
  const { pointer, days } = await storeFacts(deps, facts, now);
  const done = { ...piece, journal: [], now, nextToken };
  const after = await lease.commit((latest) => toStateAfter(done, state, latest), pointer, days);
  await deps.chunks.removeAllBut([...pointer.chunks, ...days.flatMap((day) => day.chunks)]);
  await sweepStepJournals();
  await deps.hints.forgetBefore(state.status.startedAt);
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

interface GrownJournal {
  readonly all: readonly ChunkReference[];
  /** No longer referred to. */
  readonly replaced: readonly ChunkReference[];
}

/** The last chunk is written again with the new records until it is full, so that few chunks do. */
async function growJournal(
  { chunks, facts }: Pick<ScanDeps, 'chunks' | 'facts'>,
  { state: { journal }, piece: { added }, book }: PieceToStore,
): Promise<GrownJournal> {
  if (added.length === 0) return { all: journal, replaced: [] };
  const replaced = journal.slice(-1).filter(({ bytes }) => bytes < CHUNK_BYTES / 2);
  const records = [...(await facts.readJournal(replaced, book)), ...added];
  const written = await chunks.write(await packRecords(records, { book }));
  return { all: [...journal.slice(0, journal.length - replaced.length), ...written], replaced };
}
