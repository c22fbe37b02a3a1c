import { type Account, type Facts, isPerson } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { type Missing } from '../rule';
import { missingFrom } from '../verdict';
import { oncePer } from '../../once-per';

/** People with a role in the workspace: no apps, no teams, nobody whom only a grant names. */
export const listMembers: (facts: Facts) => readonly Account[] = oncePer((facts) =>
  facts.accounts.filter((account) => isPerson(account) && account.role !== undefined),
);

export const accountsByUuid: (facts: Facts) => ReadonlyMap<AccountUuid, Account> = oncePer(
  (facts) => new Map(facts.accounts.map((account) => [account.uuid, account])),
);

export function missingMembers(facts: Facts): readonly Missing[] {
  return missingFrom('members', facts.lists.members);
}
