import { createHash } from 'node:crypto';
import { type UploadKind } from '../../src/domain/facts/loaded-kinds';
import { type LoadedFiles } from '../../src/contract/uploads';
import { type App, type Who } from './an-app';

export interface UploadOptions {
  readonly kind?: UploadKind;
  readonly as?: Who;
  readonly installation?: string;
}

/** How a page begins to load a file. */
export function announce(file: Uint8Array, kind: UploadKind = 'snapshot') {
  return {
    kind,
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  };
}

/** The chunks as a page sends them. */
export function toChunks(file: Uint8Array, chunkBytes: number): string[] {
  const count = Math.ceil(file.length / chunkBytes);
  return Array.from({ length: count }, (_, at) =>
    Buffer.from(file.subarray(at * chunkBytes, (at + 1) * chunkBytes)).toString('base64'),
  );
}

/** Begins an upload and puts every chunk; commits nothing. */
export async function send(
  app: App,
  file: Uint8Array,
  { kind, ...on }: UploadOptions = {},
): Promise<string> {
  const payload = announce(file, kind);
  const { upload, chunkBytes } = await app.get('beginUpload', { ...on, payload });
  for (const [at, base64] of toChunks(file, chunkBytes).entries())
    await app.get('putUploadChunk', { ...on, payload: { upload, at, base64 } });
  return upload;
}

/** A whole upload, as a page does it. */
export async function load(
  app: App,
  file: Uint8Array,
  { kind = 'snapshot', ...on }: UploadOptions = {},
): Promise<LoadedFiles> {
  const upload = await send(app, file, { kind, ...on });
  return app.get('commitUpload', { ...on, payload: { upload } });
}
