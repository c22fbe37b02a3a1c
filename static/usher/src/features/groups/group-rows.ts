import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { countAccounts } from '../../../../../src/domain/access/account-set';
import { rankOf, type Level } from '../../../../../src/domain/access/level';
import { type Facts, type GroupGrant } from '../../../../../src/domain/facts/facts';
import { type GroupSlug, type ProjectUuid } from '../../../../../src/domain/facts/ids';
import { isComplete, type Reading, rowsRead } from '../../../../../src/domain/facts/reading';
import { type GroupRow } from './group-row';
import { membersKnown } from './members-known';

/** One row for every group that a list or a grant names, in the order of the facts. */
export function toGroupRows(index: AccessIndex): readonly GroupRow[] {
  const held = tallyGrants(index.facts);
  return index.facts.groups.map((group) => {
    const { members, inferred, possible } = index.groups.of(group.slug);
    return {
      slug: group.slug,
      name: group.name,
      members: countAccounts(members),
      inferred: countAccounts(inferred),
      possible: countAccounts(possible),
      known: membersKnown(index, group),
      ...(held.get(group.slug) ?? NOTHING_HELD),
    };
  });
}

/** Places whose grants to groups were not read in full: any group may have one there. */
export function countUnreadPlaces({ projects, repositories }: Facts): number {
  return [...projects, ...repositories].filter(({ groupGrants }) => !isComplete(groupGrants))
    .length;
}

/** Whether there can be no grant besides those that were read. */
export function areGrantsKnown(facts: Facts): boolean {
  const { lists } = facts;
  return (
    isComplete(lists.projects) && isComplete(lists.repositories) && countUnreadPlaces(facts) === 0
  );
}

interface Held {
  readonly level: Level;
  readonly projectGrants: number;
  readonly repositoryGrants: number;
  readonly reaches: number;
}

const NOTHING_HELD: Held = { level: 'none', projectGrants: 0, repositoryGrants: 0, reaches: 0 };
type GrantCount = 'projectGrants' | 'repositoryGrants';

function tallyGrants({ projects, repositories }: Facts): ReadonlyMap<GroupSlug, Held> {
  const tally = new Map<GroupSlug, Held>();
  const amend = (group: GroupSlug, change: (before: Held) => Partial<Held>) => {
    const before = tally.get(group) ?? NOTHING_HELD;
    tally.set(group, { ...before, ...change(before) });
  };
  const addGrants = (grants: Reading<readonly GroupGrant[]>, count: GrantCount) => {
    for (const { group, level } of rowsRead(grants))
      amend(group, (before) => ({
        level: rankOf(level) > rankOf(before.level) ? level : before.level,
        [count]: before[count] + 1,
      }));
  };
  const ofProject = new Map<ProjectUuid, readonly GroupSlug[]>();
  for (const { uuid, groupGrants } of projects) {
    addGrants(groupGrants, 'projectGrants');
    ofProject.set(uuid, slugsIn(groupGrants));
  }
  for (const { project, groupGrants } of repositories) {
    addGrants(groupGrants, 'repositoryGrants');
    const inherited = project === undefined ? [] : (ofProject.get(project) ?? []);
    for (const group of new Set([...inherited, ...slugsIn(groupGrants)]))
      amend(group, ({ reaches }) => ({ reaches: reaches + 1 }));
  }
  return tally;
}

function slugsIn(grants: Reading<readonly GroupGrant[]>): readonly GroupSlug[] {
  return rowsRead(grants).map(({ group }) => group);
}
