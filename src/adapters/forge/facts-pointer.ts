import { type ChunkReference } from './chunk-store';

/** What is stored last: where the facts of the last finished scan are. */
export interface FactsPointer {
  readonly chunks: readonly ChunkReference[];
  readonly savedAt: number;
  /** How the chunks are shared out. Missing where an older Usher stored them: they are one snapshot file. */
  readonly parts?: PartsOfFacts;
}

/** How many chunks each part has, in this order; what follows are the details. */
export interface PartsOfFacts {
  readonly names: number;
  readonly access: number;
}
