import { type AccessIndex, createAccessIndex } from '../../src/domain/access/access-index';
import { type BroughtPeople, toBroughtPeople } from '../../src/domain/findings/brought-people';
import { countSeats, type SeatCount } from '../../src/domain/seats/count-seats';
import { listSeats } from '../../src/domain/seats/list-seats';
import { type Seat } from '../../src/domain/seats/seat';
import { wrongUsage } from '../command-error';
import { type BroughtFiles, openBrought, withGroupsOf } from '../directory/brought-files';
import { readSnapshot } from '../files/snapshot-file';
import { type Terminal } from '../terminal';

export interface WorkspaceSeats {
  readonly index: AccessIndex;
  readonly seats: readonly Seat[];
  readonly count: SeatCount;
  readonly brought: BroughtPeople;
}

export interface SeatFiles extends BroughtFiles {
  readonly from: readonly string[];
}

/** The seats of each snapshot, in the order given. Throws `CommandError` for one workspace given twice. */
export async function openWorkspaces(
  files: SeatFiles,
  terminal: Terminal,
): Promise<readonly WorkspaceSeats[]> {
  const opened: WorkspaceSeats[] = [];
  for (const file of files.from) {
    const next = await openWorkspace(file, files, terminal);
    const { uuid, slug } = next.index.facts.workspace;
    if (opened.some(({ index }) => index.facts.workspace.uuid === uuid))
      throw wrongUsage(
        `${file} is of workspace ${slug}, as a file before it.`,
        'Give one snapshot of each workspace.',
      );
    opened.push(next);
  }
  return opened;
}

async function openWorkspace(
  from: string,
  { workspace, ...rest }: SeatFiles,
  terminal: Terminal,
): Promise<WorkspaceSeats> {
  const read = createAccessIndex(await readSnapshot(from));
  const { facts } = read;
  // Of several snapshots the addresses are asked for in the one that was named.
  const asked = workspace === facts.workspace.slug ? { ...rest, workspace } : rest;
  const files = await openBrought(asked, facts, terminal);
  const index = withGroupsOf(files, read);
  const brought = toBroughtPeople(files.directory, files.organization);
  const directory = brought.directory?.value;
  return {
    ...{ index, brought },
    seats: listSeats(index, directory),
    count: countSeats(index.facts, directory),
  };
}

/** What to say about members of whom nobody told whether they are active; nothing where all are known. */
export function toUntoldText({ members, notBilled, atLeast }: SeatCount): string | undefined {
  const untold = members.atLeast - notBilled - atLeast;
  if (untold <= 0) return undefined;
  return `whether ${String(untold)} members are active: give --directory with the export of the User directory, or --organization with what "usher collect" wrote`;
}
