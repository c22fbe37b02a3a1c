import { type StoredFile, type StoredFiles } from '../../adapters/forge/upload-store';
import { type LoadedFile, type LoadedFiles } from '../../contract/uploads';
import { LOADED_KINDS } from '../../domain/facts/loaded-kinds';
import { type Functions } from '../function-table';
import { beginUpload, commitUpload, putUploadChunk } from './receive-upload';

export const uploadFunctions: Pick<
  Functions,
  'beginUpload' | 'putUploadChunk' | 'commitUpload' | 'abandonUpload' | 'removeLoaded'
> = {
  beginUpload,
  putUploadChunk,
  commitUpload: async (deps, caller, payload) =>
    toLoaded(await commitUpload(deps, caller, payload)),
  abandonUpload: async ({ uploads }, { accountId }, { upload }) => {
    if ((await uploads.findOpen())?.startedBy === accountId) await uploads.abandon(upload);
    return toLoaded(await uploads.findFiles());
  },
  removeLoaded: async ({ uploads }, _caller, { kind }) => toLoaded(await uploads.removeFile(kind)),
};

/** What pages are told of loaded files: where they are, and not under which upload they came. */
export function toLoaded(files: StoredFiles): LoadedFiles {
  const kinds = LOADED_KINDS.flatMap((kind) => {
    const file = files[kind];
    return file ? [[kind, toLoadedFile(file)] as const] : [];
  });
  return Object.fromEntries(kinds);
}

function toLoadedFile({ chunks, loadedAt, loadedBy, asOf }: StoredFile): LoadedFile {
  return { chunks, loadedAt, ...(loadedBy !== undefined && { loadedBy }), asOf };
}
