import { type Account, type Facts, isPerson, type WorkspaceRole } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { isComplete, type Reading } from '../facts/reading';
import { oncePer } from '../once-per';
import {
  type Comparison,
  note,
  noteListDoubts,
  type Times,
  timesOfRows,
  WORKSPACE,
} from './comparison';
import { listRowDifferences, type RowDifference } from './compare-rows';

interface RoleRow {
  readonly person: AccountUuid;
  readonly role: WorkspaceRole;
}

/** Who joined and left the workspace, roles, and how many seats that makes. */
export function comparePeople(comparison: Comparison): void {
  const { before, after, notComparable } = comparison;
  noteListDoubts(comparison, 'members');
  notComparable.add('roles', WORKSPACE, { before: roleDoubt(before), after: roleDoubt(after) });
  // Two days that share their rows mostly hold the very same people.
  if (before.accounts === after.accounts) return;
  const pair = { before: rolesOf(before), after: rolesOf(after) };
  const times = timesOfRows(comparison, pair);
  for (const row of listRowDifferences(pair, ({ person }) => person))
    noteRole(comparison, row, times);
  compareSeats(comparison, times);
}

function noteRole(
  comparison: Comparison,
  { before, after }: RowDifference<RoleRow>,
  times: Times,
): void {
  if (before === undefined && after !== undefined)
    note(comparison, 'person-joined', { times, person: after.person, after: after.role });
  if (before === undefined) return;
  const { person, role } = before;
  if (after === undefined) note(comparison, 'person-left', { times, person, before: role });
  // A role in a word we do not know is not known to be another role.
  else if (role !== 'unknown' && after.role !== 'unknown')
    note(comparison, 'role-changed', { times, person, before: role, after: after.role });
}

function compareSeats(comparison: Comparison, times: Times): void {
  const { before, after } = comparison;
  if (!isComplete(before.lists.members) || !isComplete(after.lists.members)) return;
  const seats = { before: countSeats(before), after: countSeats(after) };
  if (seats.before !== seats.after) note(comparison, 'seats-changed', { times, ...seats });
}

function countSeats({ accounts }: Facts): number {
  return accounts.filter((account) => isMember(account) && isPerson(account)).length;
}

function isMember({ role }: Account): boolean {
  return role !== undefined;
}

function roleDoubt({ accounts }: Facts) {
  return rolesIn(accounts).haveUnknown ? ('unreadable-answer' as const) : undefined;
}

const rolesIn = oncePer((accounts: readonly Account[]) => ({
  haveUnknown: accounts.some(({ role }) => role === 'unknown'),
}));

function rolesOf({ accounts, lists, startedAt }: Facts): Reading<readonly RoleRow[]> {
  const value = accounts.flatMap(({ uuid, role }) =>
    role === undefined ? [] : [{ person: uuid, role }],
  );
  const { members } = lists;
  // Whoever is named with a role was seen as a member, whatever became of the list.
  if (members.state === 'unread')
    return { state: 'partial', readAt: startedAt, value, gap: members.gap };
  return { ...members, value };
}
