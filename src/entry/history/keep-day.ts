import {
  CHUNK_BYTES,
  ChunkMissingError,
  type ChunkReference,
  type ChunkStore,
  splitIntoPieces,
} from '../../adapters/forge/chunk-store';
import { applyDifference } from '../../domain/history/apply-difference';
import { type DayTables, sameTables } from '../../domain/history/day-tables';
import { diffDays } from '../../domain/history/diff-days';
import {
  findChain,
  type HistoryLimits,
  type KeptDay,
  planKeptDays,
} from '../../domain/history/kept-days';
import { packDifference, packKeyframe, unpackDifference } from '../../snapshot/day-file';
import { SnapshotError } from '../../snapshot/snapshot-error';
import { joinPieces } from '../../snapshot/join-pieces';
import { replayKeptDay } from './replay-kept-day';

/** A day is restored by a keyframe and at most so many differences. */
const KEYFRAME_EVERY_DAYS = 60;
const DAY_MS = 86_400_000;

export interface AddedDay {
  readonly day: string;
  readonly scannedAt: number;
  readonly tables: DayTables;
}

/**
 * Writes a day, and plans which days are kept then: as what changed since the day before where replaying
 * that gives the day again, else by itself. Days that lose what they lean on are written by themselves.
 */
export async function keepDay(
  chunks: ChunkStore,
  kept: readonly KeptDay[],
  { added, limits }: { readonly added: AddedDay; readonly limits: HistoryLimits },
): Promise<readonly KeptDay[]> {
  const written = (await writeDifference(chunks, kept, added)) ?? [
    await writeKeyframe(chunks, added),
    ...kept,
  ];
  const [entry, ...others] = written;
  if (!entry) return kept;
  const planned = planKeptDays(others, entry, limits);
  return trimBundles(chunks, await rekey(chunks, kept, { planned, added }));
}

async function writeKeyframe(
  chunks: ChunkStore,
  { day, scannedAt, tables }: AddedDay,
): Promise<KeptDay> {
  const pieces = splitIntoPieces(await packKeyframe(tables));
  return { day, scannedAt, chunks: await chunks.write(pieces), keyframe: true };
}

/** Nothing where a keyframe is better: it is time for one, or it would hardly be longer. */
async function writeDifference(
  chunks: ChunkStore,
  kept: readonly KeptDay[],
  added: AddedDay,
): Promise<readonly KeptDay[] | undefined> {
  const [base] = kept.filter(({ day }) => day !== added.day);
  const [keyframe] = (base && findChain(kept, base)) ?? [];
  if (!base || !keyframe || base.day > added.day || isDue(keyframe, added)) return undefined;
  const packed = await packChange(chunks, kept, { base, added });
  if (!packed || packed.length > Math.min(CHUNK_BYTES, sizeOf(keyframe) / 2)) return undefined;
  return appendToBundle(chunks, kept, { base, added, packed });
}

function isDue(keyframe: KeptDay, { day }: AddedDay): boolean {
  return Date.parse(day) - Date.parse(keyframe.day) >= KEYFRAME_EVERY_DAYS * DAY_MS;
}

function sizeOf({ chunks }: KeptDay): number {
  return chunks.reduce((sum, { bytes }) => sum + bytes, 0);
}

interface Change {
  readonly base: KeptDay;
  readonly added: AddedDay;
}

/** What changed, once it is proved that it leads from what is stored to the day; else nothing. */
async function packChange(
  chunks: ChunkStore,
  kept: readonly KeptDay[],
  { base, added }: Change,
): Promise<Uint8Array | undefined> {
  const before = await replayKeptDay(chunks, kept, base).catch(onlyUnreadable);
  if (!before) return undefined;
  const packed = await packDifference(diffDays(before, added.tables));
  const replayed = applyDifference(before, await unpackDifference(packed));
  return sameTables(replayed, added.tables) ? packed : undefined;
}

/** The differences since a keyframe share chunks: a reader fetches few. */
async function appendToBundle(
  chunks: ChunkStore,
  kept: readonly KeptDay[],
  { base, added, packed }: Change & { readonly packed: Uint8Array },
): Promise<readonly KeptDay[]> {
  const from = base.difference?.to ?? 0;
  const fits = from > 0 && from + packed.length <= CHUNK_BYTES;
  const [known] = fits ? await chunks.read(base.chunks) : [];
  const begin = known ? known.subarray(0, from) : new Uint8Array();
  const written = await chunks.write([joinPieces([begin, packed])]);
  const { day, scannedAt } = added;
  const place = { base: base.day, from: begin.length, to: begin.length + packed.length };
  const entry = { day, scannedAt, chunks: written, difference: place };
  return [entry, ...kept.map((other) => (known ? moved(other, base.chunks, written) : other))];
}

function moved(
  kept: KeptDay,
  [from]: readonly ChunkReference[],
  to: readonly ChunkReference[],
): KeptDay {
  return kept.difference && kept.chunks[0]?.hash === from?.hash ? { ...kept, chunks: to } : kept;
}

/** A day that leans on one that goes is told by itself from now on, exactly as it would be replayed. */
async function rekey(
  chunks: ChunkStore,
  before: readonly KeptDay[],
  { planned, added }: { readonly planned: readonly KeptDay[]; readonly added: AddedDay },
): Promise<readonly KeptDay[]> {
  const scans = new Map(planned.map(({ day, scannedAt }) => [day, scannedAt]));
  const leansOnNothing = ({ difference }: KeptDay) =>
    difference !== undefined &&
    scans.get(difference.base) !== before.find(({ day }) => day === difference.base)?.scannedAt;
  const rekeyed = planned.map(async (kept): Promise<readonly KeptDay[]> => {
    if (!leansOnNothing(kept)) return [kept];
    const { day, scannedAt } = kept;
    const tables = day === added.day ? added.tables : await findTables(chunks, before, day);
    return tables ? [await writeKeyframe(chunks, { day, scannedAt, tables })] : [];
  });
  return (await Promise.all(rekeyed)).flat();
}

async function findTables(
  chunks: ChunkStore,
  days: readonly KeptDay[],
  wanted: string,
): Promise<DayTables | undefined> {
  const kept = days.find(({ day }) => day === wanted);
  return kept && replayKeptDay(chunks, days, kept).catch(onlyUnreadable);
}

/** What was told of days that are gone goes with them. */
async function trimBundles(
  chunks: ChunkStore,
  days: readonly KeptDay[],
): Promise<readonly KeptDay[]> {
  const starts = new Map<string, number>();
  for (const {
    chunks: [bundle],
    difference,
  } of days)
    if (bundle && difference)
      starts.set(bundle.hash, Math.min(difference.from, starts.get(bundle.hash) ?? Infinity));
  const trimmed = new Map<string, readonly ChunkReference[]>();
  for (const [hash, start] of starts) {
    const [bytes] = start > 0 ? await chunks.read([{ hash, bytes: 0 }]) : [];
    if (bytes) trimmed.set(hash, await chunks.write([bytes.subarray(start)]));
  }
  return days.map((kept) => shifted(kept, { starts, trimmed }));
}

function shifted(
  kept: KeptDay,
  {
    starts,
    trimmed,
  }: {
    readonly starts: ReadonlyMap<string, number>;
    readonly trimmed: ReadonlyMap<string, readonly ChunkReference[]>;
  },
): KeptDay {
  const hash = kept.chunks[0]?.hash ?? '';
  const [chunks, start] = [trimmed.get(hash), starts.get(hash) ?? 0];
  if (!chunks || !kept.difference) return kept;
  const { base, from, to } = kept.difference;
  return { ...kept, chunks, difference: { base, from: from - start, to: to - start } };
}

function onlyUnreadable(error: unknown): undefined {
  if (!(error instanceof SnapshotError || error instanceof ChunkMissingError)) throw error;
}
