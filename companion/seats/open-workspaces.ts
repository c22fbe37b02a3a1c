import { type AccessIndex, createAccessIndex } from '../../src/domain/access/access-index';
import { type DirectoryPerson } from '../../src/domain/directory/directory-person';
import { countSeats, type SeatCount } from '../../src/domain/seats/count-seats';
import { listSeats } from '../../src/domain/seats/list-seats';
import { type Seat } from '../../src/domain/seats/seat';
import { wrongUsage } from '../command-error';
import { readDirectory } from '../directory/directory-file';
import { readSnapshot } from '../files/snapshot-file';
import { type Terminal } from '../terminal';

export interface WorkspaceSeats {
  readonly index: AccessIndex;
  readonly seats: readonly Seat[];
  readonly count: SeatCount;
  readonly directory?: readonly DirectoryPerson[];
}

export interface SeatFiles {
  readonly from: readonly string[];
  readonly directory?: string;
  readonly workspace?: string;
  readonly api: string;
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
  { directory: file, workspace, api }: SeatFiles,
  terminal: Terminal,
): Promise<WorkspaceSeats> {
  const facts = await readSnapshot(from);
  const index = createAccessIndex(facts);
  if (file === undefined) return toSeats(index);
  const bitbucket = workspace === facts.workspace.slug ? { workspace, api } : undefined;
  const { directory, note } = await readDirectory({ file, facts, bitbucket }, terminal);
  if (note !== undefined) terminal.stderr.write(`usher: ${note}\n`);
  return toSeats(index, directory.people);
}

function toSeats(index: AccessIndex, directory?: readonly DirectoryPerson[]): WorkspaceSeats {
  return {
    index,
    seats: listSeats(index, directory),
    count: countSeats(index.facts, directory),
    ...(directory && { directory }),
  };
}
