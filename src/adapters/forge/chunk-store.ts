import { createHash } from 'node:crypto';
import { kvs, WhereConditions } from '@forge/kvs';

/** One piece of stored facts, named after what is in it. */
export interface ChunkReference {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Of the content, before it is written as text. */
  readonly bytes: number;
}

/**
 * Content in pieces, each under the hash of itself: writing twice changes nothing, and a piece that
 * nobody refers to is never seen. Forge keeps the keys of each installation apart.
 */
export interface ChunkStore {
  /** Stores the content in as many chunks as it takes. */
  write(content: Uint8Array): Promise<readonly ChunkReference[]>;
  /** As stored: base64. `undefined` when there is no such chunk here (any more). */
  findText(hash: string): Promise<string | undefined>;
  /** @throws ChunkMissingError */
  read(chunks: readonly ChunkReference[]): Promise<readonly Uint8Array[]>;
  /** Removes every chunk but these. Only for whoever holds the scan's lease. */
  removeAllBut(kept: readonly ChunkReference[]): Promise<void>;
}

/** A newer scan has replaced the chunk; ask for the manifest again. */
export class ChunkMissingError extends Error {
  override readonly name = 'ChunkMissingError';
}

/** A stored value may have 240 KiB; this leaves room, and stays under 400 KB across the bridge. */
const STORED_BYTES = 190 * 1024;
const CONTENT_BYTES = (STORED_BYTES / 4) * 3;
const PREFIX = 'chunk:';
const QUERY_LIMIT = 100;
const BATCH_LIMIT = 25;

export function createChunkStore(): ChunkStore {
  const findText = (hash: string): Promise<string | undefined> =>
    isHash(hash) ? kvs.get<string>(PREFIX + hash) : Promise.resolve(undefined);
  return {
    findText,
    write: (content) => Promise.all(splitIntoChunks(content).map(writeChunk)),
    read: (chunks) =>
      Promise.all(
        chunks.map(async ({ hash }) => {
          const text = await findText(hash);
          if (text === undefined) throw new ChunkMissingError(`Chunk ${hash} is not stored.`);
          return Buffer.from(text, 'base64');
        }),
      ),
    removeAllBut: async (kept) => {
      const keys = new Set(kept.map(({ hash }) => PREFIX + hash));
      const stale = (await listKeys()).filter((key) => !keys.has(key));
      for (let at = 0; at < stale.length; at += BATCH_LIMIT)
        await kvs.batchDelete(stale.slice(at, at + BATCH_LIMIT).map((key) => ({ key })));
    },
  };
}

function splitIntoChunks(content: Uint8Array): Uint8Array[] {
  const count = Math.ceil(content.length / CONTENT_BYTES);
  return Array.from({ length: count }, (_, at) =>
    content.subarray(at * CONTENT_BYTES, (at + 1) * CONTENT_BYTES),
  );
}

async function writeChunk(content: Uint8Array): Promise<ChunkReference> {
  const hash = createHash('sha256').update(content).digest('hex');
  await kvs.set(PREFIX + hash, Buffer.from(content).toString('base64'));
  return { hash, bytes: content.length };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

async function listKeys(): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(QUERY_LIMIT);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    keys.push(...page.results.map(({ key }) => key));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return keys;
}
