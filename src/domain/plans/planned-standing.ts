import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { type Action, type MemberRole } from './action';

/** What the steps together make of people: their place in groups and in the workspace. */
export interface PlannedStanding {
  /** Missing where no step says anything of it. */
  readonly membership: (person: AccountUuid, group: GroupSlug) => boolean | undefined;
  /** Whether any step brings them into a group, or out of one. */
  readonly moves: (person: AccountUuid) => GroupMoves;
  readonly role: (person: AccountUuid) => MemberRole | undefined;
  /** Made by a step, with nobody in it but those whom steps add. */
  readonly isNew: (group: GroupSlug) => boolean;
}

export interface GroupMoves {
  readonly joins: boolean;
  readonly leaves: boolean;
}

const STAYS: GroupMoves = { joins: false, leaves: false };

/** The last step on something decides. */
export function readStanding(actions: readonly Action[]): PlannedStanding {
  const memberships = new Map<string, boolean>();
  const moves = new Map<AccountUuid, GroupMoves>();
  const roles = new Map<AccountUuid, MemberRole>();
  const made = new Set<string>();
  for (const action of actions) {
    if (action.kind === 'group-membership') {
      const { person, group, after } = action;
      const { joins, leaves } = moves.get(person) ?? STAYS;
      memberships.set(`${person} ${group}`, after);
      moves.set(person, { joins: joins || after, leaves: leaves || !after });
    }
    if (action.kind === 'workspace-role') roles.set(action.person, action.after);
    if (action.kind === 'by-hand' && action.code === 'create-group' && action.group !== undefined)
      made.add(action.group);
  }
  return {
    membership: (person, group) =>
      roles.get(person) === 'none' ? false : memberships.get(`${person} ${group}`),
    moves: (person) => moves.get(person) ?? STAYS,
    role: (person) => roles.get(person),
    isNew: (group) => made.has(group),
  };
}
