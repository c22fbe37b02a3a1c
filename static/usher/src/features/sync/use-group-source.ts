import { createContext, useContext } from 'react';
import { type LoadedFile } from '../../../../../src/contract/uploads';
import { type GroupSource } from '../../../../../src/domain/sync/group-source';
import { decodeGroupSource } from '../../../../../src/snapshot/group-source-file';
import { type LoadedContent, useLoadedFile } from '../uploads/use-loaded-file';

/** The export of the identity provider that an admin has loaded, for every view of the workspace. */
export type LoadedGroupSource = LoadedContent<GroupSource>;

export const GroupSourceContext = createContext<LoadedGroupSource | undefined>(undefined);

export function useGroupSource(): LoadedGroupSource {
  const source = useContext(GroupSourceContext);
  if (source === undefined) throw new Error('useGroupSource needs a GroupSourceContext above it');
  return source;
}

/** Fetches the export once for each file that was loaded. */
export function useGroupSourceOfWorkspace(file: LoadedFile | undefined): LoadedGroupSource {
  return useLoadedFile(file, decode);
}

async function decode(bytes: Uint8Array): Promise<GroupSource> {
  return (await decodeGroupSource(bytes)).source;
}
