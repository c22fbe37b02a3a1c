import { type Facts, type Group } from '../facts/facts';
import { type GroupSlug } from '../facts/ids';
import { isComplete, rowsRead } from '../facts/reading';
import { type AccountSet, addAccount, createAccountSet } from './account-set';
import { type Roster, getPosition } from './roster';

export interface IndexedGroup {
  readonly position: number;
  /** Those somebody told us to be in it. */
  readonly members: AccountSet;
  /** Whether others may be in it too, because its members were not (all) read. */
  readonly isOpen: boolean;
}

export interface GroupIndex {
  readonly bySlug: ReadonlyMap<GroupSlug, IndexedGroup>;
  readonly inOrder: readonly IndexedGroup[];
}

/** Groups that only a grant names are there too, open. */
export function createGroupIndex(facts: Facts, roster: Roster): GroupIndex {
  const bySlug = new Map<GroupSlug, IndexedGroup>();
  for (const group of facts.groups) bySlug.set(group.slug, toIndexed(group, { bySlug, roster }));
  for (const slug of grantedGroups(facts)) {
    if (bySlug.has(slug)) continue;
    const members = createAccountSet(roster.accounts.length);
    bySlug.set(slug, { position: bySlug.size, members, isOpen: true });
  }
  return { bySlug, inOrder: [...bySlug.values()] };
}

/** A group that comes twice has the members of both. */
function toIndexed(
  { slug, members: reading }: Group,
  { bySlug, roster }: { bySlug: ReadonlyMap<GroupSlug, IndexedGroup>; roster: Roster },
): IndexedGroup {
  const known = bySlug.get(slug);
  const members = known?.members ?? createAccountSet(roster.accounts.length);
  for (const account of rowsRead(reading)) addAccount(members, getPosition(roster, account));
  const isOpen = !isComplete(reading) || known?.isOpen === true;
  return { position: known?.position ?? bySlug.size, members, isOpen };
}

function* grantedGroups(facts: Facts): Generator<GroupSlug> {
  for (const { groupGrants } of [...facts.projects, ...facts.repositories])
    for (const { group } of rowsRead(groupGrants)) yield group;
}
