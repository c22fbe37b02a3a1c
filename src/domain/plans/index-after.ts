import { type AccessIndex, createAccessIndex } from '../access/access-index';
import { addAll, keepOnly, removeAll } from '../access/account-set';
import { type IndexedGroup } from '../access/group-index';
import { alignRosters } from '../changes/aligned-rosters';
import { type Facts } from '../facts/facts';
import { type GroupSlug } from '../facts/ids';
import { withoutListings } from '../facts/without-listings';

/** What Bitbucket's listings proved before something changed. */
export interface ProvenBefore {
  readonly index: AccessIndex;
  /** Groups in which others may be by now. */
  readonly changed: ReadonlySet<GroupSlug>;
}

/**
 * Facts of which grants were read again and Bitbucket's own listings were not: those speak of the time before, and
 * say nothing of levels any more. Who is in a group that nobody told stays as they proved it, for members of the
 * workspace.
 */
export function createIndexAfter(facts: Facts, before: ProvenBefore): AccessIndex {
  const index = createAccessIndex(withoutListings(facts));
  const { toBefore: translate } = alignRosters(index.roster, before.index.roster);
  for (const { slug } of facts.groups) {
    const group = index.groups.of(slug);
    if (!group.isOpen || before.changed.has(slug)) continue;
    const was = before.index.groups.of(slug);
    const certain = translate(was.inferred).slice();
    keepOnly(certain, index.roster.maybeInGroups);
    addAll(group.members, certain);
    addAll(group.inferred, certain);
    removeAll(group.possible, certain);
    removeAll(group.possible, translate(ruledOut(before.index, was)));
  }
  return index;
}

/** Members of the workspace who are certainly not in the group. */
function ruledOut({ roster }: AccessIndex, { members, possible }: IndexedGroup) {
  const others = roster.maybeInGroups.slice();
  removeAll(others, members);
  removeAll(others, possible);
  return others;
}
