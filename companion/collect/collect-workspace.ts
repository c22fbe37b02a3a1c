import { type Facts } from '../../src/domain/facts/facts';
import { collectBeside } from '../../src/use-cases/scan/collect-beside';
import { getApiOrigin } from '../api-origin';
import { wrongUsage } from '../command-error';
import { getCredentials } from '../credentials';
import { type ExitCode } from '../exit-code';
import { withPartialScan } from '../files/partial-scan';
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
  const header = { out, workspace, origin, startedAt: terminal.now() };
  return withPartialScan(header, async (opened) => {
    const scan = { ...options, workspace, origin, credentials, ...opened };
    const asked = { ...scan, without: [], previous: undefined, saveAccess: keepsNothing };
    const read = await readWorkspace(asked, terminal, collectBeside);
    return endCollection(read, { out, partial: opened.partial, terminal });
  });
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
