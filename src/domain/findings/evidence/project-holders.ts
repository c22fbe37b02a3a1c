import { type AccessIndex } from '../../access/access-index';
import {
  type AccountSet,
  addAccount,
  addAll,
  createAccountSet,
  isEmpty,
  keepOnly,
} from '../../access/account-set';
import { type ClassPlanes } from '../../access/class-planes';
import { areTold } from '../../access/grants';
import { onRepository, rankOf, REPOSITORY_LEVELS } from '../../access/level';
import { type RepositoryClass } from '../../access/repository-classes';
import { type Project } from '../../facts/facts';
import { rowsRead } from '../../facts/reading';
import { hasOwnGrants } from './judge-classes';
import { both, type PeopleRange } from './people-sets';

interface Asked {
  readonly index: AccessIndex;
  /** Whom it is asked of; workspace admins among them would be told without a grant. */
  readonly people: AccountSet;
  readonly planesOf: (of: RepositoryClass) => ClassPlanes;
  readonly least: 'create-repo' | 'admin';
}

/**
 * Those of `people` with at least this level by a grant on the project itself. A grant on a project
 * acts on all its repositories, so whoever has less on one of them has not got it.
 */
export function holdersOf(asked: Asked, project: Project): PeopleRange {
  const { index, people } = asked;
  const certain = createAccountSet(index.roster.accounts.length);
  const possible = areTold(project) ? certain.slice() : people.slice();
  addGroups(asked, project, { certain, possible });
  for (const { person, level } of rowsRead(project.personGrants)) {
    const position = index.roster.positions.get(person);
    if (position !== undefined && isEnough(asked, level)) addAccount(certain, position);
  }
  addAll(possible, index.roster.maybeAdmins);
  // Where nobody is merely possible there is nothing to bound.
  if (!isEmpty(possible)) boundByRepositories(asked, project, { certain, possible });
  addAll(possible, certain);
  return { certain: both(certain, people), possible: both(possible, people) };
}

function isEnough({ least }: Asked, level: Parameters<typeof rankOf>[0]): boolean {
  return rankOf(level) >= rankOf(least);
}

function addGroups(asked: Asked, project: Project, { certain, possible }: PeopleRange): void {
  const { groups, roster } = asked.index;
  for (const { group, level } of rowsRead(project.groupGrants)) {
    if (!isEnough(asked, level)) continue;
    const { members, isOpen } = groups.of(group);
    addAll(certain, members);
    if (isOpen) addAll(possible, roster.maybeInGroups);
  }
}

function boundByRepositories(
  { index, planesOf, least }: Asked,
  project: Project,
  { certain, possible }: PeopleRange,
): void {
  const plane = REPOSITORY_LEVELS.indexOf(onRepository(least)) - 1;
  for (const of of index.classes.ofProject.get(project.uuid) ?? []) {
    const { level, atMost } = planesOf(of);
    keepOnly(possible, planeOf(atMost[plane]));
    // Only the project can have made them admins of a repository without grants of its own.
    if (least === 'admin' && !hasOwnGrants(of)) addAll(certain, planeOf(level[plane]));
  }

  function planeOf(set: AccountSet | undefined): AccountSet {
    return set ?? createAccountSet(0);
  }
}
