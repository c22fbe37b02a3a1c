import { type CoverageFamily } from '../access/coverage-family';
import { listGaps } from '../access/list-gaps';
import { type Facts } from '../facts/facts';

/** One line for each gap of these families: `members of acme were not read in full (rate-limited)`. */
export function listMissing(facts: Facts, families: readonly CoverageFamily[]): readonly string[] {
  return listGaps(facts).flatMap(({ family, object, gap, whatItChanges }) => {
    if (gap === undefined || !families.includes(family)) return [];
    const why = gap.detail === undefined ? gap.reason : `${gap.reason}, ${gap.detail}`;
    return [`${family} of ${object}: not read in full (${why}). ${whatItChanges}`];
  });
}
