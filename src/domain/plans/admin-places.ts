import { type AccessIndex } from '../access/access-index';
import { hasAccount } from '../access/account-set';
import { type Facts, type Project, type Repository } from '../facts/facts';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type GrantPlace } from '../gates/change';

/** Where groups and people hold admin by an entry of their own, and not as workspace admins. */
export interface AdminPlaces {
  readonly ofGroup: (group: GroupSlug) => readonly GrantPlace[];
  /** By their own entries and by groups they are in, or may be in. */
  readonly ofPerson: (person: AccountUuid) => readonly GrantPlace[];
}

/** Reads every grant once. */
export function findAdminPlaces(index: AccessIndex): AdminPlaces {
  const byGroup = new Map<GroupSlug, GrantPlace[]>();
  const byPerson = new Map<AccountUuid, GrantPlace[]>();
  forEachPlace(index.facts, (scope, on) => {
    for (const { group, level } of rowsRead(scope.groupGrants))
      if (level === 'admin') append(byGroup, group, on);
    for (const { person, level } of rowsRead(scope.personGrants))
      if (level === 'admin') append(byPerson, person, on);
  });
  return {
    ofGroup: (group) => byGroup.get(group) ?? [],
    ofPerson: (person) => {
      const position = index.roster.positions.get(person) ?? -1;
      const through = [...byGroup].filter(([slug]) => mayBeIn(index, slug, position));
      return [...(byPerson.get(person) ?? []), ...through.flatMap(([, places]) => places)];
    },
  };
}

function mayBeIn({ groups }: AccessIndex, slug: GroupSlug, position: number): boolean {
  if (position < 0) return false;
  const { members, possible } = groups.of(slug);
  return hasAccount(members, position) || hasAccount(possible, position);
}

function forEachPlace(
  { projects, repositories }: Facts,
  visit: (scope: Project | Repository, on: GrantPlace) => void,
): void {
  for (const project of projects) visit(project, { project: project.uuid });
  for (const repository of repositories) visit(repository, { repository: repository.uuid });
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
