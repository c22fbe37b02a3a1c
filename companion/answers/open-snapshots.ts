import { type AccessIndex, createAccessIndex } from '../../src/domain/access/access-index';
import { wrongUsage } from '../command-error';
import { readSnapshot } from '../files/snapshot-file';

/**
 * Opens snapshots of one workspace, in the order in which they were read. Throws `CommandError` where they
 * are of different workspaces or not given oldest first.
 */
export async function openSnapshots(files: readonly string[]): Promise<readonly AccessIndex[]> {
  const opened: AccessIndex[] = [];
  for (const file of files) {
    const next = createAccessIndex(await readSnapshot(file));
    const last = opened.at(-1);
    if (last !== undefined) refuseMismatch(last, next, file);
    opened.push(next);
  }
  return opened;
}

function refuseMismatch({ facts: last }: AccessIndex, { facts: next }: AccessIndex, file: string) {
  if (last.workspace.uuid !== next.workspace.uuid)
    throw wrongUsage(
      `${file} is of workspace ${next.workspace.slug}, the one before it of ${last.workspace.slug}.`,
      'Give snapshots of one workspace.',
    );
  if (next.startedAt < last.startedAt)
    throw wrongUsage(
      `${file} was read before the one it should follow.`,
      'Give the oldest snapshot first.',
    );
}
