import { kvs } from '@forge/kvs';
import { isLoadedKind, type LoadedKind, type UploadKind } from '../../domain/facts/loaded-kinds';
import { type AccountUuid } from '../../domain/facts/ids';
import { ChunkMissingError, type ChunkReference } from './chunk-store';
import { findRecord, swapRecord, writeWhile } from './versioned-record';

/** A file on its way, of which nobody sees anything yet. */
export interface OpenUpload {
  readonly id: string;
  readonly kind: UploadKind;
  readonly bytes: number;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
  readonly chunks: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Atlassian account id. */
  readonly startedBy: string;
}

/** A file that was loaded in full: its chunks, joined, are the file. */
export interface StoredFile {
  readonly id: string;
  readonly chunks: readonly ChunkReference[];
  readonly loadedAt: number;
  readonly loadedBy?: AccountUuid;
  /** When what it holds was read. */
  readonly asOf: number;
}
export type StoredFiles = Readonly<Partial<Record<LoadedKind, StoredFile>>>;

/** One upload at a time. What is open, what stands and what waits for removal is one record. */
export interface UploadStore {
  findOpen(): Promise<OpenUpload | undefined>;
  /** `mayReplace` is asked about an upload that is still open. @returns whether it was begun */
  begin(upload: OpenUpload, mayReplace: (open: OpenUpload) => boolean): Promise<boolean>;
  /** `base64` is the chunk at that place, as it is stored. @throws UploadGoneError */
  put(id: string, at: number, base64: string): Promise<void>;
  /** What was put so far, in order. @throws ChunkMissingError where a chunk is not there */
  read(upload: Pick<OpenUpload, 'id' | 'chunks'>): Promise<readonly Uint8Array[]>;
  /**
   * Puts the file in place of the one that stood; with `inPlaceOf` only if that is still the one.
   * @throws UploadGoneError
   */
  commit(file: StoredFile, inPlaceOf?: string): Promise<StoredFiles>;
  /** Nothing happens when it is gone already. */
  abandon(id: string): Promise<void>;
  findFiles(): Promise<StoredFiles>;
  readFile(file: StoredFile): Promise<Uint8Array>;
  /** One chunk of a file that stands, as stored: base64. */
  findText(hash: string): Promise<string | undefined>;
  removeFile(kind: LoadedKind): Promise<StoredFiles>;
  /** Removes what a killed function has left of files that stand no more. */
  sweep(): Promise<void>;
}

/** It was abandoned, or another one was begun since. */
export class UploadGoneError extends Error {
  override readonly name = 'UploadGoneError';
}

interface Uploads {
  readonly open?: OpenUpload;
  readonly files: StoredFiles;
  /** Chunks that nobody will ask for again. */
  readonly leftovers: readonly Leftover[];
}

interface Leftover {
  readonly id: string;
  readonly chunks: number;
}

interface UploadsRow {
  readonly value: Uploads;
}

const ADDRESS = { entity: 'document', key: 'uploads' };
const NOTHING: Uploads = { files: {}, leftovers: [] };
const BATCH_LIMIT = 25;

export function createUploadStore(): UploadStore {
  return {
    findOpen: async () => (await findUploads()).open,
    begin: async (open, mayReplace) => {
      const begun = await change((held) =>
        held.open && !mayReplace(held.open) ? undefined : { ...withoutOpen(held), open },
      );
      await removeLeftovers();
      return begun !== undefined;
    },
    put: (id, at, base64) =>
      writeWhile<UploadsRow>(ADDRESS, (held) => demandOpen(held?.value, id), {
        [toKey(id, at)]: base64,
      }),
    read: ({ id, chunks }) => readChunks(id, chunks),
    commit: async (file, inPlaceOf) => {
      const stored = await change((held) => {
        const { kind } = demandOpen(held, file.id);
        if (!isLoadedKind(kind)) throw new TypeError(`A ${kind} does not stand among facts.`);
        if (inPlaceOf !== undefined && held.files[kind]?.id !== inPlaceOf)
          throw new UploadGoneError('Another file stands there now.');
        return withFile(held, kind, file);
      });
      await removeLeftovers();
      return (stored ?? NOTHING).files;
    },
    abandon: async (id) => {
      await change((held) => (held.open?.id === id ? withoutOpen(held) : undefined));
      await removeLeftovers();
    },
    findFiles: async () => (await findUploads()).files,
    readFile: async ({ id, chunks }) =>
      new Uint8Array(Buffer.concat(await readChunks(id, chunks.length))),
    findText: async (hash) => {
      const { files } = await findUploads();
      for (const { id, chunks } of Object.values(files)) {
        const at = chunks.findIndex((chunk) => chunk.hash === hash);
        if (at !== -1) return kvs.get<string>(toKey(id, at));
      }
      return undefined;
    },
    removeFile: async (kind) => {
      await change((held) => (held.files[kind] ? withoutFile(held, kind) : undefined));
      await removeLeftovers();
      return (await findUploads()).files;
    },
    sweep: removeLeftovers,
  };
}

async function findUploads(): Promise<Uploads> {
  return (await findRecord<UploadsRow>(ADDRESS))?.value ?? NOTHING;
}

async function change(
  toChanged: (held: Uploads) => Uploads | undefined,
): Promise<Uploads | undefined> {
  const stored = await swapRecord<UploadsRow>(ADDRESS, (held) => {
    const value = toChanged(held?.value ?? NOTHING);
    return value && { value };
  });
  return stored?.value;
}

function demandOpen(held: Uploads | undefined, id: string): OpenUpload {
  if (held?.open?.id !== id) throw new UploadGoneError('The upload is not open.');
  return held.open;
}

/** An upload that ends without its file leaves every chunk it may have put. */
function withoutOpen({ open, ...held }: Uploads): Uploads {
  if (!open) return held;
  return { ...held, leftovers: [...held.leftovers, { id: open.id, chunks: open.chunks }] };
}

function withFile({ files, leftovers }: Uploads, kind: LoadedKind, file: StoredFile): Uploads {
  const without = withoutFile({ files, leftovers }, kind);
  return { ...without, files: { ...without.files, [kind]: file } };
}

function withoutFile(held: Uploads, kind: LoadedKind): Uploads {
  const { [kind]: removed, ...files } = held.files;
  if (!removed) return held;
  const leftover = { id: removed.id, chunks: removed.chunks.length };
  return { ...held, files, leftovers: [...held.leftovers, leftover] };
}

/** Chunks go first, then their entry: whoever is cut off in between leaves the rest to the next one. */
async function removeLeftovers(): Promise<void> {
  const { leftovers } = await findUploads();
  if (leftovers.length === 0) return;
  const keys = leftovers.flatMap(({ id, chunks }) =>
    Array.from({ length: chunks }, (_, at) => ({ key: toKey(id, at) })),
  );
  for (let at = 0; at < keys.length; at += BATCH_LIMIT)
    await kvs.batchDelete(keys.slice(at, at + BATCH_LIMIT));
  const removed = new Set(leftovers.map(({ id }) => id));
  await change((held) => ({
    ...held,
    leftovers: held.leftovers.filter(({ id }) => !removed.has(id)),
  }));
}

function readChunks(id: string, count: number): Promise<readonly Uint8Array[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const text = await kvs.get<string>(toKey(id, at));
      if (text === undefined) throw new ChunkMissingError(`Chunk ${at} of ${id} is not stored.`);
      return Buffer.from(text, 'base64');
    }),
  );
}

function toKey(id: string, at: number): string {
  return `upload:${id}:${at}`;
}
