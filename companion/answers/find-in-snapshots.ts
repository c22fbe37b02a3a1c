import { type Facts } from '../../src/domain/facts/facts';
import { CommandError } from '../command-error';

/**
 * What somebody named, in the newest snapshot that holds it: who left is only in older ones. Throws what
 * the newest says where none holds it.
 * @param snapshots oldest first, at least one
 */
export function findInAny<Found>(
  snapshots: readonly Facts[],
  find: (facts: Facts) => Found,
): Found {
  let refusal: unknown;
  for (const facts of [...snapshots].reverse()) {
    try {
      return find(facts);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}
