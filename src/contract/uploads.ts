import * as v from 'valibot';
import { LOADED_KINDS, type LoadedKind, PLAN_FILE_KINDS } from '../domain/facts/loaded-kinds';

/** Every chunk but the last is as long as this: as text it fits a stored value and a request. */
export const UPLOAD_CHUNK_BYTES = 144_000;
/** A hundred times what a workspace of 5,000 people and 10,000 repositories takes. */
export const MAX_UPLOAD_BYTES = 16_000_000;

const MAX_CHUNKS = Math.ceil(MAX_UPLOAD_BYTES / UPLOAD_CHUNK_BYTES);
const uploadId = v.pipe(v.string(), v.uuid('is not the id of an upload. Begin a new one.'));

export const beginUploadPayload = v.strictObject({
  kind: v.picklist([...LOADED_KINDS, ...PLAN_FILE_KINDS]),
  bytes: v.pipe(
    v.number(),
    v.integer('is not a whole number.'),
    v.minValue(1, 'says that the file is empty. Choose another file.'),
    v.maxValue(MAX_UPLOAD_BYTES, 'says that the file is larger than 16 MB. Choose another file.'),
  ),
  /** Of the whole file, hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal.')),
});

export const uploadPayload = v.strictObject({ upload: uploadId });

export const uploadChunkPayload = v.strictObject({
  upload: uploadId,
  /** Its place among the chunks, from 0. */
  at: v.pipe(
    v.number(),
    v.integer('is not a whole number.'),
    v.minValue(0, 'is below 0.'),
    v.maxValue(MAX_CHUNKS - 1, 'is beyond the last chunk of any file.'),
  ),
  base64: v.pipe(
    v.string(),
    v.maxLength((UPLOAD_CHUNK_BYTES / 3) * 4, 'is longer than one chunk.'),
    v.base64('is not base64.'),
  ),
});

export const loadedKindPayload = v.strictObject({ kind: v.picklist(LOADED_KINDS) });

/** Answer to `beginUpload`: cut the file into `chunks` pieces of `chunkBytes`, the last may be shorter. */
export interface UploadTicket {
  readonly upload: string;
  readonly chunkBytes: number;
  readonly chunks: number;
}

/** A file that was loaded in full. */
export interface LoadedFile {
  /** In order; joined they are the file. Each is asked for with `getFactsChunk`. */
  readonly chunks: readonly { readonly hash: string; readonly bytes: number }[];
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  /** Uuid of the account; missing where the facts do not tell who it is. */
  readonly loadedBy?: string;
  /** When what it holds was read, milliseconds since 1970. */
  readonly asOf: number;
}

export type LoadedFiles = Readonly<Partial<Record<LoadedKind, LoadedFile>>>;
