import { type Facts, type Group } from '../facts/facts';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type LevelCounts } from './count-access';
import { type Level } from './level';

/**
 * The highest level somebody holds for certain, public reading aside. Who may create repositories in a
 * project acts as writer on those there are.
 */
export function highestLevel(
  { admin, write, read, publicOnly }: LevelCounts,
  isCreator: boolean,
): Level {
  if (admin > 0) return 'admin';
  if (isCreator) return 'create-repo';
  if (write > 0) return 'write';
  return read > publicOnly ? 'read' : 'none';
}

/** Accounts that may create repositories in at least one project, for certain. */
export function listCreators(facts: Facts): ReadonlySet<AccountUuid> {
  const groups = new Map<GroupSlug, Group>(facts.groups.map((group) => [group.slug, group]));
  const creators = new Set<AccountUuid>();
  for (const { personGrants, groupGrants } of facts.projects) {
    for (const { person, level } of rowsRead(personGrants))
      if (level === 'create-repo') creators.add(person);
    for (const { group, level } of rowsRead(groupGrants))
      if (level === 'create-repo') addMembers(creators, groups.get(group));
  }
  return creators;
}

function addMembers(to: Set<AccountUuid>, group: Group | undefined): void {
  if (group === undefined) return;
  for (const member of rowsRead(group.members)) to.add(member);
}
