import { ChunkMissingError, type ChunkStore } from '../../adapters/forge/chunk-store';
import { type DayTables } from '../../domain/history/day-tables';
import { findChain, type KeptDay } from '../../domain/history/kept-days';
import { replayDay } from '../../snapshot/day-file';
import { joinPieces } from '../../snapshot/join-pieces';

/**
 * The tables of a kept day, as they are stored.
 * @throws SnapshotError where it is damaged, ChunkMissingError where a part of it is gone
 */
export async function replayKeptDay(
  chunks: Pick<ChunkStore, 'read'>,
  days: readonly KeptDay[],
  kept: KeptDay,
): Promise<DayTables> {
  const [first, ...later] = findChain(days, kept) ?? [];
  if (!first) throw new ChunkMissingError(`Nothing leads to the facts of ${kept.day}.`);
  const bundles = [...new Map(later.flatMap(bundlesOf)).values()];
  const [keyframe, read] = await Promise.all([chunks.read(first.chunks), chunks.read(bundles)]);
  const bytesOf = new Map(bundles.map(({ hash }, at) => [hash, read[at] ?? new Uint8Array()]));
  const differences = later.map(({ chunks: [bundle], difference }) =>
    (bytesOf.get(bundle?.hash ?? '') ?? new Uint8Array()).subarray(
      difference?.from,
      difference?.to,
    ),
  );
  return replayDay({ keyframe: joinPieces(keyframe), differences });
}

function bundlesOf({ chunks }: KeptDay) {
  return chunks.map((chunk) => [chunk.hash, chunk] as const);
}
