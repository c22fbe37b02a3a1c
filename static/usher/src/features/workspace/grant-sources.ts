import { type Facts, type Group } from '../../../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { isComplete, rowsRead } from '../../../../../src/domain/facts/reading';
import { type GrantSources } from '../people/person-row';

/** Where the access of each account comes from, as far as the facts say. */
export function createSources(facts: Facts): (account: AccountUuid) => GrantSources {
  const roles = new Map(facts.accounts.map(({ uuid, role }) => [uuid, role]));
  const direct = countDirectGrants(facts);
  const groups = groupsByMember(facts.groups);
  const areGroupsKnown =
    isComplete(facts.lists.groups) && facts.groups.every(({ members }) => isComplete(members));
  return (account) => ({
    isAdmin: roles.get(account) === 'owner',
    groups: groups.get(account) ?? [],
    areGroupsKnown,
    directGrants: direct.get(account) ?? 0,
  });
}

function countDirectGrants({ projects, repositories }: Facts): Map<AccountUuid, number> {
  const counts = new Map<AccountUuid, number>();
  for (const { personGrants } of [...projects, ...repositories])
    for (const { person } of rowsRead(personGrants))
      counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
}

function groupsByMember(groups: readonly Group[]): Map<AccountUuid, string[]> {
  const found = new Map<AccountUuid, string[]>();
  for (const { name, members } of groups)
    for (const member of rowsRead(members)) {
      const names = found.get(member) ?? [];
      names.push(name);
      found.set(member, names);
    }
  return found;
}
