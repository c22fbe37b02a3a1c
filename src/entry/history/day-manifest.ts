import { type FactsPointer } from '../../adapters/forge/facts-pointer';
import { type FactsManifest } from '../../contract/workspace-view';
import { findChain, type KeptDay } from '../../domain/history/kept-days';

/** Where the facts of a kept day are; `undefined` where what it leans on is not stored. */
export function findDayManifest(
  days: readonly KeptDay[],
  kept: KeptDay,
  facts: FactsPointer | undefined,
): FactsManifest | undefined {
  if (!kept.keyframe && !kept.difference) return { form: 'snapshot', chunks: kept.chunks };
  const [first, ...later] = findChain(days, kept) ?? [];
  if (!first || !facts?.parts) return undefined;
  const names = facts.chunks.slice(0, facts.parts.names);
  const bundles = [...new Map(later.flatMap(chunksOf)).values()];
  const chunks = [...names, ...first.chunks, ...bundles];
  const begin = names.length + first.chunks.length;
  const differences = later.flatMap(({ chunks: [bundle], difference }) => {
    const at = bundles.findIndex(({ hash }) => hash === bundle?.hash);
    return difference ? [{ chunk: begin + at, from: difference.from, to: difference.to }] : [];
  });
  const { length: keyframe } = first.chunks;
  return { form: 'day', chunks, names: names.length, keyframe, differences };
}

function chunksOf({ chunks }: KeptDay) {
  return chunks.map((chunk) => [chunk.hash, chunk] as const);
}
