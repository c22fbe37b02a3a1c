import { type CoverageFamily } from '../access/coverage-family';
import { type FamilyReads } from '../access/coverage';
import { type Facts } from '../facts/facts';

/** These families are lists of the facts themselves; in the others the pieces hold the rows. */
const OWN_ROWS: Readonly<Partial<Record<CoverageFamily, (facts: Facts) => number>>> = {
  members: ({ accounts }) => accounts.filter(({ role }) => role !== undefined).length,
  groups: ({ groups }) => groups.length,
  projects: ({ projects }) => projects.length,
  repositories: ({ repositories }) => repositories.length,
};

/** How many rows were read of a family; `undefined` where nothing of it was read. */
export function countRowsRead(
  facts: Facts,
  { family, lists, pieces }: FamilyReads,
): number | undefined {
  const own = OWN_ROWS[family];
  if (own !== undefined)
    return lists.every(({ state }) => state === 'unread') && own(facts) === 0
      ? undefined
      : own(facts);
  const read = pieces.flat().filter((reading) => reading.state !== 'unread');
  const isUnread = read.length === 0 && (pieces.length > 0 || !areComplete(lists));
  if (isUnread) return undefined;
  return read.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 1), 0);
}

function areComplete(lists: FamilyReads['lists']): boolean {
  return lists.every(({ state }) => state === 'complete');
}
