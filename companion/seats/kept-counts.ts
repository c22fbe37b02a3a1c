import { type Facts } from '../../src/domain/facts/facts';
import { countSeats } from '../../src/domain/seats/count-seats';
import { type CountRange } from '../../src/domain/seats/money';
import { wrongUsage } from '../command-error';
import { readSnapshot } from '../files/snapshot-file';

/**
 * The seats of earlier snapshots, one after the other. A directory says who is active today and nothing of
 * an earlier day, so these are "at most". Throws `CommandError` for another workspace and for a later day.
 */
export async function countEarlierSeats(
  files: readonly string[],
  today: Facts,
): Promise<readonly CountRange[]> {
  const counts: CountRange[] = [];
  for (const file of files) {
    const facts = await readSnapshot(file);
    requireEarlier(file, facts, today);
    counts.push(countSeats(facts));
  }
  return counts;
}

function requireEarlier(file: string, facts: Facts, today: Facts): void {
  if (facts.workspace.uuid !== today.workspace.uuid)
    throw wrongUsage(
      `--earlier ${file} is of workspace ${facts.workspace.slug}, not of ${today.workspace.slug}.`,
      'Give earlier snapshots of the workspace of --from.',
    );
  if (facts.startedAt >= today.startedAt)
    throw wrongUsage(
      `--earlier ${file} is not earlier than the snapshot of --from.`,
      'Give the newest snapshot as --from.',
    );
}
