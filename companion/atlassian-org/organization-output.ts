import { readFile } from 'node:fs/promises';
import {
  decodeOrganization,
  encodeOrganization,
  OrganizationFileError,
  type OrganizationFile,
} from '../../src/snapshot/organization-file';
import { wrongUsage } from '../command-error';
import { writeAtomically } from '../files/atomic-write';
import { codeOf, toFileError } from '../files/file-error';

/** The whole file or none of it; only its owner may read it. Throws `CommandError`. */
export async function writeOrganization(file: string, given: OrganizationFile): Promise<void> {
  const bytes = await encodeOrganization(given);
  await writeAtomically(file, bytes);
}

/** Throws `CommandError` for a file that is not of this organization: what is not ours is not overwritten. */
export async function findReplaceable(file: string, organization: string): Promise<void> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw toFileError('read', file, error);
  });
  if (bytes === undefined) return;
  const earlier = await decodeOrganization(bytes).catch((error: unknown) => {
    if (!(error instanceof OrganizationFileError)) throw error;
    return undefined;
  });
  if (earlier?.data.organization === organization) return;
  throw wrongUsage(
    `${file} does not hold data of this organization; it would be overwritten.`,
    `Give another --out, or move ${file} away first.`,
  );
}
