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
  /**
   * Each piece becomes a chunk; at most `CHUNK_BYTES` long. What is among `stored` is not written again
   * where it is still there, whole: reading costs a twentieth of writing. Only for whoever holds the
   * scan's lease, for nobody else may remove chunks.
   */
  write(
    pieces: readonly Uint8Array[],
    stored?: readonly ChunkReference[],
  ): Promise<readonly ChunkReference[]>;
  /** As stored: base64. `undefined` when there is no such chunk here (any more). */
  findText(hash: string): Promise<string | undefined>;
  /** @throws ChunkMissingError */
  read(chunks: readonly ChunkReference[]): Promise<readonly Uint8Array[]>;
  remove(chunks: readonly ChunkReference[]): Promise<void>;
  /** Removes every chunk but these. Only for whoever holds the scan's lease. */
  removeAllBut(kept: readonly ChunkReference[]): Promise<void>;
}

/** A newer scan has replaced the chunk; ask for the manifest again. */
export class ChunkMissingError extends Error {
  override readonly name = 'ChunkMissingError';
}

/** As text a chunk has 190 KiB: a stored value may have 240 KiB, and 400 KB cross the bridge at once. */
export const CHUNK_BYTES = ((190 * 1024) / 4) * 3;
const PREFIX = 'chunk:';
const QUERY_LIMIT = 100;
const BATCH_LIMIT = 25;

export function createChunkStore(): ChunkStore {
  const findText = (hash: string): Promise<string | undefined> =>
    isHash(hash) ? kvs.get<string>(PREFIX + hash) : Promise.resolve(undefined);
  return {
    findText,
    write: (pieces, stored = []) => {
      const known = new Set(stored.map(({ hash }) => hash));
      return Promise.all(pieces.map((piece) => writeChunk(piece, known)));
    },
    read: (chunks) =>
      Promise.all(
        chunks.map(async ({ hash }) => {
          const text = await findText(hash);
          if (text === undefined) throw new ChunkMissingError(`Chunk ${hash} is not stored.`);
          return Buffer.from(text, 'base64');
        }),
      ),
    remove: (chunks) => removeKeys(chunks.map(({ hash }) => PREFIX + hash)),
    removeAllBut: async (kept) => {
      const keys = new Set(kept.map(({ hash }) => PREFIX + hash));
      await removeKeys((await listKeys()).filter((key) => !keys.has(key)));
    },
  };
}

/** Content cut into pieces that `write` takes; joined again they are the content. */
export function splitIntoPieces(content: Uint8Array): Uint8Array[] {
  const count = Math.ceil(content.length / CHUNK_BYTES);
  return Array.from({ length: count }, (_, at) =>
    content.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES),
  );
}

async function writeChunk(
  content: Uint8Array,
  known: ReadonlySet<string>,
): Promise<ChunkReference> {
  const hash = createHash('sha256').update(content).digest('hex');
  const text = Buffer.from(content).toString('base64');
  const isThere = known.has(hash) && (await kvs.get<string>(PREFIX + hash)) === text;
  if (!isThere) await kvs.set(PREFIX + hash, text);
  return { hash, bytes: content.length };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

async function removeKeys(keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += BATCH_LIMIT)
    await kvs.batchDelete(keys.slice(at, at + BATCH_LIMIT).map((key) => ({ key })));
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
