import { getApiOrigin } from '../api-origin';
import { getCredentials } from '../credentials';
import { type ExitCode } from '../exit-code';
import { withPartialScan } from '../files/partial-scan';
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
  const header = { out, workspace, origin, startedAt: terminal.now() };
  return withPartialScan(header, async (opened) => {
    const without = toFamilies(options.without);
    const scan = {
      ...{ ...options, without, workspace, origin, previous, credentials, ...opened },
      saveAccess: (facts: Facts) => writeSnapshot(out, facts),
    };
    return endScan(await readWorkspace(scan, terminal), { out, partial: opened.partial, terminal });
  });
}

function toFamilies(without: ScanOptions['without']): readonly DetailFamily[] {
  return DETAIL_FAMILIES.filter(
    (family) => without.includes(family) || without.includes(ALL_DETAILS),
  );
}
