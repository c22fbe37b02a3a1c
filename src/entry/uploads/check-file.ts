import { type LoadedKind } from '../../domain/facts/loaded-kinds';
import { listAccountIds } from '../../domain/organization/cut-to-workspace';
import { listSourceAccounts } from '../../domain/sync/source-accounts';
import { decodeDirectory, DirectoryFileError } from '../../snapshot/directory-file';
import { decodeGroupMembers, GroupMembersFileError } from '../../snapshot/group-members-file';
import { decodeGroupSource, GroupSourceFileError } from '../../snapshot/group-source-file';
import { decodeOrganization, OrganizationFileError } from '../../snapshot/organization-file';
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
  { uuid, knowsAnyOf }: Here,
): Promise<{ readonly asOf: number }> {
  try {
    const { workspace, asOf, accountIds } = await READERS[kind](file);
    if (workspace !== uuid) throw ofAnotherWorkspace();
    if (accountIds !== undefined && !(await knowsAnyOf(accountIds))) throw ofNobodyHere();
    return { asOf };
  } catch (error) {
    if (UNREADABLE.some((type) => error instanceof type))
      throw new ContractFailure('bad-request', `${(error as Error).message} Nothing was changed.`);
    throw error;
  }
}

/** The workspace that the file is loaded into. */
interface Here {
  readonly uuid: string;
  /** Whether an account that was read here has one of these Atlassian account ids. */
  readonly knowsAnyOf: (accountIds: ReadonlySet<string>) => Promise<boolean>;
}

const UNREADABLE = [
  SnapshotError,
  GroupMembersFileError,
  DirectoryFileError,
  OrganizationFileError,
  GroupSourceFileError,
];

interface FileHead {
  /** Missing where the file has not been cut to one. */
  readonly workspace: string | undefined;
  readonly asOf: number;
  /** Where only they can tell that the file is of this workspace's people. */
  readonly accountIds?: ReadonlySet<string>;
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
  organization: async (file) => {
    const { workspace, data } = await decodeOrganization(file);
    return { workspace, asOf: data.asOf, accountIds: listAccountIds(data) };
  },
  'group-source': async (file) => {
    const { workspace, source } = await decodeGroupSource(file);
    const accountIds = listSourceAccounts(source);
    // An export whose people were matched with nobody still says which groups there are.
    return { workspace, asOf: source.asOf, ...(accountIds.size > 0 && { accountIds }) };
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

function ofNobodyHere(): ContractFailure {
  return new ContractFailure(
    'bad-request',
    'The file names nobody of this workspace, as far as it was scanned. Scan the workspace, or choose the file of its organization. Nothing was changed.',
  );
}
