import { type LoadedKind } from '../../domain/facts/loaded-kinds';
import { decodeDirectory, DirectoryFileError } from '../../snapshot/directory-file';
import { decodeGroupMembers, GroupMembersFileError } from '../../snapshot/group-members-file';
import { decodeSnapshot } from '../../snapshot/snapshot';
import { SnapshotError } from '../../snapshot/snapshot-error';
import { ContractFailure } from '../contract-failure';

/**
 * Reads a loaded file as every later reader will; what a browser has checked is checked again here.
 * @returns when what it holds was read
 * @throws ContractFailure (`bad-request`)
 */
export async function checkFile(
  kind: LoadedKind,
  file: Uint8Array,
  workspaceUuid: string,
): Promise<{ readonly asOf: number }> {
  try {
    const { workspace, asOf } = await READERS[kind](file);
    if (workspace !== workspaceUuid) throw ofAnotherWorkspace();
    return { asOf };
  } catch (error) {
    if (UNREADABLE.some((type) => error instanceof type))
      throw new ContractFailure('bad-request', `${(error as Error).message} Nothing was changed.`);
    throw error;
  }
}

const UNREADABLE = [SnapshotError, GroupMembersFileError, DirectoryFileError];

interface FileHead {
  readonly workspace: string;
  readonly asOf: number;
}

const READERS: Readonly<Record<LoadedKind, (file: Uint8Array) => FileHead | Promise<FileHead>>> = {
  snapshot: async (file) => {
    const { workspace, startedAt, endedAt } = await decodeSnapshot(file);
    if (endedAt === undefined) throw unfinished();
    return { workspace: workspace.uuid, asOf: Math.max(startedAt, endedAt) };
  },
  'user-directory': async (file) => {
    const { workspace, directory } = await decodeDirectory(file);
    return { workspace, asOf: directory.asOf };
  },
  'group-members': (file) => {
    const { workspace, list } = decodeGroupMembers(file);
    return { workspace, asOf: list.asOf };
  },
};

function unfinished(): ContractFailure {
  return new ContractFailure(
    'bad-request',
    'The scan in this file was cut off. Let “usher scan” run to its end, then load its file. Nothing was changed.',
  );
}

function ofAnotherWorkspace(): ContractFailure {
  return new ContractFailure(
    'bad-request',
    'The file is of another workspace. Load it there, or choose the file of this one. Nothing was changed.',
  );
}
