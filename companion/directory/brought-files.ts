import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { type AccessIndex, createAccessIndex } from '../../src/domain/access/access-index';
import { type Directory } from '../../src/domain/directory/directory';
import { mergeLoaded } from '../../src/domain/facts/merge-loaded';
import { type Facts } from '../../src/domain/facts/facts';
import { type OrganizationData } from '../../src/domain/organization/organization-data';
import { decodeOrganization, OrganizationFileError } from '../../src/snapshot/organization-file';
import { DEFAULT_API } from '../api-origin';
import { failed, wrongUsage } from '../command-error';
import { toFileError } from '../files/file-error';
import { sayAside } from '../formats/say';
import { type Terminal } from '../terminal';
import { readDirectory } from './directory-file';

/** What admins bring beside a snapshot to tell who is who and who is active. */
export interface BroughtFiles {
  /** The export of the User directory. */
  readonly directory?: string;
  /** What `usher collect --organization` wrote. */
  readonly organization?: string;
  /** With it, Bitbucket is asked whose the addresses of the directory are. */
  readonly workspace?: string;
  readonly api: string;
}

/** What was not brought is missing, and missing is not empty. */
export interface Brought {
  readonly directory?: Directory;
  readonly organization?: OrganizationData;
}

/** Adds the options that `BroughtFiles` holds. */
export function withBroughtFiles(command: Command): Command {
  return command
    .option('--directory <csv>', 'the export of the User directory')
    .option('--organization <file>', 'a file that "usher collect --organization" wrote')
    .option('--workspace <slug>', 'ask Bitbucket there whose the addresses of the directory are')
    .option('--api <url>', 'where the API is', DEFAULT_API);
}

/** Rows of the directory that cannot be used are said. Throws `CommandError` naming the file. */
export async function openBrought(
  files: BroughtFiles,
  facts: Facts,
  terminal: Terminal,
): Promise<Brought> {
  const { directory, organization } = files;
  return {
    ...(organization !== undefined && { organization: await readOrganization(organization) }),
    ...(directory !== undefined && {
      directory: await openDirectory({ ...files, file: directory, facts }, terminal),
    }),
  };
}

/** The same answers with the groups' members that the organization tells. */
export function withGroupsOf({ organization }: Brought, index: AccessIndex): AccessIndex {
  const facts = organization && mergeLoaded(index.facts, { organization });
  return facts === undefined ? index : createAccessIndex(facts);
}

/** Members of another workspace would be nobody in this snapshot. Throws `CommandError`. */
export function requireWorkspace(
  { workspace, from }: { readonly workspace?: string; readonly from: string },
  slug: string,
): void {
  if (workspace === undefined || workspace === slug) return;
  throw wrongUsage(
    `--workspace is ${workspace}, and ${from} is a snapshot of ${slug}.`,
    'Give the workspace of the snapshot, or leave the option out.',
  );
}

async function openDirectory(
  { file, facts, workspace, api }: BroughtFiles & { readonly file: string; readonly facts: Facts },
  terminal: Terminal,
): Promise<Directory> {
  const bitbucket = workspace === undefined ? undefined : { workspace, api };
  const { directory, note } = await readDirectory({ file, facts, bitbucket }, terminal);
  if (note !== undefined) sayAside(note, terminal);
  return directory;
}

async function readOrganization(file: string): Promise<OrganizationData> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw toFileError('read', file, error);
  });
  try {
    return (await decodeOrganization(new Uint8Array(bytes))).data;
  } catch (error) {
    if (!(error instanceof OrganizationFileError)) throw error;
    throw failed(
      `${file}: ${error.message}`,
      'Give a file that "usher collect --organization" wrote.',
    );
  }
}
