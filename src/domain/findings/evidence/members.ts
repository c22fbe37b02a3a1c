import { type Account, type Facts, isPerson } from '../../facts/facts';
import { type Missing } from '../rule';
import { missingFrom } from '../verdict';

/** People with a role in the workspace: no apps, no teams, nobody whom only a grant names. */
export function listMembers(facts: Facts): readonly Account[] {
  return facts.accounts.filter((account) => isPerson(account) && account.role !== undefined);
}

export function missingMembers(facts: Facts): readonly Missing[] {
  return missingFrom('members', facts.lists.members);
}
