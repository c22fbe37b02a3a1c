import { type Facts, type Group } from '../facts/facts';
import { type GroupSlug } from '../facts/ids';
import { isComplete, rowsRead } from '../facts/reading';
import { type AccountSet, addAccount, createAccountSet, removeAll } from './account-set';
import { type Roster, getPosition } from './roster';

export interface IndexedGroup {
  readonly position: number;
  /** In it for certain: those somebody told us, and those whom Bitbucket's listings prove to be. */
  readonly members: AccountSet;
  /** Of `members`: nobody told us, the listings prove it. */
  readonly inferred: AccountSet;
  /** Others that may be in it: nobody told us, and no listing rules it out. */
  readonly possible: AccountSet;
  /** Whether its members were not (all) told. */
  readonly isOpen: boolean;
}

export interface GroupIndex {
  /** A group that only a grant names is open: nobody told us its members. */
  readonly of: (slug: GroupSlug) => IndexedGroup;
}

export function createGroupIndex(facts: Facts, roster: Roster): GroupIndex {
  const bySlug = new Map<GroupSlug, IndexedGroup>();
  const nobody = createAccountSet(roster.accounts.length);
  const membersOf = toldMembers(facts, roster);
  const add = (slug: GroupSlug, told: ToldMembers): IndexedGroup => {
    const closed = { inferred: nobody, possible: nobody, isOpen: false };
    const open = told.isWhole ? closed : openGroup(told.members, roster);
    const group = { position: bySlug.size, members: told.members, ...open };
    bySlug.set(slug, group);
    return group;
  };
  for (const [slug, told] of membersOf) add(slug, told);
  const untold = () => ({ members: createAccountSet(roster.accounts.length), isWhole: false });
  return { of: (slug) => bySlug.get(slug) ?? add(slug, untold()) };
}

interface ToldMembers {
  readonly members: AccountSet;
  readonly isWhole: boolean;
}

/** A group that comes twice has the members of both. */
function toldMembers(facts: Facts, roster: Roster): ReadonlyMap<GroupSlug, ToldMembers> {
  const told = new Map<GroupSlug, ToldMembers>();
  for (const { slug, members: reading } of facts.groups) {
    const known = told.get(slug);
    const members = known?.members ?? createAccountSet(roster.accounts.length);
    addTold(members, reading, roster);
    told.set(slug, { members, isWhole: isComplete(reading) && known?.isWhole !== false });
  }
  return told;
}

function addTold(members: AccountSet, reading: Group['members'], roster: Roster): void {
  for (const account of rowsRead(reading)) addAccount(members, getPosition(roster, account));
}

function openGroup(told: AccountSet, { accounts, maybeInGroups }: Roster) {
  const possible = maybeInGroups.slice();
  removeAll(possible, told);
  return { inferred: createAccountSet(accounts.length), possible, isOpen: true };
}
