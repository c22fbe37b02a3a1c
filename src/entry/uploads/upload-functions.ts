import { type StoredFile, type StoredFiles } from '../../adapters/forge/upload-store';
import { type LoadedFile, type LoadedFiles } from '../../contract/uploads';
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
  const { snapshot, 'group-members': groupMembers } = files;
  return {
    ...(snapshot && { snapshot: toLoadedFile(snapshot) }),
    ...(groupMembers && { 'group-members': toLoadedFile(groupMembers) }),
  };
}

function toLoadedFile({ chunks, loadedAt, loadedBy, asOf }: StoredFile): LoadedFile {
  return { chunks, loadedAt, ...(loadedBy !== undefined && { loadedBy }), asOf };
}
