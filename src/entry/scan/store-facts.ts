import {
  CHUNK_BYTES,
  ChunkMissingError,
  type ChunkReference,
  splitIntoPieces,
} from '../../adapters/forge/chunk-store';
import { type FactsPointer } from '../../adapters/forge/facts-pointer';
import { type Facts } from '../../domain/facts/facts';
import { mergeLoaded } from '../../domain/facts/merge-loaded';
import { toCoarseFacts } from '../../domain/history/coarse-facts';
import { type KeptDay, toDay } from '../../domain/history/kept-days';
import { createNameBook, type NameBook } from '../../snapshot/name-book';
import { packNames, unpackNames } from '../../snapshot/names-file';
import { type Names } from '../../snapshot/names-section';
import { encodeParts } from '../../snapshot/snapshot';
import { SnapshotError } from '../../snapshot/snapshot-error';
import { toDayTables } from '../../snapshot/write-day';
import { keepDay } from '../history/keep-day';
import { type ScanDeps } from './scan-deps';

/** The list of days is one stored value of 240 KiB; a chunk takes about 90 bytes of it. */
const MAX_CHUNKS = 1_600;
const MAX_BYTES = 100_000_000;
const DAY_MS = 86_400_000;

export interface StoredFacts {
  /** Its chunks, and those of the days, are all that is needed from now on. */
  readonly pointer: FactsPointer;
  readonly days: readonly KeptDay[];
}

type StoreDeps = Pick<ScanDeps, 'chunks' | 'scans' | 'facts' | 'settings'>;

/**
 * Writes the facts of a finished scan, and as the facts of its day what was known then: the scan with
 * what admins had loaded. Nobody sees either before the caller commits them. What is stored already is
 * not written again.
 */
export async function storeFacts(deps: StoreDeps, facts: Facts, now: number): Promise<StoredFacts> {
  const stored = await readStored(deps);
  const book = createNameBook(stored.names);
  const parts = await encodeParts(facts, book);
  const known = mergeLoaded(facts, await deps.facts.findReadableLoaded()) ?? facts;
  const days = await keepDay(deps.chunks, stored.days, {
    added: toAddedDay(known, { book, now }),
    limits: { ...stored.retention, maxChunks: MAX_CHUNKS, maxBytes: MAX_BYTES },
  });
  const pieces = {
    names: await packNames(book.names(toNamedDays(days, facts.endedAt ?? now)), CHUNK_BYTES),
    access: splitIntoPieces(parts.access),
    details: splitIntoPieces(parts.details),
  };
  const chunks = await deps.chunks.write(
    [...pieces.names, ...pieces.access, ...pieces.details],
    stored.chunks,
  );
  const { names, access } = pieces;
  const pointer = { chunks, savedAt: now, parts: { names: names.length, access: access.length } };
  return { pointer, days };
}

interface Stored {
  readonly names?: Names;
  readonly days: readonly KeptDay[];
  readonly retention: { readonly retentionDays: number };
  readonly chunks: readonly ChunkReference[];
}

async function readStored({ chunks, scans, settings }: StoreDeps): Promise<Stored> {
  const [pointer, days, { retention }] = await Promise.all([
    scans.findFacts(),
    scans.findDays(),
    settings.getSettings(),
  ]);
  const of = pointer?.chunks.slice(0, pointer.parts?.names ?? 0) ?? [];
  const names = await chunks.read(of).then(unpackNames).catch(onlyUnreadable);
  const common = { retention: retention.value, chunks: pointer?.chunks ?? [] };
  if (names) return { ...common, names, days };
  // Days without their dictionary mean nothing any more; those of an older Usher hold their own.
  return { ...common, days: days.filter((kept) => !kept.keyframe && !kept.difference) };
}

function onlyUnreadable(error: unknown): undefined {
  if (!(error instanceof SnapshotError || error instanceof ChunkMissingError)) throw error;
}

function toAddedDay(
  known: Facts,
  { book, now }: { readonly book: NameBook; readonly now: number },
) {
  const scannedAt = known.endedAt ?? now;
  return { day: toDay(scannedAt), scannedAt, tables: toDayTables(toCoarseFacts(known), book) };
}

function toNamedDays(days: readonly KeptDay[], scannedAt: number) {
  const kept = days.map(({ day }) => Date.parse(day));
  return {
    today: Math.floor(scannedAt / DAY_MS),
    firstKept: Math.floor(Math.min(scannedAt, ...kept) / DAY_MS),
  };
}
