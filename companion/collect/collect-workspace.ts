import { type Facts } from '../../src/domain/facts/facts';
import { collectBeside } from '../../src/use-cases/scan/collect-beside';
import { getApiOrigin } from '../api-origin';
import { wrongUsage } from '../command-error';
import { getCredentials } from '../credentials';
import { type ExitCode } from '../exit-code';
import { toFileError } from '../files/file-error';
import { openJournal } from '../files/journal-file';
import { takeScanLock } from '../files/scan-lock';
import { findReplaceable } from '../files/snapshot-file';
import { readWorkspace } from '../scan/read-workspace';
import { getSlug } from '../scan/workspace-slug';
import { type Terminal } from '../terminal';
import { endCollection } from './end-collection';

interface WorkspaceToCollect {
  readonly workspace: string;
  readonly api: string;
  readonly out: string;
  /** Missing = as long as it takes. */
  readonly maxWaitMs?: number;
}

/**
 * `usher collect --workspace`: group members, access keys, webhooks and invitations into a snapshot that holds
 * nothing else, from where an earlier run stopped. Throws `CommandError`.
 */
export async function collectWorkspace(
  options: WorkspaceToCollect,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out } = options;
  const workspace = getSlug(options.workspace);
  const origin = getApiOrigin(options.api);
  refuseWholeScan(await findReplaceable(out, workspace), out);
  const credentials = await getCredentials(terminal);
  const partial = `${out}.partial`;
  const lock = await takeScanLock(`${out}.lock`).catch(asFileError(out));
  try {
    const header = { workspace, origin, startedAt: terminal.now() };
    const journal = await openJournal(partial, header).catch(asFileError(partial));
    try {
      const scan = { ...options, workspace, origin, credentials, journal, partial };
      const asked = { ...scan, without: [], previous: undefined, saveAccess: keepsNothing };
      const read = await readWorkspace(asked, terminal, collectBeside);
      return await endCollection(read, { out, partial, terminal });
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}

/** A scan knows more than what is collected beside one. */
function refuseWholeScan(facts: Facts | undefined, out: string): void {
  if (facts === undefined || isCollection(facts)) return;
  throw wrongUsage(
    `${out} is a snapshot of a whole scan; it would be overwritten by less.`,
    `Give another --out, or move ${out} away first.`,
  );
}

function isCollection({ lists: { members } }: Facts): boolean {
  return members.state === 'unread' && members.gap.reason === 'not-asked';
}

const keepsNothing = () => Promise.resolve();

function asFileError(file: string): (error: unknown) => never {
  return (error) => {
    throw toFileError('write', file, error);
  };
}
