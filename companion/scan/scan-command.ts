import { getApiOrigin } from '../api-origin';
import { getCredentials } from '../credentials';
import { type ExitCode } from '../exit-code';
import { toFileError } from '../files/file-error';
import { openJournal } from '../files/journal-file';
import { takeScanLock } from '../files/scan-lock';
import { findReplaceable, writeSnapshot } from '../files/snapshot-file';
import { DETAIL_FAMILIES, type DetailFamily } from '../../src/domain/facts/fact-families';
import { type Facts } from '../../src/domain/facts/facts';
import { type Terminal } from '../terminal';
import { endScan } from './end-scan';
import { readWorkspace } from './read-workspace';
import { getSlug } from './workspace-slug';

export interface ScanOptions {
  readonly workspace: string;
  readonly api: string;
  readonly out: string;
  /** Missing = as long as it takes. */
  readonly maxWaitMs?: number;
  /** Also reads who worked on repositories pushed to in these days. */
  readonly activityDays?: number;
  /** What not to read; ALL_DETAILS leaves out every family. */
  readonly without: readonly (DetailFamily | typeof ALL_DETAILS)[];
}

/** For a large workspace: who has access takes three requests a repository, details five more. */
export const ALL_DETAILS = 'details';

/** `usher scan`: from Bitbucket into a snapshot, from where an earlier run stopped. Throws `CommandError`. */
export async function runScanCommand(options: ScanOptions, terminal: Terminal): Promise<ExitCode> {
  const { out } = options;
  const workspace = getSlug(options.workspace);
  const origin = getApiOrigin(options.api);
  const previous = await findReplaceable(out, workspace);
  const credentials = await getCredentials(terminal);
  const partial = `${out}.partial`;
  const lock = await takeScanLock(`${out}.lock`).catch(asFileError(out));
  try {
    const header = { workspace, origin, startedAt: terminal.now() };
    const journal = await openJournal(partial, header).catch(asFileError(partial));
    try {
      const without = toFamilies(options.without);
      const scan = {
        ...options,
        without,
        workspace,
        origin,
        previous,
        credentials,
        journal,
        partial,
        saveAccess: (facts: Facts) => writeSnapshot(out, facts),
      };
      return await endScan(await readWorkspace(scan, terminal), { out, partial, terminal });
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}

function toFamilies(without: ScanOptions['without']): readonly DetailFamily[] {
  return DETAIL_FAMILIES.filter(
    (family) => without.includes(family) || without.includes(ALL_DETAILS),
  );
}

function asFileError(file: string): (error: unknown) => never {
  return (error) => {
    throw toFileError('write', file, error);
  };
}
