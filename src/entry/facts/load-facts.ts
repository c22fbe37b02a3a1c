import {
  ChunkMissingError,
  type ChunkReference,
  type ChunkStore,
} from '../../adapters/forge/chunk-store';
import { type FactsPointer } from '../../adapters/forge/facts-pointer';
import { UnreadableJournalError, unpackRecords } from '../../adapters/forge/journal-pieces';
import { type ScanStore } from '../../adapters/forge/scan-store';
import { type UploadStore } from '../../adapters/forge/upload-store';
import { type FactsManifest } from '../../contract/workspace-view';
import { createAccessIndex, type AccessIndex } from '../../domain/access/access-index';
import { createFactsCollector } from '../../domain/facts/collect-facts';
import { type DirectoryPerson } from '../../domain/directory/directory-person';
import { type Account, type Facts } from '../../domain/facts/facts';
import { type AccountUuid } from '../../domain/facts/ids';
import { type LoadedFacts, mergeLoaded } from '../../domain/facts/merge-loaded';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { withOrganization } from '../../domain/organization/with-organization';
import { decodeDirectory, DirectoryFileError } from '../../snapshot/directory-file';
import { decodeGroupMembers, GroupMembersFileError } from '../../snapshot/group-members-file';
import { GroupSourceFileError } from '../../snapshot/group-source-file';
import { decodeOrganization, OrganizationFileError } from '../../snapshot/organization-file';
import { decodeSnapshot } from '../../snapshot/snapshot';
import { SnapshotError } from '../../snapshot/snapshot-error';
import { type JournalBook } from '../../snapshot/journal-book';
import { joinPieces } from '../../snapshot/join-pieces';
import { decodeStoredParts } from '../../snapshot/stored-facts';
import { ContractFailure } from '../contract-failure';
import { type ScanState } from '../scan/scan-state';

/** Reads what is stored. The finished snapshot stands until a newer one is finished. */
export interface FactsReader {
  /** Where the facts of the app's own scan are. */
  readonly findManifest: () => Promise<FactsManifest | undefined>;
  /** The last finished scan's facts, or those named; nothing where they cannot be read, so that a new scan can replace them. */
  readonly findReadableSnapshot: (of?: FactsPointer) => Promise<Facts | undefined>;
  /** @param book of the records before these; learns these, too. Missing = these are all. */
  readonly readJournal: (
    chunks: readonly ChunkReference[],
    book?: JournalBook,
  ) => Promise<readonly ScanRecord[]>;
  /** What admins have loaded; nothing of it where it cannot be read, for a scan must not stop at that. */
  readonly findReadableLoaded: () => Promise<LoadedFacts>;
  /**
   * What the User directory and the organization data say that an admin has loaded; nothing where none
   * is, or they cannot be read.
   */
  readonly findReadableDirectory: () => Promise<readonly DirectoryPerson[] | undefined>;
  /** The account of the facts that has this Atlassian account id. */
  readonly findAccount: (accountId: string) => Promise<AccountUuid | undefined>;
  /** Everybody whom the facts name; nobody where they cannot be read. */
  readonly listAccounts: () => Promise<readonly Account[]>;
  /** Whether the facts name an account with one of these Atlassian account ids. */
  readonly knowsAnyOf: (accountIds: ReadonlySet<string>) => Promise<boolean>;
  /** Of the app's scan and of what was loaded, as one. @throws ContractFailure (`not-scanned`) */
  readonly getIndex: () => Promise<AccessIndex>;
}

export interface FactsSources {
  readonly chunks: ChunkStore;
  readonly scans: Pick<ScanStore<ScanState>, 'find' | 'findFacts'>;
  readonly uploads: Pick<UploadStore, 'findFiles' | 'readFile'>;
}

export function createFactsReader({ chunks, scans, uploads }: FactsSources): FactsReader {
  const findSnapshot = async (of?: FactsPointer): Promise<Facts | undefined> => {
    const pointer = of ?? (await scans.findFacts());
    if (!pointer) return undefined;
    const pieces = await chunks.read(pointer.chunks);
    return pointer.parts
      ? decodeStoredParts(pointer.parts, pieces)
      : decodeSnapshot(joinPieces(pieces));
  };
  const readJournal: FactsReader['readJournal'] = async (journal, book) =>
    unpackRecords(await chunks.read(journal), book);
  const findFacts = async (): Promise<Facts | undefined> => {
    const scanned = (await findSnapshot()) ?? (await collect(scans, readJournal));
    return mergeLoaded(scanned, await readLoaded(uploads));
  };
  return {
    findReadableSnapshot: (of) => findSnapshot(of).catch(onlyUnreadable),
    readJournal,
    findReadableLoaded: async () => (await readLoaded(uploads).catch(onlyUnreadable)) ?? {},
    findReadableDirectory: () => readDirectory(uploads).catch(onlyUnreadable),
    findManifest: async () => {
      const pointer = await scans.findFacts();
      if (pointer) return toManifest(pointer);
      const journal = (await scans.find())?.journal ?? [];
      return journal.length > 0 ? { form: 'journal', chunks: journal } : undefined;
    },
    findAccount: async (accountId) => {
      const facts = await findFacts().catch(onlyUnreadable);
      return facts?.accounts.find((account) => account.accountId === accountId)?.uuid;
    },
    listAccounts: async () => (await findFacts().catch(onlyUnreadable))?.accounts ?? [],
    knowsAnyOf: async (accountIds) => {
      const facts = await findFacts().catch(onlyUnreadable);
      return facts?.accounts.some(({ accountId = '' }) => accountIds.has(accountId)) ?? false;
    },
    getIndex: async () => {
      const facts = await findFacts();
      if (facts) return createAccessIndex(facts);
      throw new ContractFailure(
        'not-scanned',
        'This workspace has not been scanned yet. A workspace admin can do so in Workspace settings, Usher.',
      );
    },
  };
}

function toManifest({ chunks, parts }: FactsPointer): FactsManifest {
  return parts ? { form: 'parts', chunks, ...parts } : { form: 'snapshot', chunks };
}

function onlyUnreadable(error: unknown): undefined {
  if (!isUnreadable(error)) throw error;
}

async function readLoaded(uploads: FactsSources['uploads']): Promise<LoadedFacts> {
  const { snapshot, 'group-members': list, organization } = await uploads.findFiles();
  const [facts, members, organized] = await Promise.all([
    snapshot && uploads.readFile(snapshot).then(decodeSnapshot),
    list && uploads.readFile(list).then(decodeGroupMembers),
    organization && uploads.readFile(organization).then(decodeOrganization),
  ]);
  return {
    ...(facts && { snapshot: facts }),
    ...(members && { groupMembers: members.list }),
    ...(organized && { organization: organized.data }),
  };
}

async function readDirectory(
  uploads: FactsSources['uploads'],
): Promise<readonly DirectoryPerson[] | undefined> {
  const { 'user-directory': file, organization } = await uploads.findFiles();
  const [exported, organized] = await Promise.all([
    file && uploads.readFile(file).then(decodeDirectory),
    organization && uploads.readFile(organization).then(decodeOrganization),
  ]);
  return withOrganization(exported?.directory, organized?.data);
}

/** Stored, but of no use to this version of Usher: only scanning anew helps. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof SnapshotError ||
    error instanceof UnreadableJournalError ||
    error instanceof GroupMembersFileError ||
    error instanceof DirectoryFileError ||
    error instanceof OrganizationFileError ||
    error instanceof GroupSourceFileError ||
    error instanceof ChunkMissingError
  );
}

/** What the first scan has read so far. */
async function collect(
  scans: Pick<FactsSources['scans'], 'find'>,
  readJournal: FactsReader['readJournal'],
): Promise<Facts | undefined> {
  const collector = createFactsCollector();
  for (const record of await readJournal((await scans.find())?.journal ?? []))
    collector.add(record);
  return collector.facts();
}
