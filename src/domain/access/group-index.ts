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
  /** A group that only a grant names is open: nobody told us its members. */
  readonly of: (slug: GroupSlug) => IndexedGroup;
}

export function createGroupIndex(facts: Facts, roster: Roster): GroupIndex {
  const bySlug = new Map<GroupSlug, IndexedGroup>();
  for (const group of facts.groups) bySlug.set(group.slug, toIndexed(group, { bySlug, roster }));
  return {
    of: (slug) => {
      const known = bySlug.get(slug);
      if (known !== undefined) return known;
      const members = createAccountSet(roster.accounts.length);
      const open = { position: bySlug.size, members, isOpen: true };
      bySlug.set(slug, open);
      return open;
    },
  };
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
