import { type AccessIndex, createAccessIndex } from '../../src/domain/access/access-index';
import { readSnapshot } from '../files/snapshot-file';

/** What every answer is given from. Throws `CommandError` when the file cannot be used. */
export async function openAnswers(file: string): Promise<AccessIndex> {
  return createAccessIndex(await readSnapshot(file));
}
