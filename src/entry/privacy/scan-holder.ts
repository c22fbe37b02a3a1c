import { CHUNK_BYTES, splitIntoPieces } from '../../adapters/forge/chunk-store';
import { type FactsPointer } from '../../adapters/forge/facts-pointer';
import { packRecords } from '../../adapters/forge/journal-pieces';
import { type Lease } from '../../adapters/forge/scan-store';
import { changeStepJournal, sweepStepJournals } from '../../adapters/forge/step-journal';
import { createFactsCollector } from '../../domain/facts/collect-facts';
import { type KeptDay } from '../../domain/history/kept-days';
import { type Forgotten, forgetInFacts, forgetInRecord } from '../../domain/privacy/forgotten';
import { createJournalBook } from '../../snapshot/journal-book';
import { forgetNames, listNamed } from '../../snapshot/forget-names';
import { packNames, unpackNames } from '../../snapshot/names-file';
import { decodeSnapshot, encodeSnapshot } from '../../snapshot/snapshot';
import { joinPieces } from '../../snapshot/join-pieces';
import { isUnreadable } from '../facts/load-facts';
import { type ScanDeps } from '../scan/scan-deps';
import { FORMAT, type ScanState, stepTokenOf } from '../scan/scan-state';
import { type HeldAccount, type Holder, listInFacts } from './held-accounts';

type ScanHolderDeps = Pick<ScanDeps, 'chunks' | 'scans' | 'facts'>;

/** The hour tries again while steps of a scan leave no gap. */
class ScanBusyError extends Error {
  override readonly name = 'ScanBusyError';
}

/** Longer than an erasure takes: names alone are read and written, and no request is made. */
const LEASE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The facts, the days and what a scan has read so far. Names stand in the dictionary that facts and days share. */
export function createScanHolder(deps: ScanHolderDeps): Holder {
  return {
    list: async () => (await Promise.all([listInBooks(deps), listInJournal(deps)])).flat(),
    forget: async (forgotten) => {
      const lease = await deps.scans.acquire(LEASE_MS);
      if (!lease) throw new ScanBusyError('A step of a scan is under way.');
      try {
        await forgetUnderLease(deps, lease, forgotten);
      } finally {
        await lease.release();
      }
    },
  };
}

async function listInBooks(deps: ScanHolderDeps): Promise<readonly HeldAccount[]> {
  const { chunks, scans, facts } = deps;
  const [pointer, days, state] = await Promise.all([
    scans.findFacts(),
    scans.findDays(),
    scans.find(),
  ]);
  const standing = pointer && (await facts.findReadableSnapshot());
  const held = standing ? listInFacts(standing) : [];
  const known = new Set(held.map(({ accountId }) => accountId));
  const others = (await Promise.all(listPointers(pointer, state).map(listInBook(chunks)))).flat();
  const past = days.filter(isSnapshotFile).map(listInDay(chunks));
  return [
    ...held,
    ...others.filter(({ accountId }) => !known.has(accountId)),
    ...(await Promise.all(past)).flat(),
  ];
}

type Chunks = ScanHolderDeps['chunks'];

/** Whom no facts speak of any more was read before the day from which on they did not. */
function listInBook(chunks: Chunks) {
  return async ({ chunks: refs, parts, savedAt }: FactsPointer): Promise<HeldAccount[]> => {
    const pieces = chunks.read(refs.slice(0, parts?.names ?? 0));
    const names = await pieces.then(unpackNames).catch(onlyUnreadable);
    return (names ? listNamed(names) : []).map(({ goneOn, ...named }) => ({
      ...named,
      readAt: goneOn === undefined ? savedAt : goneOn * DAY_MS,
    }));
  };
}

function listInDay(chunks: Chunks) {
  return async ({ chunks: refs }: KeptDay): Promise<readonly HeldAccount[]> => {
    const day = await chunks.read(refs).then(joinPieces).then(decodeSnapshot).catch(onlyUnreadable);
    return day ? listInFacts(day) : [];
  };
}

/** Who stands there cannot be told; a scan writes it anew. */
function onlyUnreadable(error: unknown): undefined {
  if (!isUnreadable(error)) throw error;
}

async function listInJournal({ scans, facts }: ScanHolderDeps): Promise<readonly HeldAccount[]> {
  const journal = (await scans.find())?.journal ?? [];
  const collector = createFactsCollector();
  for (const record of await facts.readJournal(journal)) collector.add(record);
  const read = collector.facts();
  return read ? listInFacts(read) : [];
}

function listPointers(pointer: FactsPointer | undefined, state: ScanState | undefined) {
  return [pointer, state?.begunBeside].filter((each) => each !== undefined);
}

/** Kept by an older Usher: names and all in one file. */
function isSnapshotFile({ keyframe, difference }: KeptDay): boolean {
  return !keyframe && !difference;
}

/** New dictionaries first, then all that points to them in one transaction, then the old ones go. */
async function forgetUnderLease(
  deps: ScanHolderDeps,
  lease: Lease<ScanState>,
  forgotten: Forgotten,
): Promise<void> {
  const { state } = lease;
  const [pointer, days] = await Promise.all([deps.scans.findFacts(), deps.scans.findDays()]);
  const facts = pointer && (await forgetInPointer(deps, pointer, forgotten));
  const kept = await Promise.all(days.map((day) => forgetInDay(deps, day, forgotten)));
  const changed = state && (await forgetInState(deps, state, forgotten));
  if (state) await changeStepJournal(stepTokenOf(state), (one) => forgetInRecord(one, forgotten));
  if (changed) await lease.commit((latest) => withoutNames(latest, changed), facts, kept);
  await removeAllBut(deps, { facts, days: kept, state: changed });
}

/** Whatever an admin has stopped meanwhile stays stopped; a scan that was begun meanwhile leans on the old names. */
function withoutNames(latest: ScanState | undefined, changed: ScanState): ScanState {
  const isSame =
    latest?.status.startedAt === changed.status.startedAt &&
    stepTokenOf(latest) === stepTokenOf(changed);
  if (!isSame) throw new ScanBusyError('A scan was begun.');
  const { journal, budgets, begunBeside } = changed;
  const rest: { -readonly [Key in keyof ScanState]: ScanState[Key] } = { ...latest };
  delete rest.begunBeside;
  const format = Math.max(rest.format ?? 1, FORMAT);
  return { ...rest, journal, format, budgets, ...(begunBeside && { begunBeside }) };
}

async function removeAllBut(
  { chunks }: ScanHolderDeps,
  kept: {
    readonly facts: FactsPointer | undefined;
    readonly days: readonly KeptDay[];
    readonly state: ScanState | undefined;
  },
): Promise<void> {
  await chunks.removeAllBut([
    ...listPointers(kept.facts, kept.state).flatMap((pointer) => pointer.chunks),
    ...kept.days.flatMap((day) => day.chunks),
    ...(kept.state?.journal ?? []),
  ]);
  await sweepStepJournals(kept.state && stepTokenOf(kept.state));
}

/** @throws SnapshotError, ChunkMissingError: what nobody can read, the next scan replaces */
async function forgetInPointer(
  { chunks }: ScanHolderDeps,
  pointer: FactsPointer,
  forgotten: Forgotten,
): Promise<FactsPointer> {
  if (!pointer.parts)
    return { ...pointer, chunks: await forgetInFile({ chunks }, pointer.chunks, forgotten) };
  const { names: count, access } = pointer.parts;
  const names = await unpackNames(await chunks.read(pointer.chunks.slice(0, count)));
  const pieces = await packNames(forgetNames(names, forgotten), CHUNK_BYTES);
  const written = await chunks.write(pieces, pointer.chunks);
  return {
    ...pointer,
    chunks: [...written, ...pointer.chunks.slice(count)],
    parts: { names: written.length, access },
  };
}

async function forgetInDay(
  deps: ScanHolderDeps,
  day: KeptDay,
  forgotten: Forgotten,
): Promise<KeptDay> {
  if (!isSnapshotFile(day)) return day;
  return { ...day, chunks: await forgetInFile(deps, day.chunks, forgotten) };
}

async function forgetInFile(
  { chunks }: Pick<ScanHolderDeps, 'chunks'>,
  file: FactsPointer['chunks'],
  forgotten: Forgotten,
) {
  const facts = await decodeSnapshot(joinPieces(await chunks.read(file)));
  const pieces = splitIntoPieces(await encodeSnapshot(forgetInFacts(facts, forgotten)));
  return chunks.write(pieces, file);
}

/** Requests are counted by account id, too. */
async function forgetInState(
  deps: ScanHolderDeps,
  state: ScanState,
  forgotten: Forgotten,
): Promise<ScanState> {
  const { begunBeside, ...rest } = state;
  const beside = begunBeside && (await forgetBeside(deps, begunBeside, forgotten));
  const records = await deps.facts.readJournal(state.journal);
  const changed = records.map((record) => forgetInRecord(record, forgotten));
  const isSame = changed.every((record, at) => record === records[at]);
  const book = createJournalBook();
  const journal = isSame
    ? state.journal
    : await deps.chunks.write(await packRecords(changed, { book }));
  const budgets = Object.entries(state.budgets).filter(([id]) => !forgotten.accountIds.has(id));
  return {
    ...{ ...rest, journal, budgets: Object.fromEntries(budgets) },
    ...(beside && { begunBeside: beside }),
  };
}

/** A scan that is over has let go of them already. */
function forgetBeside(deps: ScanHolderDeps, beside: FactsPointer, forgotten: Forgotten) {
  return forgetInPointer(deps, beside, forgotten).catch(onlyUnreadable);
}
