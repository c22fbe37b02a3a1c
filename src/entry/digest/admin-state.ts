import { type AccessIndex } from '../../domain/access/access-index';
import { hasAccount } from '../../domain/access/account-set';
import { type AccountUuid } from '../../domain/facts/ids';
import { isComplete } from '../../domain/facts/reading';

/** Whether the facts say that somebody is a workspace admin. A list with gaps denies nobody. */
export function adminStateOf(
  { roster, facts }: Pick<AccessIndex, 'roster' | 'facts'>,
  person: AccountUuid,
): 'admin' | 'not-an-admin' | 'not-known' {
  const position = roster.positions.get(person);
  if (position === undefined) return isComplete(facts.lists.members) ? 'not-an-admin' : 'not-known';
  if (hasAccount(roster.admins, position)) return 'admin';
  return hasAccount(roster.maybeAdmins, position) ? 'not-known' : 'not-an-admin';
}
