import { type Facts, type ListedLevel, type WorkspaceRole } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { isComplete, rowsRead } from '../facts/reading';
import { type AccountSet, addAccount, createAccountSet } from './account-set';

/** Everybody the facts name, each with a position, and what their role in the workspace means. */
export interface Roster {
  readonly accounts: readonly AccountUuid[];
  readonly positions: ReadonlyMap<AccountUuid, number>;
  /** Workspace admins. */
  readonly admins: AccountSet;
  /** Nobody told us that they are no workspace admins. */
  readonly maybeAdmins: AccountSet;
  /** May be in a group whose members are not known: only members of the workspace are in groups. */
  readonly maybeInGroups: AccountSet;
  /** The role of everybody with one. */
  readonly roles: ReadonlyMap<AccountUuid, WorkspaceRole>;
}

export function createRoster(facts: Facts): Roster {
  const roles = rolesOf(facts);
  const positions = new Map<AccountUuid, number>();
  forEachNamed(facts, (account) => {
    if (!positions.has(account)) positions.set(account, positions.size);
  });
  const sets = {
    admins: createAccountSet(positions.size),
    maybeAdmins: createAccountSet(positions.size),
    maybeInGroups: createAccountSet(positions.size),
  };
  const allMembersKnown = isComplete(facts.lists.members);
  for (const [account, position] of positions) {
    const role = roles.get(account);
    if (role === 'owner') addAccount(sets.admins, position);
    if (role === 'unknown' || (role === undefined && !allMembersKnown))
      addAccount(sets.maybeAdmins, position);
    if (role !== undefined || !allMembersKnown) addAccount(sets.maybeInGroups, position);
  }
  return { accounts: [...positions.keys()], positions, roles, ...sets };
}

/** @throws RangeError if the roster was made from other facts. */
export function getPosition(roster: Roster, account: AccountUuid): number {
  const position = roster.positions.get(account);
  if (position === undefined) throw new RangeError(`The roster does not hold ${account}.`);
  return position;
}

function rolesOf(facts: Facts): Map<AccountUuid, WorkspaceRole> {
  const roles = new Map<AccountUuid, WorkspaceRole>();
  for (const { uuid, role } of facts.accounts) {
    if (role !== undefined && roles.get(uuid) !== 'owner') roles.set(uuid, role);
  }
  return roles;
}

/** Accounts first, so that a position is a row of `facts.accounts` as long as no account comes twice. */
function forEachNamed(facts: Facts, visit: (account: AccountUuid) => void): void {
  for (const account of facts.accounts) visit(account.uuid);
  for (const group of facts.groups) rowsRead(group.members).forEach(visit);
  for (const { personGrants } of facts.projects)
    for (const { person } of rowsRead(personGrants)) visit(person);
  const listings = new Set<readonly ListedLevel[]>();
  for (const { personGrants, listing } of facts.repositories) {
    for (const { person } of rowsRead(personGrants)) visit(person);
    if (listing.state !== 'unread') listings.add(listing.value);
  }
  for (const listing of listings) for (const { person } of listing) visit(person);
}
