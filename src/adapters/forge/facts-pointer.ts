import { type ChunkReference } from './chunk-store';

/** What is stored last: the chunks, joined, are the snapshot of the last finished scan. */
export interface FactsPointer {
  readonly chunks: readonly ChunkReference[];
  readonly savedAt: number;
}
