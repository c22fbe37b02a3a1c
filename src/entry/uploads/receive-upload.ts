import { createHash, randomUUID } from 'node:crypto';
import { ChunkMissingError } from '../../adapters/forge/chunk-store';
import { type OpenUpload, type StoredFiles } from '../../adapters/forge/upload-store';
import { type PayloadOf } from '../../contract/functions';
import { UPLOAD_CHUNK_BYTES, type UploadTicket } from '../../contract/uploads';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { isLoadedKind, type UploadKind } from '../../domain/facts/loaded-kinds';
import { checkFile } from './check-file';

type UploadDeps = Pick<Deps, 'uploads' | 'facts' | 'clock'>;

/** Longer than an honest upload takes; after it, another admin need not wait. */
const ABANDONED_MS = 10 * 60_000;

/**
 * Begins an upload in place of one that the same person began, or that somebody left behind.
 * @throws ContractFailure (`busy`) while another admin's upload runs
 */
export async function beginUpload(
  { uploads, clock }: UploadDeps,
  { accountId }: Caller,
  { kind, bytes, sha256 }: PayloadOf<'beginUpload'>,
): Promise<UploadTicket> {
  const chunks = Math.ceil(bytes / UPLOAD_CHUNK_BYTES);
  const startedAt = clock.now();
  const upload = { id: randomUUID(), kind, bytes, sha256, chunks, startedAt, startedBy: accountId };
  const begun = await uploads.begin(
    upload,
    (open) => open.startedBy === accountId || startedAt - open.startedAt > ABANDONED_MS,
  );
  if (!begun)
    throw new ContractFailure(
      'busy',
      'Another admin is loading a file right now. Wait until it is loaded, ten minutes at most.',
    );
  return { upload: upload.id, chunkBytes: UPLOAD_CHUNK_BYTES, chunks };
}

/** @throws ContractFailure; UploadGoneError */
export async function putUploadChunk(
  { uploads }: UploadDeps,
  caller: Caller,
  { upload, at, base64 }: PayloadOf<'putUploadChunk'>,
): Promise<{ readonly at: number }> {
  const open = await getOwnUpload({ uploads }, caller, upload);
  if (at >= open.chunks)
    throw badRequest(`putUploadChunk: at is beyond the last of ${open.chunks} chunks.`);
  const isLast = at === open.chunks - 1;
  const wanted = isLast ? open.bytes - at * UPLOAD_CHUNK_BYTES : UPLOAD_CHUNK_BYTES;
  const { length } = Buffer.from(base64, 'base64');
  if (length !== wanted)
    throw badRequest(`putUploadChunk: base64 holds ${length} bytes instead of ${wanted}.`);
  await uploads.put(upload, at, base64);
  return { at };
}

/**
 * Looks at the whole file once more and puts it in place: before that nobody sees any of it.
 * @throws ContractFailure (`bad-request`) for a file that is not whole, not ours, or of another
 * workspace; UploadGoneError
 */
export async function commitUpload(
  deps: UploadDeps,
  caller: Caller,
  { upload: id }: PayloadOf<'commitUpload'>,
): Promise<StoredFiles> {
  const { kind, file, pieces } = await readWhole(deps, caller, id);
  if (!isLoadedKind(kind))
    throw badRequest('commitUpload: a plan is taken in by keepPlan. Nothing was changed.');
  const { asOf } = await checkFile(kind, file, {
    uuid: caller.workspace.uuid,
    knowsAnyOf: deps.facts.knowsAnyOf,
  });
  const loadedBy = await deps.facts.findAccount(caller.accountId);
  return deps.uploads.commit({
    ...{ id, asOf, loadedAt: deps.clock.now() },
    ...(loadedBy !== undefined && { loadedBy }),
    chunks: pieces.map((piece) => ({ hash: toSha256(piece), bytes: piece.length })),
  });
}

interface WholeUpload {
  readonly kind: UploadKind;
  readonly file: Uint8Array;
  readonly pieces: readonly Uint8Array[];
}

/** What has arrived of the caller's own upload. @throws ContractFailure where it is not whole */
export async function readWhole(
  { uploads }: Pick<UploadDeps, 'uploads'>,
  caller: Caller,
  id: string,
): Promise<WholeUpload> {
  const upload = await getOwnUpload({ uploads }, caller, id);
  const pieces = await uploads.read(upload).catch(toIncomplete);
  const file = new Uint8Array(Buffer.concat(pieces));
  if (toSha256(file) === upload.sha256) return { kind: upload.kind, file, pieces };
  throw badRequest(
    'The file did not arrive as it left your browser. Load it again; nothing was changed.',
  );
}

/** Somebody else's upload is as unknown as none. */
async function getOwnUpload(
  { uploads }: Pick<UploadDeps, 'uploads'>,
  { accountId }: Caller,
  id: string,
): Promise<OpenUpload> {
  const open = await uploads.findOpen();
  if (open?.id === id && open.startedBy === accountId) return open;
  throw new ContractFailure('outdated', UPLOAD_GONE);
}

export const UPLOAD_GONE =
  'This upload was ended or replaced by another one. Load the file again; nothing was changed.';

function toIncomplete(error: unknown): never {
  if (!(error instanceof ChunkMissingError)) throw error;
  throw badRequest('Not all of the file has arrived. Load it again; nothing was changed.');
}

function toSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function badRequest(message: string): ContractFailure {
  return new ContractFailure('bad-request', message);
}
