import { type ChunkReference, splitIntoPieces } from '../../adapters/forge/chunk-store';
import { type FactsPointer } from '../../adapters/forge/facts-pointer';
import { type Facts } from '../../domain/facts/facts';
import { mergeLoaded } from '../../domain/facts/merge-loaded';
import { type KeptDay, planKeptDays, toDay } from '../../domain/history/kept-days';
import { encodeSnapshot } from '../../snapshot/snapshot';
import { type ScanDeps } from './scan-deps';

/** The list of days is one stored value of 240 KiB; a chunk takes about 90 bytes of it. */
const MAX_CHUNKS = 2_000;
const MAX_BYTES = 100_000_000;

export interface StoredFacts {
  readonly pointer: FactsPointer;
  readonly days: readonly KeptDay[];
}

/**
 * Writes the facts of a finished scan, and as the facts of its day what was known then: the scan with
 * what admins had loaded. Nobody sees either before the caller commits them.
 */
export async function storeFacts(
  deps: Pick<ScanDeps, 'chunks' | 'scans' | 'facts' | 'settings'>,
  facts: Facts,
  now: number,
): Promise<StoredFacts> {
  const chunks = await write(deps, facts);
  const known = mergeLoaded(facts, await deps.facts.findReadableLoaded()) ?? facts;
  const scannedAt = facts.endedAt ?? now;
  const added: KeptDay = {
    day: toDay(scannedAt),
    scannedAt,
    chunks: known === facts ? chunks : await write(deps, known),
  };
  const [kept, { retention }] = await Promise.all([
    deps.scans.findDays(),
    deps.settings.getSettings(),
  ]);
  const limits = { ...retention.value, maxChunks: MAX_CHUNKS, maxBytes: MAX_BYTES };
  return { pointer: { chunks, savedAt: now }, days: planKeptDays(kept, added, limits) };
}

async function write(
  { chunks }: Pick<ScanDeps, 'chunks'>,
  facts: Facts,
): Promise<readonly ChunkReference[]> {
  return chunks.write(splitIntoPieces(await encodeSnapshot(facts)));
}
